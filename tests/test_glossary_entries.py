"""One entry a thing: short forms joined, namesakes of different places and different head nouns apart."""

from dataclasses import replace

from build_tools.data.read import Knowledge
from build_tools.model.report import Report
from build_tools.programmes.glossary.gather import gather
from build_tools.programmes.glossary.moved import moved_entries
from build_tools.programmes.glossary.review import review
from tests.builders import KNOWLEDGE, NO_LEDGER, SMALL, report

NAMES = Knowledge(lexicon=KNOWLEDGE.lexicon)


def read(text: str, slug: str, place: str = "安平市", parent: str | None = None) -> Report:
    found = report(SMALL.replace("深入实施“一二三”工程", text).replace("安平市", place), slug, names=NAMES)
    return replace(found, meta=replace(found.meta, place=place, parent=parent, place_code=None))


def test_a_name_and_its_short_form_are_one_entry_and_its_address_leads_on() -> None:
    whole = read("实施“渠网连心”行动", "anping-2018")
    before, _ = gather([whole], NO_LEDGER)
    short = [read("推广“渠网连心”做法", f"linhai-201{i}", "临海市") for i in (7, 8)]
    entries, numbered = gather([whole, *short], NO_LEDGER)
    (entry,) = [e for e in entries if "渠网连心" in e.name]
    assert (entry.name, entry.aliases, len(entry.uses)) == ("渠网连心", ("渠网连心行动",), 3)
    assert {(p.kind, p.id) for r in numbered for p in r.programmes if "渠网连心" in p.name} == {(entry.kind, entry.id)}
    ledger = replace(NO_LEDGER, published={e.address: e.name for e in before})
    assert moved_entries(ledger, entries)["/glossary/action/#quwanglianxinxingdong"] == entry.address


def test_a_name_with_two_head_nouns_stays_apart() -> None:
    reports = [
        read("实施“渠网连心”行动", "anping-2018"),
        read("实施“渠网连心”工程", "linhai-2018", "临海市"),
        read("推广“渠网连心”做法", "yongan-2018", "永安市"),
    ]
    entries, _ = gather(reports, NO_LEDGER)
    assert len([e for e in entries if "渠网连心" in e.name]) == 3
    assert "'渠网连心' is short for several names: 渠网连心行动、渠网连心工程" in list(review(reports, ()))


def test_places_of_one_name_have_each_its_own_programme() -> None:
    reports = [
        read("实施“四五六”工程", "a-2019", "鼓楼区", "青河市"),
        read("实施“四五六”工程", "b-2019", "鼓楼区", "云岭市"),
    ]
    entries, _ = gather(reports, NO_LEDGER)
    found = [(e.place, e.id) for e in entries if e.name == "四五六工程"]
    assert [place for place, _ in found] == ["鼓楼区（青河市）", "鼓楼区（云岭市）"]
    assert len({own for _, own in found}) == 2


def test_a_place_that_explains_a_short_form_has_an_entry_of_its_own() -> None:
    explained = read("实施“渠网连心”行动（渠道连通、水网连片、人心相连）", "anping-2018")
    short = [read("推广“渠网连心”做法", f"linhai-201{i}", "临海市") for i in (7, 8)]
    entries, _ = gather([explained, *short], NO_LEDGER)
    assert {(e.name, e.place) for e in entries if "渠网连心" in e.name} == {
        ("渠网连心行动", "安平市"),
        ("渠网连心", None),
    }
