import pytest

from build_tools.model.outline import Line
from build_tools.outline.headings import find_headings
from build_tools.outline.number_kinds import ARABIC_ITEM

PARAGRAPH = "今年要做好各项工作，不断取得新的更大的进步，让全市人民过上更好的生活，让城乡面貌有更大的变化。"


def test_a_decimal_is_no_heading() -> None:
    assert ARABIC_ITEM.fullmatch("1.稳住经济")
    assert ARABIC_ITEM.fullmatch("1.2030年工作回顾")
    assert not ARABIC_ITEM.fullmatch("1.5万亿元投资")


def levels_of(headings: str) -> list[int | None]:
    """Return the levels of *headings*, separated by spaces, each with a paragraph below; None for one that is text."""
    texts = [text for heading in headings.split() for text in (heading, PARAGRAPH)]
    lines = find_headings([Line(text, 0, len(text)) for text in texts])
    return [line.level for line in lines[::2]]


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        # A new kind of number is one level below, and a known one returns to its level.
        ("一、甲部 1.甲节 2.乙节 二、乙部 （一）甲节 1.甲条 （二）乙节", "1 2 2 1 2 3 2"),
        # Below level 3, a number is text.
        ("一、甲部 （一）甲节 1.甲条 （1）甲款 2.乙条", "1 2 3 - 3"),
        # （一） is below 一、 also if it comes first, and never below 1.
        ("（一）甲节 （二）乙节 二、乙部 （一）甲节", "2 2 1 2"),
        ("（一）甲节 （二）乙节 一、甲部", "2 2 1"),
        ("一、甲部 1.甲条 2.乙条 （一）甲节 （二）乙节 1.甲条", "1 2 2 2 2 3"),
        # But evidence is above custom: 一、 begins anew between （一） and （二）.
        ("（一）甲部 一、甲节 二、乙节 （二）乙部 一、甲节", "1 2 2 1 2"),
        # Two rows of one kind: the outer one goes on after the inner one has ended.
        ("一、甲部 一、甲节 二、乙节 二、乙部 一、甲节 二、乙节 三、丙节 三、丙部", "1 2 2 1 2 2 2 1"),
        # Bare titles of parts are above all numbers, which begin anew or count on.
        ("2030年工作回顾 一、甲节 二、乙节 2031年工作安排 一、甲节 （一）甲条", "1 2 2 1 2 3"),
        ("2030年工作回顾 一、甲节 二、乙节 2031年工作安排 三、丙节 四、丁节", "1 2 2 1 2 2"),
        # Bare headings between 一、 and 二、 are below 一、.
        ("一、过去五年工作回顾 经济实力有了提升 城乡面貌有了改观 二、今年的打算", "1 2 2 1"),
        (
            "一、甲部工作 （一）甲节 工业经济稳定增长 农业生产连年丰收 （二）乙节 城市功能不断完善 二、乙部工作",
            "1 2 3 3 2 3 1",
        ),
        # A year's plan is no section of the five years' part; its aims are.
        (
            "一、2030年工作回顾 二、“十六五”时期目标 “十六五”时期的主要指标 “十六五”时期的重点任务 三、2031年安排",
            "1 1 2 2 1",
        ),
        ("一、“十五五”时期回顾 二、“十六五”时期目标 2031年工作安排 三、加强政府自身建设 作风不断改进提高", "1 1 1 1 2"),
        # A bare title where a number is missing is a part.
        ("2030年工作回顾 （一）甲节 二、2031年工作安排 （一）甲节 抓好各项工作落实 三、政府建设", "1 2 1 2 2 1"),
        # 引言 and 结束语 are parts.
        ("引言 一、甲部 （一）甲节 二、乙部 结束语：", "1 1 2 1 1"),
        # A single number that counts on from none is text.
        ("一、甲部 2）排放强度下降 二、乙部", "1 - 1"),
    ],
)
def test_levels_follow_from_how_rows_of_numbers_nest(headings: str, levels: str) -> None:
    assert levels_of(headings) == [None if level == "-" else int(level) for level in levels.split()]
