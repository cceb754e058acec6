import pickle
from pathlib import Path

import pytest

from build_tools.data.division_names import kind_of, short_name
from build_tools.data.division_paths import read_path
from build_tools.data.divisions import Divisions, parse_divisions
from build_tools.model.division import NATION, Division
from build_tools.model.errors import DataError
from tests.builders import KNOWLEDGE

DATA = Path(__file__).parents[1] / "data"
DIVISIONS = KNOWLEDGE.divisions


def told(found: tuple[Division, ...]) -> str:
    """Return codes and names on one line."""
    return " ".join(f"{division.code}{division.name}" for division in found)


def above(division: Division) -> list[str]:
    """Return the names of what *division* is in, the narrowest first."""
    parent = DIVISIONS.parent(division)
    return [parent.name, *above(parent)] if parent else []


PRESENT = {
    "海拉尔区": "呼伦贝尔市 内蒙古自治区",
    "呼伦贝尔市": "内蒙古自治区",
    "莱芜区": "济南市 山东省",
    "钢城区": "济南市 山东省",
    "株洲市": "湖南省",
    "攸县": "株洲市 湖南省",
    "渌口区": "株洲市 湖南省",
    "鄂温克族自治旗": "呼伦贝尔市 内蒙古自治区",
    "莫力达瓦达斡尔族自治旗": "呼伦贝尔市 内蒙古自治区",
    "阿拉善盟": "内蒙古自治区",
    "锡林郭勒盟": "内蒙古自治区",
    "大兴安岭地区": "黑龙江省",
    "济源市": "河南省",
    "仙桃市": "湖北省",
    "天门市": "湖北省",
    "神农架林区": "湖北省",
    "石河子市": "新疆维吾尔自治区",
    "胡杨河市": "新疆维吾尔自治区",
    "白杨市": "新疆维吾尔自治区",
    "东莞市": "广东省",
    "中山市": "广东省",
    "儋州市": "海南省",
    "五指山市": "海南省",
    "琼中黎族苗族自治县": "海南省",
    "浦东新区": "上海市",
    "滨海新区": "天津市",
    "云阳县": "重庆市",
    "怒江傈僳族自治州": "云南省",
    "积石山保安族东乡族撒拉族自治县": "临夏回族自治州 甘肃省",
    "六枝特区": "六盘水市 贵州省",
    "武隆区": "重庆市",
    "龙港市": "温州市 浙江省",
    "米林市": "林芝市 西藏自治区",
    "错那市": "山南市 西藏自治区",
    "黔西市": "毕节市 贵州省",
    "沙县区": "三明市 福建省",
    "和康县": "和田地区 新疆维吾尔自治区",
    "台湾省": "",
    "香港特别行政区": "",
}


@pytest.mark.parametrize("name", PRESENT)
def test_a_present_name_has_its_parents(name: str) -> None:
    [division] = DIVISIONS.resolve(name)
    assert division.name == name
    assert division.until is None
    assert " ".join(above(division)) == PRESENT[name]


# name → its parents then, the last list that has it, and what it is today
PAST = {
    "襄樊市": ("湖北省", 201010, "襄阳市"),
    "襄樊市襄阳区": ("襄樊市 湖北省", 201010, "襄州区"),
    "莱芜市": ("山东省", 201904, "莱芜区"),
    "海拉尔市": ("呼伦贝尔盟 内蒙古自治区", 200012, "海拉尔区"),
    "哲里木盟": ("内蒙古自治区", 199812, "通辽市"),
    "昭乌达盟": ("内蒙古自治区", 198212, "赤峰市"),
    "呼伦贝尔盟": ("内蒙古自治区", 200012, "呼伦贝尔市"),
    "崇文区": ("北京市", 200912, "崇文区"),
    "宣武区": ("北京市", 200912, "宣武区"),
    "通县": ("北京市", 199612, "通州区"),
    "顺义县": ("北京市", 199712, "顺义区"),
    "思茅地区": ("云南省", 200306, "普洱市"),
    "思茅市": ("云南省", 200612, "普洱市"),
    "淮阴市": ("江苏省", 199912, "淮安市"),
    "通州市": ("南通市 江苏省", 200812, "通州区"),
    "大庸市": ("湖南省", 199312, "张家界市"),
    "浑江市": ("吉林省", 199312, "白山市"),
    "株洲县": ("株洲市 湖南省", 201801, "渌口区"),
    "海门市": ("南通市 江苏省", 201904, "海门区"),
    "毕节地区": ("贵州省", 201012, "毕节市"),
    "海南黎族苗族自治州": ("广东省", 198612, "海南黎族苗族自治州"),
    "万县市": ("四川省", 199612, "万州区"),
    "四川省云阳县": ("万县市 四川省", 199612, "云阳县"),
    "中甸县": ("迪庆藏族自治州 云南省", 200012, "香格里拉市"),
}


