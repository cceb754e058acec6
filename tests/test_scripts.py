"""The scripts of the pages, read as text: their wording is in one module, and all of it is used."""

import re

from tests.builders import ROOT

SCRIPTS = ROOT / "docs" / "assets" / "scripts"
COMMENT = re.compile(r"/\*(?s:.*?)\*/|//.*")
HAN = re.compile(r"[\u4e00-\u9fff]")
CODE = {path.name: COMMENT.sub("", path.read_text("utf-8")) for path in SCRIPTS.rglob("*.js")}
OTHERS = {name: code for name, code in CODE.items() if name != "words.js"}


def test_the_wording_of_the_scripts_is_in_one_module() -> None:
    assert len(OTHERS) > 10
    assert [name for name, code in OTHERS.items() if HAN.search(code)] == []


def test_all_wording_is_used_and_none_is_missing() -> None:
    #   search: {              a group
    #     placeholder: "…",    a text of it
    written: dict[str, set[str]] = {}
    for line in CODE["words.js"].split("\n"):
        if group := re.fullmatch(r"  (\w+): \{", line):
            written[group[1]] = set()
        elif text := re.match(r"    (\w+):", line):
            written[[*written][-1]].add(text[1])
    used = {tuple(path.split(".")[:2]) for code in OTHERS.values() for path in re.findall(r"\bWORDS\.([\w.]+)", code)}
    assert len(written) > 3
    for path in used:
        assert path[0] in written
        assert len(path) == 1 or path[1] in written[path[0]], path
    for group_name, texts in written.items():
        assert (group_name,) in used or texts == {path[1] for path in used if path[0] == group_name}, group_name
