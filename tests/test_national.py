"""Names that mean the same everywhere: their file, which reports borrow them, and what the glossary makes of annexes."""

import re
import shutil
from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.data.national import national_names
from build_tools.data.read import Knowledge, read_data
from build_tools.data.toml import parse_tables
from build_tools.model.errors import DataError
from build_tools.model.knowledge import Term
from build_tools.model.report import Report
from build_tools.programmes.glossary.entry import Entry
from build_tools.programmes.glossary.gather import gather
from build_tools.programmes.national_names import national_names_of
from build_tools.programmes.vocabulary import vocabulary_of
from tests.builders import KNOWLEDGE, NO_LEDGER, ROOT, project, report
from tests.example_files import Example, examples

ONLY_NATIONAL = Knowledge(lexicon=KNOWLEDGE.lexicon, national=KNOWLEDGE.national)
TITLE = "{place}政府工作报告（{year}年）\n各位代表：\n一、工作\n\n{text}\n"


def named(text: str, place: str = "安平市", year: int = 2024, names: Knowledge = ONLY_NATIONAL) -> Report:
    return report(TITLE.format(place=place, year=year, text=text), f"{place}-{year}", names=names)


@pytest.mark.parametrize("example", examples("national"), ids=lambda e: e.title)
def test_reports_borrow_a_meaning(example: Example) -> None:
    year, text = example.given.split("\n", 1)
    found = named(text, year=int(year))
    assert found.meta.year == int(year)
    assert [f"{p.name} = {p.national or '-'}" for p in found.programmes] == example.expected.strip().split("\n")


@pytest.mark.parametrize(
    ("spelling", "year", "name"),
    [
        ("国家级跨境电商综试区", 2024, "跨境电商综试区"),
        ("全国“枫桥式工作法”", 2024, "枫桥式工作法"),
        ("新一轮找矿突破战略行动", 2024, "找矿突破战略行动"),
        ("兴边富民", 2024, "兴边富民行动"),
        ("小田并大田改革试点", 2024, "小田并大田"),
        ("碳达峰行动", 2024, None),
        ("数字乡村", 2024, None),
        ("数字乡村战略", 2024, None),
        ("人工智能", 2024, None),
        ("互联网", 2024, None),
        ("五个一", 2024, None),
        ("三网融合", 2012, "三网融合"),
        ("三网融合", 2022, None),
        ("三网融合", None, None),
        ("放管服", None, "放管服改革"),
    ],
)
def test_spellings_and_years(spelling: str, year: int | None, name: str | None) -> None:
    found = national_names_of(KNOWLEDGE.national, vocabulary_of(KNOWLEDGE.lexicon)).find(spelling, year)
    assert (found and found.name) == name


def test_what_is_borrowed() -> None:
    (programme,) = named("用足“两新”政策。", year=2025).programmes
    assert programme.definition is not None
    assert (programme.definition.source, programme.definition.trust) == ("通行含义", "general")
    assert programme.members == ("大规模设备更新", "消费品以旧换新")
    assert programme.kind == "policy"
    assert programme.origin == "国务院2024年3月部署"


