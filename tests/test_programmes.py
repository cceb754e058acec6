"""Programme names: found by their form, spellings merged, every mention right, definitions read."""

import json
import re
import tomllib
from dataclasses import fields
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.data.read import Knowledge
from build_tools.files.data_files import data_files
from build_tools.model.knowledge import Term
from build_tools.model.lexicon import Lexicon
from build_tools.model.programme import Definition
from build_tools.model.report import FullReport, Report
from build_tools.programmes.glosses import find_gloss, find_members
from build_tools.programmes.kinds import kind_of
from build_tools.programmes.quoted.quotation import read_quotations
from build_tools.programmes.quoted.rules import RULES, rule_for
from build_tools.programmes.texts import texts_of
from build_tools.programmes.unquoted import common_nouns
from build_tools.programmes.vocabulary import vocabulary_of
from build_tools.text.annexes import note_item
from build_tools.text.folding import same_name
from build_tools.text.word_patterns import CHARACTERS, HOLE
from build_tools.text.wording import wordings
from tests.builders import KNOWLEDGE, ROOT, SEED, SMALL, full_report, report
from tests.example_files import Example, examples

LEXICON_ONLY = Knowledge(lexicon=KNOWLEDGE.lexicon)
VOCABULARY = vocabulary_of(KNOWLEDGE.lexicon)


def named(text: str, names: Knowledge = LEXICON_ONLY) -> Report:
    return full_named(text, names).report


def full_named(text: str, names: Knowledge = LEXICON_ONLY) -> FullReport:
    return full_report(f"各位代表：\n一、工作\n\n{text}\n", names=names)


@pytest.mark.parametrize("example", examples("names"), ids=lambda e: e.title)
def test_names(example: Example) -> None:
    found = [p.name + (f" ×{len(p.mentions)}" if len(p.mentions) > 1 else "") for p in named(example.given).programmes]
    assert found == [line for line in example.expected.split("\n") if line]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("从“事事找惯例”向“大胆创新例”转变", "change"),
        ("向“大胆创新例”转变", "enough"),
        ("坚持“国家所需”与“本地所能”相衔接", "side"),
        ("“345”工程", "digits"),
        ("“345”", "only digits"),
        ("“七五”普法", "period"),
        ("“十二五”规划", "only period"),
        ("突出“严”", "character"),
        ("做到“货从青河走、钱从青河过、账在青河结、数在青河聚、业在青河落地”", "long"),
        ("实现“三连冠”", "record"),
        ("迈上“五百亿”", "record"),
        ("回答“为什么？”", "sentence"),
        ("“有党有依靠，社会主义好”", "two clauses"),
        ("“4·11”事件", "sentence"),
        ("“安麦13”通过审定", "product"),
        ("“丰硕”新品种", "named product"),
        ("“九霄”号无人机首飞", "named product"),
        ("“产品+服务+投资”", "sum or route"),
        ("盘活“用、售、租”", "sum or route"),
        ("按照“自愿、互利、有偿”办理", "plain list"),
        ("要求“快推进、早见效、有成果”机制", "any head noun"),
        ("做到“早看、快办”", "plain list"),
        ("坚持“早看、快办、细查”机制", "long list"),
        ("建立“月调度、季述评”机制", "any head noun"),
        ("实现“应通尽通”", "saying"),
        ("实现“双下降”", "saying"),
        ("发展“小而美”", "saying"),
        ("做到“要稳稳托起水袋子”", "clause"),
        ("“红黑榜”制度", "system"),
        ("“家门口”就业三年行动计划", "opening metaphor"),
        ("“面子”工程", "whole metaphor"),
        ("解决“看病难”", "metaphor"),
        ("擦亮“渔鼓名片”", "metaphor"),
        ("推出“惠农贷”", "short name"),
        ("货运“公转铁”", "short name"),
        ("“千村整治”行动", "naming head noun"),
        ("让夜市“细水长流”", "idiom"),
        ("以“万众一心”的劲头", "idiom"),
        ("实现“三量齐升”", "coded"),
        ("获评全国首批“净塑城市”，", "title"),
        ("“金桂”跃升行动", "opens a name"),
        ("打造“永不散场”的博览会", "description"),
        ("来到“山脚下的车站”", "described"),
        ("破除“以会代训”", "practice"),
        ("“不想干”问题", "named practice"),
        ("“爱本地”平台", "any head noun"),
        ("成为“同心结”，", "figure"),
        ("蜂农增收，“老藤结新瓜”，", "statement"),
        ("粮食丰收，茶企“借船出海”，", "statement"),
        ("走好“渔业+康养”新路", "sum"),
        ("推广“互联网+渔业”", "enough"),
        ("担起“突出产业立县推动富民增收”重任", "clause"),
        ("通过“精准识别”“精准帮带”实现增收", "way"),
        ("推广“电商下乡”", "enough"),
        ("推动“竹乡”发展", "word"),
        ("矛盾“排调转”成效明显", "carried out"),
        ("坚持“引进来”", "after a programme's verb"),
    ],
)
def test_each_rule_for_quotations_decides_its_example(text: str, rule: str) -> None:
    assert rule_for(next(read_quotations(text, VOCABULARY)), VOCABULARY).name == rule