@pytest.mark.parametrize("name", PAST)
def test_a_past_name_has_its_parents_of_that_time_and_its_place_of_today(name: str) -> None:
    division = read_path(DIVISIONS, name).division
    assert division is not None
    parents, until, today = PAST[name]
    assert (" ".join(above(division)), division.until) == (parents, until)
    assert DIVISIONS.today(division).name == today


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("湖南省", "湖南"),
        ("内蒙古自治区", "内蒙古"),
        ("广西壮族自治区", "广西"),
        ("新疆维吾尔自治区", "新疆"),
        ("宁夏回族自治区", "宁夏"),
        ("香港特别行政区", "香港"),
        ("凉山彝族自治州", "凉山"),
        ("恩施土家族苗族自治州", "恩施"),
        ("黔西南布依族苗族自治州", "黔西南"),
        ("博尔塔拉蒙古自治州", "博尔塔拉"),
        ("克孜勒苏柯尔克孜自治州", "克孜勒苏"),
        ("伊犁哈萨克自治州", "伊犁"),
        ("东乡族自治县", "东乡"),
        ("鄂伦春自治旗", "鄂伦春"),
        ("鄂温克族自治旗", "鄂温克"),
        ("龙胜各族自治县", "龙胜"),
        ("前郭尔罗斯蒙古族自治县", "前郭尔罗斯"),
        ("管城回族区", "管城"),
        ("大兴安岭地区", "大兴安岭"),
        ("锡林郭勒盟", "锡林郭勒"),
        ("神农架林区", "神农架"),
        ("碑林区", "碑林"),
        ("清新区", "清新"),
        ("浦东新区", "浦东"),
        ("海拉尔区", "海拉尔"),
        ("攸县", "攸县"),
        ("矿区", "矿区"),
        ("市中区", "市中区"),
        ("阿拉善左旗", "阿拉善左旗"),
        ("达尔罕茂明安联合旗", "达尔罕茂明安"),
    ],
)
def test_a_short_name_leaves_out_what_the_place_is_and_who_lives_there(name: str, short: str) -> None:
    assert short_name(name) == short
    assert name in {division.name for division in DIVISIONS.called(short)}


@pytest.mark.parametrize(
    ("name", "kind"), [("株洲市", "市"), ("凉山彝族自治州", "自治州"), ("永新区", "区"), ("绵阳", "")]
)
def test_a_name_says_what_the_place_is(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("text", "kind", "meant"),
    [
        ("鼓楼区", "", "320106鼓楼区 320302鼓楼区 350102鼓楼区 410204鼓楼区"),
        ("通州区", "", "110112通州区 320612通州区"),
        ("海南", "", "460000海南省 632500海南藏族自治州"),
        ("海南", "省", "460000海南省"),
        ("海南", "州", "632500海南藏族自治州"),
        ("海南州", "", "632500海南藏族自治州"),
        ("吉林", "", "220000吉林省 220200吉林市"),
        ("吉林", "市", "220200吉林市"),
        ("吉林市", "", "220200吉林市"),
        ("朝阳", "", "211300朝阳市"),
        ("朝阳", "区", "110105朝阳区 220104朝阳区"),
        ("恩施", "", "422800恩施土家族苗族自治州"),
        ("恩施", "市", "422801恩施市"),
        ("广西自治区", "", "450000广西壮族自治区"),
        ("宁夏", "自治区", "640000宁夏回族自治区"),
        ("怒江州", "", "533300怒江傈僳族自治州"),
        ("怒江", "州", "533300怒江傈僳族自治州"),
        ("阿拉善", "行署", "152900阿拉善盟"),
        ("景宁县", "县", "331127景宁畲族自治县"),
        ("北京", "市", "110000北京市"),
        ("通辽市", "", "150500通辽市"),
        ("国务院", "", "国务院"),
        ("四川", "市", ""),
    ],
)
def test_what_the_report_governs_decides_between_places_of_one_name(text: str, kind: str, meant: str) -> None:
    assert told(DIVISIONS.resolve(text, kind)) == meant


@pytest.mark.parametrize(
    ("text", "year", "meant"),
    [
        ("海拉尔", 1995, "152101海拉尔市"),
        ("海拉尔", 2012, "150702海拉尔区"),
        ("巢湖市", 1990, "342601巢湖市"),
        ("巢湖市", 2005, "341400巢湖市"),
        ("巢湖市", 2024, "340181巢湖市"),
        ("通辽市", 1990, "152301通辽市"),
        ("襄樊市", 2011, "420600襄樊市"),  # the report of January, after the list of December
        ("襄樊市", 2024, ""),
        ("云阳县", 1990, "511224云阳县"),
        ("安平区", 2031, ""),  # until 1990 a district of 汕头市
        ("莱芜区", 2020, "370116莱芜区"),  # in no list before 2025
    ],
)
def test_the_year_decides_between_names_of_different_times(text: str, year: int, meant: str) -> None:
    assert told(DIVISIONS.resolve(text, year=year)) == meant


def test_the_province_decides_between_places_of_one_name() -> None:
    [fujian] = DIVISIONS.named("福建省")
    assert told(DIVISIONS.resolve("鼓楼区", province=fujian)) == "350102鼓楼区"


