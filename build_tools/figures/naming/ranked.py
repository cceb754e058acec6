"""What is ranked, without the places among which it is: GDP增速位居全省 → GDP增速."""

from typing import Final

from build_tools.figures.naming.subjects import Subjects
from build_tools.model.figure_words import NamingWords
from build_tools.text.word_patterns import pattern_with

# 增速排全省第一   总量居全国首位   what of the subject is ranked
RANKED_FACET: Final = r"(?P<facet>«ranked_facets»)[^，；]{0,12}$"
# 位居全省   在全国高新区中列   提升到全球
RANKED_AMONG: Final = r"""
    (?:
        (?:提升|跃升|攀升|上升|晋升|居|列|排|在|位|于|稳|跃|攀|升|至|到)+ (?:«ranked_among»|[«HAN»]{0,6}(?:«ranked_among_ends»)[中内]?)
      | (?:«ranked_among»)(?:[«HAN»]{0,4}(?:«ranked_among_ends»)[中内]?)?
    )
    前?$
    """


# 全省   中部地区   全国高新区   among whom a rank is
AMONG: Final = r"(?:«ranked_among»)(?:地区|省份|省区|各省|各市|[«HAN»]{0,6}?(?:«ranked_among_ends»))?(?=[中内前]|[^«HAN»]|$|[第首])"


class Ranked:
    """Finds what is ranked, with the words of ``[naming]`` in ``data/figures.toml``."""

    def __init__(self, words: NamingWords, subjects: Subjects) -> None:
        self._subjects = subjects
        self._facet = pattern_with(RANKED_FACET, words)
        self._among = pattern_with(RANKED_AMONG, words)
        self._places = pattern_with(AMONG, words)

    def among(self, words: str) -> str:
        """Return among whom the rank after *words* is, or an empty string: 增速居中部地区 → 中部地区."""
        return next((match[0] for match in reversed(list(self._places.finditer(words)))), "")

    def subject(self, subject: str, before: str) -> str:
        """Return what is ranked, by its *subject* and all words *before* the number: 总量居全国 → 总量."""
        subject = self._subjects.divide(self._among.sub("", subject))[0]
        match = self._facet.search(before)
        if match is None:
            return subject
        with_facet = subject + match["facet"]
        return with_facet if not subject or with_facet in before else subject