def test_every_rule_for_quotations_has_an_example() -> None:
    (marker,) = test_each_rule_for_quotations_decides_its_example.pytestmark  # type: ignore[attr-defined]
    seconds = {"other side"}  # the other half of a pair
    assert {example[1] for example in marker.args[1]} == {rule.name for rule in RULES} - seconds


def test_what_the_dictionary_doubts_is_listed_for_the_editor() -> None:
    found = full_named("走好“渔业+康养”新路，让夜市“细水长流”，实施“千塘万渔”工程。推进“渔业+康养”融合。")
    assert [programme.name for programme in found.report.programmes] == ["千塘万渔工程"]
    doubts = [sign for sign in found.evidence.signs if sign.kind == "doubtful_name"]
    assert [(sign.position, sign.sentence) for sign in doubts] == [
        ("1-p1", "“渔业+康养”是两个普通的词相加，未列为名词"),
        ("1-p1", "“细水长流”是成语或词典里的话，未列为名词"),
    ]


def test_nobody_doubts_what_another_place_is_sure_of() -> None:
    found = full_named("走好“渔业+康养”新路。实施“渔业+康养”工程。")
    assert [(programme.name, len(programme.mentions)) for programme in found.report.programmes] == [
        ("渔业+康养工程", 2)
    ]
    assert not [sign for sign in found.evidence.signs if sign.kind == "doubtful_name"]


def test_every_doubt_has_its_sentence() -> None:
    assert {rule.name for rule in RULES if rule.verdict == "doubt"} == wordings("programmes.signs").keys()


@pytest.mark.parametrize(
    ("name", "head_noun", "common"),
    [
        ("项目攻坚", "年行动", False),
        ("全面推进", "工程", True),
        ("打通", "走廊", True),
        ("文明城市创建十大", "提升行动", False),
        ("5项", "工程", True),
        ("作风建设有关", "规定", True),
        ("指令性", "计划", True),
        ("省级重大渔业", "工程", True),
        ("水利防汛", "工程", True),
        ("城东", "工程", True),
        ("教育要与经济社会", "战略", True),
        ("群众面临出行", "计划", True),
        ("城南中学改扩建", "工程", True),
        ("农业农村现代化综合改革", "试点", False),
        ("乡村教师支持", "计划", False),
        ("东山", "组团", False),
        ("探海", "工程", False),
    ],
)
def test_a_common_noun_is_told_from_a_name(name: str, head_noun: str, common: bool) -> None:
    assert common_nouns.is_common_noun(name, head_noun, VOCABULARY) == common


