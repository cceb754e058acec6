"""The steps of cleaning, in their order."""

from collections.abc import Callable, Iterable, Iterator, Set
from itertools import cycle
from typing import Final, TypeAlias

from build_tools.clean.character_variants import compatibility_characters, radicals
from build_tools.clean.doubled_characters import doubled_characters
from build_tools.clean.doubled_lines import doubled_lines
from build_tools.clean.edits import Edit, TracedText
from build_tools.clean.invisible_characters import invisible_characters, symbol_font_bullets
from build_tools.clean.note_marks import note_marks
from build_tools.clean.punctuation import parentheses, punctuation_marks
from build_tools.clean.spaced_digits import spaced_digits
from build_tools.clean.spaces import (
    gbk_spaces,
    spaced_lines,
    spaces_at_marks,
    spaces_before_percent,
    spaces_in_numbers,
    spelled_spaces,
)
from build_tools.clean.stray_brackets import stray_brackets
from build_tools.clean.table_bars import table_bars, table_rules
from build_tools.clean.unwrap.annex_lines import annex_lines
from build_tools.clean.unwrap.broken_headings import broken_headings
from build_tools.clean.unwrap.broken_sentences import broken_sentences
from build_tools.clean.unwrap.one_line_pages import inline_page_numbers, printed_gaps
from build_tools.clean.unwrap.page_numbers import page_numbers
from build_tools.clean.unwrap.printed_lines import printed_lines
from build_tools.clean.unwrap.running_heads import page_breaks, running_heads
from build_tools.clean.unwrap.two_line_headings import two_line_headings
from build_tools.text.tables import separators
from build_tools.text.wording import wordings

Step: TypeAlias = Callable[[str], Iterable[Edit]]

# What nobody sees goes first, so that each later step finds side by side the characters that it looks for.
# The key of a step leads to the reason that readers see: [clean.steps] of templates/strings.toml.
CLEANING_STEPS: Final[tuple[tuple[str, Step], ...]] = (
    ("invisible_characters", invisible_characters),
    ("spelled_spaces", spelled_spaces),
    ("gbk_spaces", gbk_spaces),
    ("table_rules", table_rules),
    ("table_bars", table_bars),
    ("symbol_font_bullets", symbol_font_bullets),
    ("radicals", radicals),
    ("compatibility_characters", compatibility_characters),
    ("doubled_characters", doubled_characters),
    ("doubled_lines", doubled_lines),
    ("stray_brackets", stray_brackets),
    ("running_heads", running_heads),
    ("page_breaks", page_breaks),
    ("page_numbers", page_numbers),
    ("inline_page_numbers", inline_page_numbers),
    ("printed_gaps", printed_gaps),
    ("printed_lines", printed_lines),
    ("broken_headings", broken_headings),
    ("annex_lines", annex_lines),
    ("two_line_headings", two_line_headings),
    ("broken_sentences", broken_sentences),
    ("note_marks", note_marks),
    ("spaced_lines", spaced_lines),
    ("spaced_digits", spaced_digits),
    ("parentheses", parentheses),
    ("punctuation_marks", punctuation_marks),
    ("spaces_before_percent", spaces_before_percent),
    ("spaces_in_numbers", spaces_in_numbers),
    ("spaces_at_marks", spaces_at_marks),
)


def run_steps(source: str) -> TracedText:
    """Return *source* after all steps.

    The steps run again until each has left the text as it is: a joined line may end a table, or complete a heading.
    """
    reasons = wordings("clean.steps")
    traced = TracedText.of(source)
    idle = 0  # steps in a row that changed nothing
    for key, step in cycle(CLEANING_STEPS):
        edited = traced.edited(_without_tables(step(traced.text), traced.text), reasons[key])
        idle = idle + 1 if edited is traced else 0
        if idle == len(CLEANING_STEPS):
            break
        traced = edited
    return traced


def _without_tables(edits: Iterable[Edit], text: str) -> Iterator[Edit]:
    """Yield the *edits* that leave alone the tabs and line ends that make tables of the lines of *text*."""
    held: Set[int] | None = None
    for edit in edits:
        held = separators(text) if held is None else held
        if held.isdisjoint(range(edit[0], edit[1])):
            yield edit
