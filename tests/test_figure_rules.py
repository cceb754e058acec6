"""The ordered tables of rules by which a number is named or excluded: each rule decides its example."""

import pytest

from build_tools.figures.clauses.findings import Findings
from build_tools.figures.clauses.read import TextReader
from build_tools.figures.exclusions.rules import Exclusions
from build_tools.figures.naming.name import Name
from build_tools.figures.naming.number_in_clause import NumberInClause
from build_tools.figures.naming.rules import Namer
from build_tools.figures.periods.setting import review_of
from build_tools.text.wording import wordings
from tests.builders import NO_NAMES

WORDS = NO_NAMES.figure_words
READER = TextReader(WORDS)


class RecordingNamer(Namer):
    """Keeps every name that it gives, with its rule."""

    def __init__(self) -> None:
        super().__init__(WORDS, READER.grammar)
        self.given: list[tuple[str, str]] = []

    def name(self, number: NumberInClause) -> Name:
        name = super().name(number)
        self.given.append((name.rule, name.text))
        return name


def read(text: str, reader: TextReader = READER) -> Findings:
    return reader.read(text, lambda _: review_of(2019), 2019, [])


NAMED = [
    ("保持每年5.4%的经济增长速度。", "speed", "经济增长"),
    ("固定资产投资7522亿元，是“十一五”的三倍。", "times", "固定资产投资"),
    ("财政收入完成56亿元，为预算的102%。", "plan", "财政收入预算完成率"),
    ("新能源装机达到9万千瓦，占电力装机的56%。", "share of", "新能源装机占电力装机"),
    ("餐饮业增长9%，对经济增长贡献率达到18%。", "contributed", "餐饮业对经济增长贡献率"),
    ("建成北桥、南桥等8个项目。", "examples", "建成南桥等项目"),
    ("投资35亿元的城路网项目开工。", "cost", "城路网项目投资"),
    ("近八成群众满意。", "share", "群众满意占比"),
    ("企业中有18家限期整改。", "of them", "企业限期整改"),
    ("引进6位院士。", "counted", "引进院士"),
    ("新增就业6万人，增长8%。", "without subject", "新增就业"),
    ("新增瞪羚企业4家，总数35家。", "stock", "瞪羚企业总数"),
    ("商品房销售面积658.6万平方米，增速排全省第一。", "facet", "商品房销售面积增速"),
    ("完成房屋征收62万平方米，其中市本级50万平方米。", "part", "市本级房屋征收"),
    ("投资1.9亿元，实施了危房改造。", "spending", "危房改造投资"),
    ("完成太平湖南岸15公里岸线贯通。", "stretch", "太平湖南岸岸线贯通"),
    ("培育4亿元产业。", "verb", "培育产业"),
    ("地区生产总值增长8%。", "subject", "地区生产总值"),
    ("新签项目60个、协议投资50.1亿元。", "owner", "新签项目协议投资"),
    ("完成投资50亿元。", "bare", "投资"),
]


@pytest.mark.parametrize(("text", "rule", "name"), NAMED)
def test_each_rule_of_naming_decides_its_example(text: str, rule: str, name: str) -> None:
    reader, namer = TextReader(WORDS), RecordingNamer()
    reader.namer = namer
    read(text, reader)
    assert namer.given[-1] == (rule, name)


def test_every_rule_of_naming_has_an_example() -> None:
    assert [rule for _, rule, _ in NAMED] == [
        *(rule for rule, _ in Namer(WORDS, READER.grammar).rules),
        "subject",
        "owner",
        "bare",
    ]


EXCLUDED = [
    ("打造“三个一”品牌。", "quoted"),
    ("印发《三个十条政策》。", "titled"),
    ("召开第二名大会。", "ordinal"),
    ("位居全省倒数第二。", "rank_from_below"),
    ("排名前移4位。", "rank_moved"),
    ("召开十一次全会。", "ordinal"),
    ("开展三次创业。", "loose"),
    ("抓好五个方面。", "points"),
    ("出台18条硬措施。", "provisions"),
    ("获得两个国家技术发明二等奖。", "award"),
    ("守好两条底线。", "loose"),
    ("我们是13亿人口的发展中国家。", "loose"),
    ("项目完成3/4。", "fraction"),
    ("在改造30个的基础上再提升。", "base"),
    ("浏览记录达到12亿。", "no_unit"),
    ("2000万元以上工业企业增多。", "class"),
    ("成为全国3个示范县之一。", "one_of"),
    ("608所改革推进。", "named"),
    ("3个月内办结。", "time_limit"),
    ("增速高于全国0.5个百分点。", "compared"),
    ("全国经济增长8%。", "elsewhere"),
]


@pytest.mark.parametrize(("text", "reason"), EXCLUDED)
def test_each_rule_of_exclusion_decides_its_example(text: str, reason: str) -> None:
    findings = read(text)
    assert {left_out.reason for left_out in findings.left_out} == {reason}
    assert findings.found == []


def test_every_rule_of_exclusion_has_an_example() -> None:
    assert [reason for _, reason in EXCLUDED] == [name for name, _ in Exclusions(WORDS.exclusions).rules]


def test_every_reason_has_its_words() -> None:
    reasons = {name for name, _ in Exclusions(WORDS.exclusions).rules}
    assert set(wordings("untabled")) == reasons | {"programme", "uneven", "absurd", "unclear", "bare", "size"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲率、乙率分别为9%、8%。", [("甲率", "9"), ("乙率", "8")]),  # paired by 分别
        ("新增省级、市级龙头企业2家、20家。", [("新增省级龙头企业", "2"), ("新增市级龙头企业", "20")]),  # side by side
        ("审批事项由302项减至122项。", [("审批事项", "302→122")]),  # a change
    ],
)
def test_each_way_to_read_a_clause(text: str, found: list[tuple[str, str]]) -> None:
    findings = read(text).found
    assert [(f.name, f"{f.before}→{f.value}" if f.before is not None else str(f.value)) for f in findings] == found