@pytest.mark.parametrize(
    "items",
    [
        "1.“三区三线”：城镇空间等。\n2.“双碳”：碳达峰和碳中和。",
        "1.“三区三线”是指城镇空间等。\n2.“双碳”，主要是指碳达峰和碳中和。",
        "[1] “三区三线”指城镇空间等。\n[2] “双碳”指碳达峰和碳中和。",
        "【1】三区三线：城镇空间等。\n【2】双碳：是指碳达峰和碳中和。",
        "注1：三区三线：城镇空间等。\n注2：双碳：碳达峰和碳中和。",
        "1.三区三线。指城镇空间等。\n2.双碳。指碳达峰和碳中和。",
        "①三区三线——城镇空间等。\n②双碳——碳达峰和碳中和。",
        "（1）三区三线　城镇空间等。\n（2）双碳　碳达峰和碳中和。",
        "【三区三线】城镇空间等。\n【双碳】指碳达峰和碳中和。",
        "1.三区三线\n指城镇空间等。\n2.双碳\n碳达峰和碳中和。",
        "三区三线\n指城镇空间等。\n双碳\n碳达峰和碳中和。",
        "1.问：什么是三区三线？答：城镇空间等。\n2.问：什么是双碳？答：是指碳达峰和碳中和。",
        "1.“三区三线”：城镇空间等。2.“双碳”：碳达峰和碳中和。",
        "1.“三区\n三线”：城镇空\n间等。\n2.“双碳”：碳达峰\n和碳中和。",
    ],
)
def test_an_annex_explains_terms_in_any_style(items: str) -> None:
    text = SMALL.replace("新建学校5所", "落实“三区三线”和“双碳”要求，新建学校5所")
    result = report(text.replace("更多相关阅读", f"名词解释\n{items}\n更多相关阅读"), names=LEXICON_ONLY)
    assert [(p.term, p.section) for p in result.paragraphs if p.note] == [("三区三线", "3"), ("双碳", "3")]
    definitions = {p.name: p.definition and (p.definition.text, p.definition.trust) for p in result.programmes}
    assert definitions["三区三线"] == ("城镇空间等。", "report")
    assert definitions["双碳"] == ("碳达峰和碳中和。", "report")


def test_an_index_is_no_explanation() -> None:
    item = note_item("3.“信用”指数保险：以指数赔付的保险。")
    assert item
    assert (item["term"], item["text"]) == ("“信用”指数保险", "以指数赔付的保险。")


def test_a_dotted_name_begins_with_the_place_whatever_is_before_it() -> None:
    text = (
        "安平市2019年政府工作报告\n各位代表：\n一、工作\n\n建设安平·中国光谷，壮大安平‧中国光谷，擦亮安平●中国光谷。\n"
    )
    programmes = report(text, names=LEXICON_ONLY).programmes
    assert [(p.name, len(p.mentions)) for p in programmes] == [("安平·中国光谷", 3)]


def test_every_mention_reads_a_name_of_its_programme(full_seed_named: FullReport) -> None:
    texts, seed_named = texts_of(full_seed_named), full_seed_named.report
    assert len(seed_named.programmes) > 150
    for programme in seed_named.programmes:
        names = {same_name(name) for name in (programme.name, *programme.aliases)}
        assert programme.mentions
        for mention in programme.mentions:
            assert same_name(texts[mention.paragraph][mention.start : mention.end]) in names


def test_a_mention_ends_before_a_note_s_mark_if_the_words_before_it_are_a_name() -> None:
    made = named("实施“三湖同治”[3]行动。推进“三湖同治”。")
    texts = {paragraph.id: paragraph.text for paragraph in made.paragraphs}
    [programme] = made.programmes
    read = [texts[mention.paragraph][mention.start : mention.end] for mention in programme.mentions]
    assert read == ["“三湖同治”", "“三湖同治”"]


def test_mentions_do_not_overlap(seed_named: Report) -> None:
    spans = sorted((m.paragraph, m.start, m.end) for p in seed_named.programmes for m in p.mentions)
    assert all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(spans))


def test_every_curated_name_of_the_first_report_is_found_and_the_unknown_ones_say_so(seed_named: Report) -> None:
    found = {p.name: p for p in seed_named.programmes}
    assert {t.name for t in KNOWLEDGE.terms} <= set(found)
    unknown = {t.name for t in KNOWLEDGE.terms if t.meaning is None and not found[t.name].national}
    assert {"422工程", "五城四基地", "1511工程"} <= unknown
    assert {name for name, p in found.items() if p.curated and p.definition is None} == unknown


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("民生100工程", 4),
        ("株洲·中国动力谷", 3),
        ("三个率先", 3),
        ("三量齐升", 2),
        ("146工程", 2),
        ("引进来", 2),
        ("五张网", 1),
    ],
)
def test_mentions_are_counted_in_text_and_titles(seed_named: Report, name: str, count: int) -> None:
    assert len(next(p for p in seed_named.programmes if p.name == name).mentions) == count


