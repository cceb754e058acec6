"""Words: a text is cut where words end, and rare words are kept where a cut inside them would mislead."""

import pytest

from build_tools.text.dictionary import Dictionary
from build_tools.text.make_words import kept

WORDS = Dictionary()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("实施规划师下乡行动", "实施 规划师 下乡 行动"),
        ("旅游目的地提升工程", "旅游 目的地 提升 工程"),
        ("开展的士司机关爱行动", "开展 的士 司机 关爱 行动"),
        ("经济区位优势", "经济 区位 优势"),
        ("智慧教室3.0，ESG", "智慧 教室 3.0 ， ESG"),
        ("", ""),
    ],
)
def test_a_text_is_cut_between_words(text: str, words: str) -> None:
    cut = WORDS.cut(text)
    assert [word.text for word in cut] == words.split()
    assert all(text[word.start : word.end] == word.text for word in cut)


def test_a_word_has_a_tag_and_a_weight() -> None:
    assert (WORDS.tag("工程"), WORDS.tag("实施"), WORDS.tag("暖巢")) == ("n", "v", "")
    assert WORDS.weight("工程") > WORDS.weight("银铃") > WORDS.weight("暖巢") == 0


def test_more_words_are_cut_as_one() -> None:
    more = Dictionary({"带农": "v", "大湾区": ""})
    assert [word.text for word in more.cut("产业带农增收")] == ["产业", "带农", "增收"]
    assert [(word.text, word.tag) for word in more.cut("大湾区")] == [("大湾区", "n")]


def test_a_rare_word_is_kept_if_a_clause_seems_to_begin_in_it() -> None:
    entries = {"公布": (5000, "v"), "栏": (900, "n"), "公布栏": (4, "n"), "水": (9000, "n"), "水栏": (4, "n")}
    assert set(kept(entries)) == {"公布", "栏", "公布栏", "水"}
