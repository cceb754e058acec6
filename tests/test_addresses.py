"""An address never dies: the ledger, the numbers that stay, and mutations of the first report."""

import pytest

from build_tools.data.excerpts import same_sentence
from build_tools.data.ledger import Ledger, parse_ledger, render_ledger
from build_tools.data.published_addresses import updated
from build_tools.data.redirects import redirects_by_page
from build_tools.model.errors import AddressError
from build_tools.model.report import Report
from build_tools.outline.numbering import TakenNumbers, number_paragraphs, number_sections
from build_tools.pages.addresses import report_addresses
from tests.builders import NO_LEDGER, SEED, SMALL, report

FREE = TakenNumbers({}, lambda number: False)  # nothing is published yet


def published(result: Report) -> Ledger:
    return updated(NO_LEDGER, report_addresses(result))


def leads_to(result: Report) -> dict[str, str]:
    """Return address → text, less what only says how long a page is."""
    return {a: t for a, t in report_addresses(result).items() if "#" in a}


# --- the ledger -------------------------------------------------------------------------------------------------------


def test_the_ledger_reads_what_it_writes_in_natural_order() -> None:
    ledger = Ledger({"/a/1/#p10": "十", "/a/1/#p9": "九", "/a/": "甲"}, {"/a/2/": "/a/1/"})
    text = render_ledger(ledger)
    assert [line for line in text.splitlines() if not line.startswith("#")] == [
        "/a/\t甲",
        "/a/1/#p9\t九",
        "/a/1/#p10\t十",
        "/a/2/ -> /a/1/",
    ]
    assert parse_ledger(text, "addresses.txt") == ledger
    assert render_ledger(parse_ledger(text, "addresses.txt")) == text


def test_a_corrected_slip_does_not_make_another_sentence() -> None:
    assert same_sentence("全市完成社会固定资产投资2181亿元，增长18.7%", "全市完成全社会固定资产投资2181亿元,增长18.7%")
    assert not same_sentence("全市完成社会固定资产投资2181亿元", "全市新增城镇就业6.21万人")


def test_a_dropped_address_fails_with_both_texts() -> None:
    ledger = Ledger({"/a/": "甲报告", "/a/1/#p1": "全市完成投资二百亿元，增长百分之八"}, {})
    with pytest.raises(AddressError) as caught:
        updated(ledger, {"/a/": "甲报告", "/a/2/#p1": "全市完成投资二百亿元，增长百分之九"})
    message = str(caught.value)
    assert "1 published address(es) would break; nothing was written" in message
    assert "was: 全市完成投资二百亿元，增长百分之八" in message
    assert "now: 全市完成投资二百亿元，增长百分之九" in message
    assert "/a/1/#p1 -> /a/2/#p1" in message


def test_a_recorded_redirect_mends_it_over_several_steps() -> None:
    ledger = Ledger({"/a/": "甲", "/a/1/#p1": "旧"}, {"/a/1/#p1": "/a/2/#p1", "/a/2/#p1": "/a/3/#p1"})
    now = updated(ledger, {"/a/": "甲", "/a/3/#p1": "新"})
    assert now.published == {"/a/": "甲", "/a/3/#p1": "新"}
    assert redirects_by_page(now) == {"/a/1/": {"p1": "/a/3/#p1"}, "/a/2/": {"p1": "/a/3/#p1"}}


def test_a_redirect_to_nowhere_or_in_a_circle_fails() -> None:
    with pytest.raises(AddressError, match="/a/1/ -> /b/: the new address does not exist"):
        updated(Ledger({}, {"/a/1/": "/b/"}), {"/a/": "甲"})
    with pytest.raises(AddressError, match="does not exist"):
        updated(Ledger({}, {"/a/1/": "/a/2/", "/a/2/": "/a/1/"}), {"/a/": "甲"})


def test_a_whole_report_is_withdrawn_with_one_line() -> None:
    ledger = Ledger({"/": "首页", "/b/": "乙", "/b/1/#p1": "句"}, {"/b/*": "/"})
    now = updated(ledger, {"/": "首页"})
    assert now.redirects == {"/b/": "/", "/b/1/#p1": "/"}


# --- numbers ----------------------------------------------------------------------------------------------------------


def test_sections_take_their_own_number_and_the_others_go_on() -> None:
    assert number_sections(["甲", "乙", "丙", "丁"], [None, 1, 2, None], FREE) == ["3", "1", "2", "4"]
    assert number_sections(["甲", "乙"], [1, 1], FREE) == ["1", "2"]
    assert number_sections(["甲", "乙"], [0, 1], FREE) == ["0", "1"]


def test_a_published_section_keeps_its_number_when_another_comes_between() -> None:
    before = {"1": "经济平稳增长", "2": "城市更加美丽", "3": "成绩来之不易"}
    titles = ["经济平稳增长", "城市更加美丽", "民生不断改善", "成绩来之不易"]
    assert number_sections(titles, [1, 2, 3, None], TakenNumbers(before, FREE.is_retired)) == ["1", "2", "4", "3"]


def test_a_retired_number_is_never_given_again() -> None:
    assert number_sections(["甲", "乙"], [1, 2], TakenNumbers({}, {"1"}.__contains__)) == ["3", "2"]
    assert number_paragraphs(["甲", "乙"], TakenNumbers({}, {"1"}.__contains__)) == ["2", "3"]