def test_two_programmes_of_one_name_are_distinguished_by_the_words_before(seed_named: Report) -> None:
    ten = {p.name: [m.paragraph for m in p.mentions] for p in seed_named.programmes if "十百千" in p.name}
    assert ten == {"工业企业十百千工程": ["3-2-p3"], "十百千工程": ["3-6-p2"]}


def test_a_meaning_that_rests_on_the_report_quotes_words_that_are_in_it() -> None:
    text = SEED.read_text("utf-8")
    quoted = [t for t in KNOWLEDGE.terms if t.trust == "report"]
    assert len(quoted) > 80
    for term in quoted:
        assert term.quote, term.name
        assert term.quote in text, term.name


def test_the_curated_entries_keep_their_form() -> None:
    for term in KNOWLEDGE.terms:
        assert not (term.meaning and term.addition), term.name
        assert ((term.meaning or term.addition) is None) == (term.trust is None), term.name
        assert (term.trust == "cited") == (term.source is not None), term.name
        assert term.source is None or re.match(r"https?://", term.source), term.name
        assert term.meaning is None or re.fullmatch(r"[^,;:!?()]{8,80}。", term.meaning), term.name


def test_curated_words_win_over_what_is_found() -> None:
    term = Term(name="三进工程", kind="action", aliases=("三进",), meaning="进村、进户、进园。", trust="general")
    result = named("深入实施“三进”工程。三进工程成效明显，“三进”不停步。", Knowledge((term,), LEXICON_ONLY.lexicon))
    (programme,) = result.programmes
    assert (programme.name, len(programme.mentions), programme.curated) == ("三进工程", 3, True)
    assert programme.definition is not None
    assert programme.definition == Definition("进村、进户、进园。", "通行含义", "general")


def test_glosses_of_the_report_itself() -> None:
    text = "实现“两基”（基本普及义务教育、基本扫除青壮年文盲）目标"
    gloss = find_gloss(text, 6, VOCABULARY)
    assert gloss is not None
    assert (gloss.text, gloss.trust) == ("基本普及义务教育、基本扫除青壮年文盲", "report")
    assert find_gloss("实现“两基”（增长9.5%）", 6, VOCABULARY) is None


@pytest.mark.parametrize(
    ("text", "name", "members"),
    [
        (
            "全面建成治安防控、智能交通、数字城管、数字环保“四大平台”",
            "“四大平台”",
            ("治安防控", "智能交通", "数字城管", "数字环保"),
        ),
        ("抓好就医、就学、养老“五个保障”", "“五个保障”", ()),
        ("实现了总量、人均和质量“三量齐升”", "“三量齐升”", ("总量", "人均", "质量")),
    ],
)
def test_members_are_listed_only_if_their_number_is_right(text: str, name: str, members: tuple[str, ...]) -> None:
    start = text.index(name)
    assert find_members(text, start, VOCABULARY) == members


def test_kinds() -> None:
    assert [kind_of(n, VOCABULARY) for n in ("422工程", "株醴都市圈", "重大决策程序规定", "三严三实")] == [
        "action",
        "layout",
        "policy",
        "idea",
    ]


@given(
    st.lists(
        st.sampled_from(
            [
                "“",
                "”",
                "四化",
                "422",
                "工程",
                "实施",
                "6+4",
                "16+45",
                "《",
                "》规定",
                "、",
                "，",
                "。",
                "一带一路",
                "（",
                "）",
                '"',
            ]
        )
        | st.text(max_size=3),
        max_size=40,
    ).map("".join)
)
def test_whatever_the_text_mentions_are_in_range_and_disjoint(text: str) -> None:
    full = full_named(" ".join(text.split()) or "空")
    texts, result = texts_of(full), full.report
    spans = sorted((m.paragraph, m.start, m.end) for p in result.programmes for m in p.mentions)
    assert all(0 <= start < end <= len(texts[t]) for t, start, end in spans)
    assert all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(spans))


