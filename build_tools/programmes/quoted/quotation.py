"""A quotation of a text with the words around it, as the rules ask for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from build_tools.programmes.head_noun_after import head_noun_after
from build_tools.programmes.leading_words import without_leading_words
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import HAN
from build_tools.text.folding import same_name

# “422”   "422"   「422」   ‘422’   a name in quotation marks of any kind, on one line
QUOTED: Final = re.compile(
    r"""
    “(?!、)([^“”\n]{1,60})”  # not “、清查”, where a word is missing
    | "(?!、)([^"“”，。；\n]{1,24})"
    | ‘(?!、)([^‘’“”\n]{2,24})’
    | '(?!、)([^'’，。；\n]{2,24})'
    | [＂〝](?!、)([^＂〝〞，。；\n]{1,24})[＂〞]
    | 「(?!、)([^「」\n]{1,40})」
    | 『(?!、)([^『』\n]{1,40})』
    """,
    re.VERBOSE,
)
# “‘双珠’护航”   no part of the name
INNER_MARKS: Final = re.compile("[‘’]")
# “爱山东”“鲁惠通”平台   quotations that share the head noun of the last one
SAME_HEAD_NOUN: Final = re.compile(r"(?:、?“[^”]{1,16}”){1,4}")
# 炎陵县等地“三规合一”   the words right before the quotation, as far as they may belong to the name
WORDS_BEFORE: Final = re.compile(rf"[{HAN}]*$")
# “345”工程   专项行动   words that become a part of the name; 体系, 格局, 建设 only say what it is
NAMING_HEAD_NOUN: Final = r".*(?:«naming_head_nouns»)"
FAR_BEFORE: Final = 40  # characters that the rules see before a quotation
FAR_AFTER: Final = 30  # and after it


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation of ``text``; ``start`` and ``end`` are the offsets of its quotation marks."""

    text: str
    start: int
    end: int
    words: str  # between the marks
    prefix: str  # words before it that may belong to the name: 民生 of 民生“100”
    own_head_noun: re.Match[str] | None  # 工程 right after it
    head_noun: str  # the same, or the one of the quotations that follow, or ""
    naming: bool  # whether the head noun becomes a part of the name

    @property
    def key(self) -> str:
        """The key of its words as a name."""
        return same_name(self.words)

    @property
    def before(self) -> str:
        """The text before it, as far as the rules see."""
        return self.text[max(0, self.start - FAR_BEFORE) : self.start]

    @property
    def after(self) -> str:
        """The text after it, as far as the rules see."""
        return self.text[self.end : self.end + FAR_AFTER]


def read_quotations(text: str, vocabulary: Vocabulary) -> Iterator[Quotation]:
    """Yield the quotations of *text* in their order."""
    for match in QUOTED.finditer(text):
        inside = next(group for group in match.groups() if group is not None)
        own = head_noun_after(text, match.end(), vocabulary)
        head_noun = own["noun"] if own else _shared_head_noun(text, match.end(), vocabulary)
        yield Quotation(
            text=text,
            start=match.start(),
            end=match.end(),
            words=INNER_MARKS.sub("", inside).strip(),
            prefix=_prefix(text[max(0, match.start() - FAR_BEFORE) : match.start()], vocabulary),
            own_head_noun=own,
            head_noun=head_noun,
            naming=vocabulary.pattern(NAMING_HEAD_NOUN).fullmatch(head_noun) is not None,
        )


def _shared_head_noun(text: str, end: int, vocabulary: Vocabulary) -> str:
    """Return the head noun after the quotations that follow at *end*: “爱山东”“鲁惠通”平台 → 平台."""
    others = SAME_HEAD_NOUN.match(text, end)
    found = head_noun_after(text, others.end(), vocabulary) if others else None
    return found["noun"] if found else ""


def _prefix(before: str, vocabulary: Vocabulary) -> str:
    """Return the words before a quotation that may belong to it: 深入实施创新创业园区“146” → 创新创业园区."""
    words = WORDS_BEFORE.search(before)
    last = re.split(r"[等的了和与及]", words[0] if words else "")[-1]
    own = without_leading_words(last, vocabulary, least=0)
    return "" if own in vocabulary.listed("own_areas") else own