def test_a_paragraph_that_comes_between_gets_a_letter() -> None:
    before = {"1": "第一件事已经办好", "2": "第二件大事正在办", "3": "第三件还没有开始"}
    texts = ["第一件事已经办好", "新来的话", "又来一段不同的", "第二件大事正在办", "第三件还没有开始", "末尾新添"]
    assert number_paragraphs(texts, TakenNumbers(before, FREE.is_retired)) == ["1", "1a", "1b", "2", "3", "4"]
    assert number_paragraphs(["开头新添", *texts[:1]], TakenNumbers({"1": "第一件事已经办好"}, FREE.is_retired)) == [
        "0a",
        "1",
    ]


# --- mutations of the first report ------------------------------------------------------------------------------------


def test_a_section_inserted_moves_no_address(seed: Report) -> None:
    text = SEED.read_text("utf-8")
    new = "(六)新添的一节。这里是新添的文字,说一件新的事。\n\n"
    at = text.index("各位代表,过去的一年")
    ledger = published(seed)
    mutated = report(text[:at] + new + text[at:], seed.slug, ledger=ledger)
    addresses = report_addresses(mutated)
    for address, old in leads_to(seed).items():
        assert addresses[address] == old
    updated(ledger, addresses)
    assert [s.id for s in mutated.sections if s.title == "新添的一节"] == ["1-15"]


def test_a_section_inserted_before_publication_moves_nothing_in_other_parts(seed: Report) -> None:
    text = SEED.read_text("utf-8")
    at = text.index("各位代表,过去的一年")
    mutated = report(text[:at] + "(六)新添的一节。这里是新添的文字。\n\n" + text[at:], seed.slug)
    elsewhere = {a: t for a, t in leads_to(seed).items() if not a.startswith("/zhuzhou-2016/1-")}
    assert elsewhere.items() <= leads_to(mutated).items()
    assert [s.id for s in mutated.sections if s.title == "新添的一节"] == ["1-6"]


def test_a_paragraph_inserted_keeps_the_others(seed: Report) -> None:
    text = SEED.read_text("utf-8")
    at = text.index("精心打造创新之都")
    mutated = report(
        text[:at] + "这是新添的一段,不是标题,说一件新的事情。\n\n" + text[at:], seed.slug, ledger=published(seed)
    )
    assert leads_to(seed).items() <= leads_to(mutated).items()
    assert [p.id for p in mutated.paragraphs if p.text.startswith("这是新添的一段")] == ["3-1-p2a"]


def test_a_paragraph_moved_within_its_page_keeps_its_address(seed: Report) -> None:
    lines = SEED.read_text("utf-8").split("\n")
    i = next(i for i, line in enumerate(lines) if line.startswith("精心打造创新之都"))
    lines[i - 2], lines[i] = lines[i], lines[i - 2]
    mutated = report("\n".join(lines), seed.slug, ledger=published(seed))
    assert leads_to(mutated) == leads_to(seed)


def test_a_paragraph_moved_to_another_page_needs_a_redirect(seed: Report) -> None:
    lines = SEED.read_text("utf-8").split("\n")
    i = next(i for i, line in enumerate(lines) if line.startswith("挖掘出口潜力"))
    moved = lines.pop(i)
    j = next(i for i, line in enumerate(lines) if line.startswith("打造对外开放新平台"))
    lines.insert(j, moved)
    ledger = published(seed)
    mutated = report("\n".join(lines), seed.slug, ledger=ledger)
    with pytest.raises(AddressError) as caught:
        updated(ledger, report_addresses(mutated))
    proposals = [
        line.partition("if that is it: ")[2] for line in str(caught.value).splitlines() if "if that is it" in line
    ]
    assert any(line.startswith("/zhuzhou-2016/3-3/#p") and " -> /zhuzhou-2016/3-4/#p" in line for line in proposals)


def test_deleting_a_sentence_fails() -> None:
    first = report(SMALL)
    ledger = published(first)
    second = report(SMALL.replace("(二)城市更加美丽。建成公园3个,新增绿地20公顷。\n", ""), ledger=ledger)
    with pytest.raises(AddressError, match="城市更加美丽"):
        updated(ledger, report_addresses(second))


def test_a_page_may_be_called_otherwise_but_not_go() -> None:
    ledger = Ledger({"/a-2019/": "a-2019", "/a-2019/full/": "a-2019 全文", "/a-2019/1/": "一、甲"}, {})
    named = {"/a-2019/": "安平市政府工作报告", "/a-2019/full/": "安平市政府工作报告 全文", "/a-2019/1/": "一、甲"}
    assert updated(ledger, named).published["/a-2019/full/"] == "安平市政府工作报告 全文"
    with pytest.raises(AddressError, match="/a-2019/full/"):
        updated(ledger, {address: words for address, words in named.items() if "full" not in address})


def test_a_message_lists_some_of_very_many_broken_addresses() -> None:
    ledger = Ledger({f"/a-2019/1/#p{i}": f"第{i}句话" for i in range(100)}, {})
    with pytest.raises(AddressError, match="100 published address") as caught:
        updated(ledger, {"/a-2019/": "甲"})
    assert len(str(caught.value).splitlines()) < 100
    assert str(caught.value).endswith("… and 80 more")