def test_no_code_is_found_inside_a_longer_one() -> None:
    names = {p.name for p in named("落实“6+4”政策，完成16+45项，实施1+6方案。").programmes}
    assert "6+4政策" in names
    assert not any("16+45" in name for name in names)


def test_an_empty_lexicon_still_finds_quoted_names() -> None:
    result = report("各位代表：\n一、工作\n大力推进“五城四基地”建设。", names=Knowledge(lexicon=Lexicon()))
    assert [p.name for p in result.programmes] == ["五城四基地"]


def test_curated_entries_keep_to_their_place() -> None:
    terms = (
        Term(
            name="三进工程", kind="action", place="安平市", meaning="进村、进户、进园。", trust="report", quote="三进"
        ),
        Term(name="四新行动", kind="action", place="安平市", meaning="通行的说法。", trust="general"),
    )
    text = "{}政府工作报告\n各位代表：\n一、工作\n实施“三进”工程，开展“四新”行动。"
    names = Knowledge(terms, LEXICON_ONLY.lexicon)
    here, there = (report(text.format(place), names=names).programmes for place in ("安平市", "平安县"))
    assert [(p.name, p.curated, p.definition and p.definition.trust) for p in here] == [
        ("三进工程", True, "report"),
        ("四新行动", True, "general"),
    ]
    assert [(p.name, p.curated, p.definition) for p in there] == [
        ("三进工程", False, None),
        ("四新行动", False, None),
    ]


ANNEXED = """各位代表：
一、工作
深入实施“三进”工程，公开两清单，推进GEP核算。
名 词 解 释
1.“三进”工程：进村、进户、进园。
2.两清单：权力清单和责任清单。
3.GEP核算：生态产品价值的核算。
"""


def test_the_terms_of_an_annex_are_found_in_the_text_and_explained_by_it() -> None:
    result = report(ANNEXED, names=LEXICON_ONLY)
    assert [(p.name, p.definition and p.definition.text, len(p.mentions)) for p in result.programmes] == [
        ("三进工程", "进村、进户、进园。", 1),
        ("两清单", "权力清单和责任清单。", 1),
        ("GEP核算", "生态产品价值的核算。", 1),
    ]
    assert {p.definition.source for p in result.programmes if p.definition} == {"本报告"}


def test_an_annex_is_a_section_of_notes() -> None:
    result = full_report(ANNEXED, names=LEXICON_ONLY)
    data = json.loads(next(data_files(result, "a")).data)
    assert [s["title"] for s in data["sections"]] == ["工作", "名词解释"]
    assert [(n["term"], n["text"]) for n in data["notes"]] == [
        ("三进工程", "1.“三进”工程：进村、进户、进园。"),
        ("两清单", "2.两清单：权力清单和责任清单。"),
        ("GEP核算", "3.GEP核算：生态产品价值的核算。"),
    ]
    assert all("核算：" not in p["text"] for p in data["paragraphs"])


def test_every_list_of_the_lexicon_is_used_and_every_hole_is_a_list() -> None:
    lists = {field.name for field in fields(Lexicon)}
    source = "".join(path.read_text("utf-8") for path in (ROOT / "build_tools/programmes").rglob("*.py"))
    holes = {name for hole in HOLE.finditer(source) for name in hole["lists"].split("+")} - CHARACTERS.keys()
    assert holes <= lists
    asked = set(re.findall(r"lexicon\.(\w+)|listed\(\"(\w+)\"\)", source))
    asked = {name for names in asked for name in names}
    assert lists == (holes | asked) & lists
    assert set(tomllib.loads((ROOT / "data/lexicon.toml").read_text("utf-8"))) == lists


def test_a_list_of_the_lexicon_has_each_word_once() -> None:
    for name, words in tomllib.loads((ROOT / "data/lexicon.toml").read_text("utf-8")).items():
        assert len(words) == len(set(words)), name