@pytest.mark.parametrize(
    ("text", "name", "parents", "meant"),
    [
        ("湖南省株洲市攸县", "攸县", "湖南省 株洲市", "430223攸县"),
        ("湖南株洲市攸县", "攸县", "湖南 株洲市", "430223攸县"),
        ("株洲攸县", "攸县", "株洲", "430223攸县"),
        ("呼伦贝尔市海拉尔区", "海拉尔区", "呼伦贝尔市", "150702海拉尔区"),
        ("呼伦贝尔盟海拉尔市", "海拉尔市", "呼伦贝尔盟", "152101海拉尔市"),
        ("福州市鼓楼区", "鼓楼区", "福州市", "350102鼓楼区"),
        ("内江市市中区", "市中区", "内江市", "511002市中区"),
        ("常德市津市市", "津市市", "常德市", "430781津市市"),
        ("荆州市沙市区", "沙市区", "荆州市", "421002沙市区"),
        ("四川省凉山州西昌市", "西昌市", "四川省 凉山州", "513401西昌市"),
        ("恩施州恩施市", "恩施市", "恩施州", "422801恩施市"),
        ("上海市浦东新区", "浦东新区", "上海市", "310115浦东新区"),
        ("西藏", "西藏自治区", "", "540000西藏自治区"),
        ("五大连池市", "五大连池市", "", "231182五大连池市"),
        ("北原省青河市", "青河市", "北原省", ""),
        ("青河市临江区", "临江区", "青河市", ""),
        ("青河市", "青河市", "", ""),  # 青河 is a county
        ("攸县皇山镇", "皇山镇", "攸县", ""),
        ("株洲市高新区", "株洲市高新区", "株洲市", ""),
        ("海州开发区", "海州开发区", "", ""),
        ("松岭盟", "松岭盟", "", ""),
        ("新韶关", "新韶关", "", ""),
        ("四川市", "四川市", "", ""),
        ("温家宝所作", "温家宝所作", "", ""),
        ("于青河市", "于青河市", "", ""),
        ("平安绵阳", "平安绵阳", "", ""),
        ("全市", "全市", "", ""),
    ],
)
def test_a_name_is_read_with_what_it_is_in(text: str, name: str, parents: str, meant: str) -> None:
    place = read_path(DIVISIONS, text)
    assert (place.name, " ".join(place.parents), told(place.divisions)) == (name, parents, meant)


def test_one_place_under_two_names_is_the_same() -> None:
    for one, other in [("襄樊市", "襄阳市"), ("海拉尔市", "海拉尔区"), ("哲里木盟", "通辽市"), ("莱芜市", "莱芜区")]:
        [before], [after] = DIVISIONS.resolve(one), DIVISIONS.resolve(other)
        assert DIVISIONS.same_place(before, after)
    nanjing, xuzhou, *_ = DIVISIONS.named("鼓楼区")
    assert not DIVISIONS.same_place(nanjing, xuzhou)


def test_the_nation_is_in_nothing() -> None:
    assert DIVISIONS.parent(NATION) is None
    assert DIVISIONS.province(NATION) is None


def test_each_division_in_use_has_a_code_of_its_own_and_lies_in_a_province() -> None:
    in_use = [division for division in DIVISIONS.all if division.until is None]
    assert len({division.code for division in in_use}) == len(in_use) == 3212
    assert [sum(division.level == level for division in in_use) for level in (1, 2, 3)] == [34, 333, 2845]
    for division in DIVISIONS.all:
        province = DIVISIONS.province(division)
        assert province is not None
        assert (province.level, province.code[:2]) == (1, division.code[:2])


def test_a_past_name_leads_to_a_name_in_use() -> None:
    for division in DIVISIONS.all:
        assert bool(division.until) or not division.became
        assert DIVISIONS.today(division).until is None or not division.became


def test_another_process_gets_the_files() -> None:
    sent = pickle.dumps(DIVISIONS)
    assert len(sent) < 200_000
    assert pickle.loads(sent).resolve("海拉尔") == DIVISIONS.resolve("海拉尔")


def test_no_file_means_no_divisions() -> None:
    assert parse_divisions(b"", b"").all == Divisions().all == ()
    assert Divisions().resolve("株洲市") == ()


@pytest.mark.parametrize(
    ("table", "changes", "fault"),
    [
        ("code,name\n", "", "the first line must be"),
        ("code,name,since,until,became\n4302,株洲市,198012,,\n", "", "line 2"),
        (
            "code,name,since,until,became\n430200,株洲市,198012,,\n",
            '[became]\n"430200 株州市" = "430200 株洲市"',
            "株州市",
        ),
        ("code,name,since,until,became\n", "[changed]", "unknown key"),
    ],
)
def test_a_file_of_the_wrong_form_is_named(table: str, changes: str, fault: str) -> None:
    with pytest.raises(DataError, match=fault):
        parse_divisions(table.encode(), changes.encode(), "data")
