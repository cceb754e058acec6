"""The words by which the page understands a query: those of ``files/words.toml``, and the names of the indicators."""

from typing import Any

from build_tools.data.indicators import Catalogue
from build_tools.files.search.grams import POWERS, SCALE
from build_tools.text.folding import as_searched
from build_tools.text.numerals import DIGIT_VALUES, ONE_TO_TEN
from build_tools.text.word_lists import word_list


def vocabulary(catalogue: Catalogue) -> dict[str, Any]:
    """Return what ``vocabulary.json`` holds; the keys are those of the type Vocabulary in ``search/understanding.js``."""
    return {
        "indicators": [[i.name, i.aliases, i.readers, i.growth_aliases] for i in catalogue.indicators],
        "synonyms": [synonym.words for synonym in catalogue.synonyms],
        "kinds": {
            "target": word_list("files.target"),
            "actual": word_list("files.actual"),
            "meaning": word_list("files.meaning"),
            "history": word_list("files.history"),
            "report": word_list("files.report"),
        },
        "amounts": {"growth": word_list("files.growth"), "money": word_list("files.money")},
        "units": {"growth": word_list("files.growth_units"), "money": word_list("files.money_units")},
        "questions": word_list("files.questions"),
        "particles": word_list("files.particles"),
        "years": _years(),
        "periods": word_list("files.plan_periods"),
        "bounds": word_list("files.bounds"),
        "ordinals": {numeral: value for value, numeral in enumerate(ONE_TO_TEN, 1)},
        "digits": {as_searched(digit): value for digit, value in DIGIT_VALUES.items()} | {"o": 0},
        "plan": "五",  # 十四五
        "year": "年",
        "scale": f"^{SCALE.pattern}",
        "powers": POWERS,
    }


def _years() -> dict[str, int]:
    """Return the words for years, with their distance from the newest report's: 去年 → -1."""
    distances = {"files.this_year": 0, "files.last_year": -1, "files.next_year": 1}
    return {word: distance for key, distance in distances.items() for word in word_list(key)}
