"""The words by which the page understands a query: those of ``files/words.toml``, and the names of the indicators."""

from typing import Any, Final

from build_tools.data.indicators import Catalogue
from build_tools.files.search.grams import POWERS, SCALE
from build_tools.text.folding import as_searched
from build_tools.text.numerals import DIGIT_VALUES, ONE_TO_TEN
from build_tools.text.word_lists import word_list

# The lists of words as the page names them.
LISTS: Final = {
    "questions": "files.questions",
    "verbs": "files.verbs",
    "aspects": "files.aspects",
    "howMany": "files.how_many",
    "beforeHowMany": "files.before_how_many",
    "fillers": "files.fillers",
    "titles": "files.titles",
    "deputies": "files.deputies",
    "who": "files.who",
    "particles": "files.particles",
    "conjunctions": "files.conjunctions",
    "beside": "files.nation_beside",
    "periods": "files.plan_periods",
    "ends": "files.plan_ends",
    "bounds": "files.bounds",
}
GROUPS: Final = {
    "kinds": {
        "target": "files.target",
        "actual": "files.actual",
        "meaning": "files.meaning",
        "history": "files.history",
        "report": "files.report",
    },
    "amounts": {"growth": "files.growth", "money": "files.money", "rank": "files.rank"},
    "units": {"growth": "files.growth_units", "money": "files.money_units", "rank": "files.rank_units"},
}
LONGEST_KEPT: Final = 3  # characters of a word that keeps its particle; longer ones hold such a word


def vocabulary(catalogue: Catalogue, words: set[str]) -> dict[str, Any]:
    """Return what ``vocabulary.json`` holds; the keys are those of the type Vocabulary in ``search/understanding.js``.

    *words*: those of the reports.
    """
    return {
        "indicators": [[i.name, i.aliases, i.readers, i.growth_aliases] for i in catalogue.indicators],
        "synonyms": [synonym.words for synonym in catalogue.synonyms],
        **{group: {key: word_list(each) for key, each in keys.items()} for group, keys in GROUPS.items()},
        **{key: word_list(each) for key, each in LISTS.items()},
        "measures": [as_searched(unit) for unit in word_list("answers.units")],
        "same": [_same(words) for key in ("answers.same_words", "files.same_words") for words in word_list(key)],
        "abbreviations": dict(pair.split("=") for pair in word_list("files.abbreviations")),
        "kept": _kept(words),
        "years": _years(),
        "ordinals": {numeral: value for value, numeral in enumerate(ONE_TO_TEN, 1)},
        "digits": {as_searched(digit): value for digit, value in DIGIT_VALUES.items()} | {"o": 0},
        "plan": "五",  # 十四五
        "year": "年",
        "scale": f"^{SCALE.pattern}",
        "powers": POWERS,
    }


def _kept(words: set[str]) -> list[str]:
    """Return the words that begin or end with what is a particle elsewhere: 能源, 社会, but not 要改造."""
    ends = tuple(word_list("files.particles"))
    long = (word for word in words if 1 < len(word) <= LONGEST_KEPT)
    return sorted({folded for word in long if (folded := as_searched(word)).startswith(ends) or folded.endswith(ends)})


def _same(words: str) -> list[str]:
    """Return words that mean the same: 轨道交通=地铁 → 轨道交通, 地铁."""
    return [as_searched(word) for word in words.split("=")]


def _years() -> dict[str, int]:
    """Return the words for years, with their distance from the newest report's: 去年 → -1."""
    distances = {"files.this_year": 0, "files.last_year": -1, "files.next_year": 1}
    return {word: distance for key, distance in distances.items() for word in word_list(key)}
