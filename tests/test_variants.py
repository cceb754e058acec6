"""A report that is there in two texts: the second has pages, and is in no count, comparison or search."""

from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.data.read import read_data
from build_tools.site.review import review_names
from tests.builders import SMALL, project
from tests.test_main import files

OTHER = SMALL.replace("建成公园3个", "建成公园三十个").replace("“一二三”工程", "“七八九”工程")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with two years of a city, one of them in two texts, converted."""
    earlier = SMALL.replace("2018", "2017").replace("2019", "2018")
    root = project(tmp_path, anping_2018=earlier, anping_2019=SMALL, anping_2019_2=OTHER)
    (root / "data/reports/anping-2019-2/report.toml").write_text('[variant]\nof = "anping-2019"\n', "utf-8")
    assert main(["--root", str(root)]) == 0
    return root


def page(root: Path, name: str) -> str:
    return (root / "docs" / name).read_text("utf-8")


def test_a_variant_s_cover_says_of_what_it_is_another_text_and_by_how_much(root: Path) -> None:
    assert "**另一文本**　与[安平市政府工作报告（2019年）](../anping-2019/index.md)相差 5 字；" in page(
        root, "anping-2019-2/index.md"
    )
    assert "建成公园三十个" in page(root, "anping-2019-2/1-2.md")
    assert "另一文本" not in page(root, "anping-2019/index.md")
    assert "/anping-2019-2/1-2/#p1\t" in (root / "data/addresses.txt").read_text("utf-8")


def test_a_variant_is_in_no_count_comparison_or_search(root: Path) -> None:
    made = files(root / "docs")
    outside = {
        name: data.decode(errors="ignore") for name, data in made.items() if not name.startswith("anping-2019-2/")
    }
    listed = {name for name, text in outside.items() if "anping-2019-2" in text}
    assert listed == {"nav.yml", "addresses.json"}
    assert not [name for name, text in outside.items() if "七八九" in text]
    assert not [name for name, text in outside.items() if "三十个" in text]
    assert "- 安平市政府工作报告（2019年）（另一文本）:" in outside["nav.yml"].replace('"', "")


def test_the_other_pages_are_as_without_it(root: Path, tmp_path: Path) -> None:
    alone = project(tmp_path / "alone", anping_2019=SMALL)
    (alone / "data/reports/anping-2018").mkdir()
    earlier = SMALL.replace("2018", "2017").replace("2019", "2018")
    (alone / "data/reports/anping-2018/source.txt").write_text(earlier, "utf-8")
    assert main(["--root", str(alone)]) == 0
    shared = {"nav.yml", "addresses.json"}
    with_variant = {
        n: d for n, d in files(root / "docs").items() if not n.startswith("anping-2019-2/") and n not in shared
    }
    assert with_variant == {n: d for n, d in files(alone / "docs").items() if n not in shared}


def test_a_second_run_finds_nothing_to_do(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(root), "--check"]) == 0
    capsys.readouterr()
    assert main(["--root", str(root)]) == 0
    assert " 0 written, 0 removed" in capsys.readouterr().out


@pytest.mark.parametrize("of", ["anping-2020", "anping-2019-2"])
def test_a_variant_of_nothing_is_a_line(root: Path, capsys: pytest.CaptureFixture[str], of: str) -> None:
    (root / "data/reports/anping-2019-2/report.toml").write_text(f'[variant]\nof = "{of}"\n', "utf-8")
    assert main(["--root", str(root)]) == 1
    assert capsys.readouterr().err == (
        f"data/reports/anping-2019-2/report.toml: [variant]: of = '{of}' is no report, or is a variant itself\n"
    )


def test_a_variant_is_no_second_name_to_curate(root: Path) -> None:
    lines = review_names(read_data(root / "data"))
    assert not [line for line in lines if "anping-2019-2" in line]
