"""The sound of names: ids of ASCII letters, and the letter of the alphabet that a name is listed under."""

import pytest

from build_tools.text.pinyin import initial, slug


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("五城四基地", "wuchengsijidi"),
        ("“422”工程", "422gongcheng"),
        ("绿色", "lvse"),
        ("……", "x"),
        ("保" * 13, "bao" * 13),
        ("保" * 14, "bao" * 13),  # 42 characters
        ("八" * 20, "ba" * 20),
        ("八" * 21, "ba" * 20),
    ],
)
def test_an_id_is_made_of_whole_syllables(name: str, id_: str) -> None:
    assert slug(name) == id_
    assert len(id_) <= 40  # characters


def test_an_id_is_never_cut_within_a_syllable() -> None:
    assert slug("巴哈" + "保" * 12 + "啊") == "baha" + "bao" * 12  # with 啊 it would have 41 characters


@pytest.mark.parametrize(("name", "letter"), [("株洲", "Z"), ("“一二三”工程", "Y"), ("422工程", "0-9")])
def test_a_name_is_listed_under_its_first_sound(name: str, letter: str) -> None:
    assert initial(name) == letter