def test_the_file_explains_many_names_in_plain_words() -> None:
    assert len(KNOWLEDGE.national) >= 450
    for name in KNOWLEDGE.national:
        assert re.fullmatch("[^,;:?!()]{7,99}。", name.meaning), name.name
        assert not re.search("株洲|我市|我省", name.meaning), name.name


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[[name]]\nname = '甲'\nkind = 'idea'", "key 'meaning' is missing"),
        ("[[term]]\nname = '甲'", "unknown key 'term'; known are name"),
        ("[[name]]\nname = '甲'\nkind = 'slogan'\nmeaning = '乙。'", "kind must be action, layout, policy or idea"),
        ("[[name]]\nname = '甲'\nkind = 'idea'\nmeaning = '乙。'\nexact = 1", "exact must be true or false"),
        ("[[name]]\nname = '甲'\nkind = 'idea'\nmeaning = '乙。'\nfirst_year = '2019'", "first_year must be a year"),
        (
            "[[name]]\nname = '甲'\nkind = 'idea'\nmeaning = '乙。'\nfirst_year = 2020\nlast_year = 2019",
            "甲: first_year 2020 is after last_year 2019",
        ),
        ("[[name]]\nname = '甲'\nkind = 'idea'\nmeaning = '乙。'\ntrust = 'cited'", "甲: source and trust"),
        ("[[name]]\nname = '甲'\nkind = 'idea'\nmeaning = '乙。'\naliases = ['甲']", "甲: its own name is among"),
        ("[[name]]\nname = '甲'\nkind = 'idea'\nmeaning = '乙。'\nmembers = ['丙']", "甲: members has one part only"),
        (
            "[[name]]\nname = '甲乙'\nkind = 'idea'\nmeaning = '乙。'\n"
            "[[name]]\nname = '丙丁'\naliases = ['甲、乙']\nkind = 'idea'\nmeaning = '丁。'",
            "is claimed by 甲乙 and by 丙丁 for the same years",
        ),
    ],
)
def test_a_slip_in_the_file_is_named(toml: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        national_names(parse_tables(toml.encode(), "national.toml"), "national.toml")
    assert message in str(caught.value)


def test_one_name_may_mean_two_things_in_different_years() -> None:
    toml = "[[name]]\nname = '甲乙'\nkind = 'idea'\nmeaning = '{}'\n{}\n"
    text = toml.format("旧。", "last_year = 2019") + toml.format("新。", "first_year = 2020")
    old, new = national_names(parse_tables(text.encode(), "national.toml"), "national.toml")
    assert [old.holds_in(2019), old.holds_in(2020), new.holds_in(2020), new.holds_in(None)] == [
        True,
        False,
        True,
        False,
    ]


def test_a_project_without_the_file_has_no_such_names(tmp_path: Path) -> None:
    assert read_data(project(tmp_path, anping_2019="各位代表：\n一、工作") / "data").knowledge.national == ()


def test_a_place_adds_to_a_meaning_that_holds_everywhere() -> None:
    term = Term(name="海绵城市", kind="idea", place="安平市", addition="安平市是试点。", trust="report", quote="试点")
    names = Knowledge((term,), KNOWLEDGE.lexicon, national=KNOWLEDGE.national)
    here, there = (named("推进“海绵城市”建设试点。", place, names=names) for place in ("安平市", "平安县"))
    (entry,), _ = gather([here, there], NO_LEDGER)
    assert (entry.name, entry.place, len(entry.uses)) == ("海绵城市", None, 2)
    assert entry.definition is not None
    assert entry.definition.trust == "general"
    assert [(e.definition.text, e.use and e.use.report.meta.place) for e in entry.additions] == [
        ("安平市是试点。", "安平市")
    ]


def test_spellings_of_one_national_name_are_one_entry() -> None:
    reports = [named("深化“放管服”改革。", "安平市"), named("推进放管服改革。“放管服”见效。", "平安县")]
    entries, _ = gather(reports, NO_LEDGER)
    assert [(e.name, len(e.uses)) for e in entries] == [("放管服改革", 2)]


# --- annexes --------------------------------------------------------------------------------------------------------

ANNEX = "深入实施“三进”工程。\n名词解释\n1.“三进”工程：{meaning}"
USE = "“三进”工程见效，继续实施“三进”工程。"


def entry_of(place: str | None, reports: list[Report]) -> Entry:
    entries, _ = gather(reports, NO_LEDGER)
    return next(e for e in entries if place in {u.report.meta.place for u in e.uses})


def test_an_annex_explains_the_name_in_other_years_of_its_place() -> None:
    reports = [named(ANNEX.format(meaning="服务进村、进户、进园。"), year=2023), named(USE, year=2024)]
    entry = entry_of("安平市", reports)
    (explanation,) = entry.explanations
    assert len(entry.uses) == 2
    assert explanation.use is not None
    assert explanation.use.report.meta.year == 2023
    assert explanation.definition.paragraph is not None


def test_the_newest_wording_comes_first_and_another_one_is_kept() -> None:
    texts = ((2022, "服务进村、进户、进园。"), (2023, "服务进村、进户和进园。"), (2024, "项目开工、竣工、投产。"))
    entry = entry_of("安平市", [named(ANNEX.format(meaning=meaning), year=year) for year, meaning in texts])
    assert [e.use and e.use.report.meta.year for e in entry.explanations] == [2024, 2023]


def test_annexes_of_two_places_that_agree_explain_the_name_elsewhere() -> None:
    same = [named(ANNEX.format(meaning="服务进村、进户、进园。"), place) for place in ("安平市", "平安县")]
    user = named(USE, "临海市")
    entry = entry_of("临海市", [*same, user])
    assert entry.place is None
    assert {e.use.report.meta.place for e in entry.lent if e.use} == {"安平市", "平安县"}
    assert entry.definition is not None


@pytest.mark.parametrize(
    "meanings",
    [
        ["服务进村、进户、进园。"],
        ["服务进村、进户、进园。", "项目开工、竣工、投产。"],
        ["服务进村、进户、进园。", "服务进村、进户、进园。", "项目开工、竣工、投产。"],
    ],
)
def test_annexes_of_one_place_or_that_differ_explain_nothing_elsewhere(meanings: list[str]) -> None:
    places = ("安平市", "平安县", "江口县")
    reports = [named(ANNEX.format(meaning=m), place) for m, place in zip(meanings, places, strict=False)]
    assert entry_of("临海市", [*reports, named(USE, "临海市")]).definition is None


def test_a_report_does_not_borrow_from_the_annex_of_another() -> None:
    same = [named(ANNEX.format(meaning="服务进村、进户、进园。"), place) for place in ("安平市", "平安县")]
    _, numbered = gather([*same, named(USE, "临海市")], NO_LEDGER)
    assert [p.definition for p in numbered[2].programmes] == [None]


# --- pages ----------------------------------------------------------------------------------------------------------


def site_of(folder: Path, *reports: tuple[str, int, str]) -> Path:
    """Convert a project with the reports (place, year, text) and the real names; return its docs/."""
    texts = {f"r{i}_{year}": TITLE.format(place=place, year=year, text=t) for i, (place, year, t) in enumerate(reports)}
    project(folder, **texts)
    for name in ("lexicon.toml", "national.toml"):
        shutil.copy(ROOT / "data" / name, folder / "data")
    assert main(["--root", str(folder), "--jobs", "1"]) == 0
    return folder / "docs"


def test_a_list_begins_with_what_is_explained_and_folds_what_is_used_once(tmp_path: Path) -> None:
    text = "实施“一湖通管”工程。推行“三借三还”。深化“放管服”改革，“三借三还”见效，带动“千塘万亩”工程。"
    docs = site_of(tmp_path, ("安平市", 2024, text))
    names = (docs / "r0-2024/names.md").read_text("utf-8")
    shown, _, hidden = names.partition("<details")
    assert shown.index("[放管服改革](../glossary/policy.md#") < shown.index("[三借三还](../glossary/idea.md#")
    assert "一湖通管" in hidden
    assert "千塘万亩" in hidden
    assert "只出现一次、也没有解释的 2 个" in hidden
    assert "（通行含义）" in shown
    assert "由来：2015年起。" in (docs / "glossary/policy.md").read_text("utf-8")
    entry = (docs / "glossary/idea.md").read_text("utf-8")
    assert "本报告未作解释。" in entry
    assert "深化“放管服”改革，<b>“三借三还”</b>见效，带动“千塘万亩”工程。" in entry
    assert "相关：[放管服改革](policy.md#fangguanfugaige)、[千塘万亩工程](action.md#qiantangwanmugongcheng)" in entry


def test_the_glossary_of_many_reports_says_whose_explanation_it_shows(tmp_path: Path) -> None:
    annexed = ANNEX.format(meaning="服务进村、进户、进园。")
    docs = site_of(tmp_path, ("安平市", 2023, annexed), ("安平市", 2024, USE), ("平安县", 2024, "推行“一湖通管”工程。"))
    page = (docs / "glossary/action.md").read_text("utf-8")
    assert "（[据《安平市政府工作报告（2023年）》名词解释](../r0-2023/" in page
    assert "这份报告未作解释。" in page
    place = next((docs / "places").glob("*.md")).read_text("utf-8")
    assert "工程、布局与政策 1 个" in place
    assert "| 名词 | 2023 | 2024 |" in place
    assert re.search(r"\| \[三进工程\]\([^)]+\) \{ role=rowheader \} \| \[1\]\([^)]+\) \| \[2\]\([^)]+\) \|", place)
