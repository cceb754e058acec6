from build_tools.clean import clean_text
from build_tools.frame import find_frame, split_lines
from build_tools.metadata import read_meta
from build_tools.model import Override
from build_tools.parse import parse_outline
from tests.builders import SMALL


def test_what_the_editor_states_wins_over_the_text() -> None:
    frame = find_frame(split_lines(clean_text(SMALL).text))
    outline = parse_outline(frame.body)
    assert read_meta(frame, outline, Override()).year == 2019
    stated = read_meta(frame, outline, Override(year=2020, date="2020-01-08"))
    assert (stated.year, stated.date, stated.speaker) == (2020, "2020-01-08", "王小明")
