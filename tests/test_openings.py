from build_tools.frame.find import find_frame, is_report
from build_tools.model.outline import Frame
from build_tools.text.lines import split_lines

SENTENCE = "我们加快建设城乡道路，推进各项改革，发展特色产业，保障群众生活，办成第{}件实事"
STORY = "从前有一座山，山上有一座庙，庙里有个老和尚在讲第{}个故事。"


def frame_of(line: str, count: int, more: str = "") -> Frame:
    return find_frame(split_lines("\n".join(line.format(i) for i in range(count)) + more))


def test_a_piece_of_a_report_without_head_and_headings_is_one() -> None:
    assert is_report(frame_of(f"{SENTENCE}。", 40))


def test_a_long_story_is_no_report() -> None:
    assert not is_report(frame_of(STORY, 60))


def test_pieces_of_the_text_are_no_page_above_it() -> None:
    frame = frame_of(SENTENCE, 5, more="，各项工作都取得了新的进展。")
    assert not frame.surroundings
    assert len(frame.body) == 5


def test_more_text_than_a_web_page_puts_above_a_report_is_the_report() -> None:
    frame = frame_of(
        "去年的大事一件一件都办成了，群众看在眼里，记在心上，第{}件也是这样", 150, more="，各项工作都取得了新的进展。"
    )
    assert not frame.surroundings
    assert len(frame.body) == 150
