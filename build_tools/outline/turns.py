"""Find turns: paragraphs where the speaker turns to the assembly or to a new topic. Each opens an implicit section."""

from collections.abc import Iterator, Sequence

from build_tools.outline.body_lines import BodyLine
from build_tools.outline.spoken_titles import spoken_title
from build_tools.outline.topics import topic_of
from build_tools.text.salutations import TURN_TO_ASSEMBLY


def find_turns(part: Sequence[BodyLine], deep: bool, first: int | None = None) -> dict[int, str]:
    """Return the turns of *part*, as index → title of the section.

    A turn is a paragraph after the first section that begins with 各位代表，, or a paragraph outside of numbered sections
    with a clause that says what is to come: …的主要预期目标是：, …还存在不少困难和问题：. *deep*: leads divide sections.
    *first*: the index of the line that counts as the first section if *part* has no section and no lead.
    """
    first = next((i for i, line in enumerate(part) if line.level == 2 or line.is_lead), first)
    return {} if first is None else dict(_turns(part, deep, first))


def _turns(part: Sequence[BodyLine], deep: bool, first: int) -> Iterator[tuple[int, str]]:
    in_numbered = False
    for i, line in enumerate(part[1:], 1):
        if line.level == 2:
            in_numbered = True
        elif line.is_lead:
            in_numbered = in_numbered and deep
        elif line.level is None and i > first and TURN_TO_ASSEMBLY.match(line.text):
            in_numbered = False
            title = _title_after_turn(part, i)
            if title:
                yield i, title
        elif line.level is None and not in_numbered and not is_turn_alone(part[i - 1]):
            topic = topic_of(line.text)
            if topic:
                yield i, topic


def _title_after_turn(part: Sequence[BodyLine], i: int) -> str | None:
    """Return what line *i* says after 各位代表，, or what the next line says, as a title; None if it makes none."""
    turn = TURN_TO_ASSEMBLY.match(part[i].text)
    said = part[i].text[turn.end() :] if turn else part[i].text
    if not said:
        said = "".join(line.text for line in part[i + 1 : i + 2])
    return spoken_title(said)


def is_turn_alone(line: BodyLine) -> bool:
    """Return whether *line* is 各位代表！ and nothing more: then the next line belongs to it."""
    return TURN_TO_ASSEMBLY.fullmatch(line.text) is not None
