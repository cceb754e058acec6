"""What a printer adds to each sheet, and texts whose printed lines became one line."""

import pytest

from build_tools.clean.typography import clean_text
from build_tools.clean.unwrap.sheets import numbered_pages
from build_tools.outline.proof import check_report
from build_tools.text.lines import split_lines
from tests.builders import full_report

SENTENCE = "全市上下共同努力，各项工作取得新的进步，经济平稳增长，社会和谐稳定，人民生活改善。"
PAGE = SENTENCE * 5
HALF = "全市持续推进新型\n{}\n城镇化建设，" + SENTENCE


def reasons(text: str) -> set[str]:
    return {change.reason for change in clean_text(text).changes}


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("", "2031/3/23 21:07 政府工作报告_安平市人民政府\nhttps://example.org/a/b.html {}/12"),
        ("政府工作报告 - 安平市   https://example.org/a.html", "{} of 12    11/29/31, 1:02 PM"),
        ("", "2031-03-23 09:05 政府工作报告\nfile:///C:/a.html 第{}页\n{}/12"),
        ("安平市人民政府公报", "— {} —"),
        ("", "安平市第三届人大五次会议文件　　·{}·"),
        ("政府工作报告　第 {} 页", ""),
    ],
    ids=["a browser", "another browser", "a third one", "a running head", "with its number", "head with number"],
)
def test_what_recurs_on_every_sheet_is_removed(head: str, foot: str) -> None:
    sheets = [[head.format(n), PAGE, SENTENCE, foot.replace("{}", str(n))] for n in range(1, 13)]
    lines = [line for sheet in sheets for line in sheet if line]
    clean = clean_text("\n".join(["各位代表：", *lines]))
    first = [head] if head and "{}" not in head and "https" not in head else []  # it may be the title
    assert clean.text.strip().split("\n") == ["各位代表：", *first, *[PAGE, SENTENCE] * 12]


def test_the_title_stays_though_running_heads_repeat_it() -> None:
    title = "安平市政府工作报告"
    text = "\n".join([title, "各位代表：", *(f"{PAGE}\n{title}\n— {n} —" for n in range(1, 5))])
    assert clean_text(text).text.strip().split("\n") == [title, "各位代表：", *[PAGE] * 4]
    assert reasons(text) == {"每页重复的页眉页脚删去", "页码删去"}


def test_a_sentence_goes_on_after_a_page_number() -> None:
    text = "\n".join(PAGE + HALF.format(n) for n in range(7, 12))
    assert clean_text(text).text == "\n".join([PAGE + HALF.replace("\n{}\n", "")] * 5)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"附件{n}\n{PAGE}" for n in range(1, 6)),
        "\n".join(f"{2010 + n}年\n{PAGE}" for n in range(1, 6)),
        "\n".join(f"{n}\n{PAGE}" for n in range(1, 6)),
        "\n".join(f"实事{n}：\n{PAGE}" for n in range(1, 6)),
        "\n".join(["加强组织领导", PAGE, PAGE] * 4),
    ],
    ids=["annexes", "years", "a list", "undertakings", "repeated headings"],
)
def test_what_numbers_or_heads_other_things_stays(text: str) -> None:
    assert clean_text(text).text == text


def test_pages_are_found_though_one_lacks_its_number() -> None:
    lines = [line for n in (3, 4, 6, 7) for line in (PAGE[:-3], f"- {n} -")]
    assert numbered_pages(lines) == [1, 3, 5, 7]


# --- texts without line ends ------------------------------------------------------------------------------------------


def dump(paragraphs: list[str], width: int = 27, per_page: int = 9) -> str:
    """Return *paragraphs* as printed lines on one line, a space for each line end, page numbers between."""
    lines: list[str] = []
    for paragraph in paragraphs:
        printed = "　　" + paragraph
        lines += [printed[i : i + width].strip() for i in range(0, len(printed), width)]
    for number, at in enumerate(range(per_page, len(lines), per_page), 1):
        lines.insert(at + number - 1, f"-{number}-")
    return " ".join(lines)


PARAGRAPHS = [
    "各位代表：",
    "现在，我代表市人民政府向大会报告工作，请予审议。",
    "一、上年工作回顾",
    *[SENTENCE * 3 + "城乡面貌有新的变化。", SENTENCE * 4 + "各项改革取得新的成果，"[:-1] + "。"] * 6,
    "二、今年工作安排",
    "（一）扩大内需",
    *[SENTENCE * 2 + "政府建设得到加强。"] * 6,
    "（二）改善民生",
    *[SENTENCE * 2 + "政府建设得到加强。"] * 6,
]


def test_printed_lines_on_one_line_are_joined_and_page_numbers_go() -> None:
    text = dump(PARAGRAPHS)
    assert [line.text for line in split_lines(clean_text(text).text)] == PARAGRAPHS
    assert {"夹在文字里的页码删去", "印刷换行处的空格删去"} <= reasons(text)
    check_report(full_report(text))


@pytest.mark.parametrize("gap", ["　　", "  ", " "])
def test_a_short_text_on_one_line_is_divided_at_its_gaps(gap: str) -> None:
    paragraphs = [*PARAGRAPHS[:4], *PARAGRAPHS[-8:]]
    text = gap.join(paragraphs)
    assert [line.text for line in split_lines(clean_text(text).text)] == paragraphs


def test_titles_that_run_on_end_at_their_known_words() -> None:
    titles = [
        "一、过去五年工作总结",
        "二、今后五年奋斗目标",
        "三、今年主要任务",
        "（一）扩大内需，稳定增长。",
        "四、加强自身建设",
    ]
    text = "各位代表：现在，我代表市人民政府作报告。" + "".join(
        title if title[1] == "、" and titles[i + 1 : i + 2] == ["（一）扩大内需，稳定增长。"] else title + SENTENCE * 20
        for i, title in enumerate(titles)
    )
    lines = [line.text for line in split_lines(clean_text(text).text)]
    assert [line for line in lines if line in titles] == [titles[0], titles[1], titles[2], titles[4]]
    assert any(line.startswith(titles[3]) for line in lines)


def test_a_wide_gap_ends_a_title_on_any_line() -> None:
    lines = split_lines(f"二、推进城乡改革　　{SENTENCE}\n二、总体要求　　12\n姓名　　职务")
    assert [line.text for line in lines] == ["二、推进城乡改革", SENTENCE, "二、总体要求　　12", "姓名　　职务"]
