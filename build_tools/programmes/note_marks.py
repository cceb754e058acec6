"""The marks of notes in a text: names are looked for without them, and a mark shows that the words before it are a term."""

from dataclasses import dataclass
from typing import Final

from build_tools.programmes.spellings import CLOSING
from build_tools.programmes.vocabulary import Vocabulary

# 空间架构［12］   湖链工厂③   绿智渔港（注5）   “百企焕新”[6]工程, but not the number of an item: ①类塘堰
NOTE_MARKS: Final = r"""
    (?:
        \^? [\[［〔【] 注? \d{1,3} [\]］〕】]
        | [（(] 注 \d{1,3} [）)]
        | (?<=[«HAN»”）》A-Za-z]) [①-⑳] (?= [^«HAN»] | [和与及等] | «head_nouns+quoted_head_nouns» | $ )
    )+
"""


@dataclass(frozen=True, slots=True)
class UnmarkedText:
    """A text without the marks of its notes."""

    plain: str
    marks: tuple[int, ...]  # offsets in ``plain`` where a mark stood
    _spans: tuple[tuple[int, int], ...]  # those of the marks in the text itself

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the text itself of *start* to *end* in ``plain``; no mark is at its ends.

        It ends before a mark inside its last quotation mark: “三线一单[18]”.
        """
        closes = self.plain[end - 1 : end] in CLOSING
        for mark_start, mark_end in self._spans:
            start += mark_end - mark_start if mark_start <= start else 0
            end += mark_end - mark_start if mark_start < end else 0
            if closes and mark_end == end - 1:
                return start, mark_start
        return start, end


def without_note_marks(text: str, vocabulary: Vocabulary) -> UnmarkedText:
    """Return *text* without the marks of notes."""
    spans = [match.span() for match in vocabulary.pattern(NOTE_MARKS).finditer(text)]
    plain, marks, done = "", [], 0
    for start, end in spans:
        plain += text[done:start]
        marks.append(len(plain))
        done = end
    return UnmarkedText(plain + text[done:], tuple(marks), tuple(spans))
