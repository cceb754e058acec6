import pytest

from build_tools.text.folding import as_searched, same_name, without_quotes
from tests.example_files import pairs


@pytest.mark.parametrize(("text", "folded"), pairs("folding"))
def test_the_search_folds_as_the_table_says(text: str, folded: str) -> None:
    assert as_searched(text) == folded
    assert as_searched(folded) == folded


@pytest.mark.parametrize(
    "spellings",
    [
        ("民生100", "民生“100”", "民生“１００”", "民生 100"),
        ("株洲·中国动力谷", "株洲・中国动力谷", "株洲‧中国动力谷", "株洲•中国动力谷"),
        ("互联网+", "“互联网\uff0b”", "互联网"),
    ],
)
def test_spellings_of_one_name(spellings: tuple[str, ...]) -> None:
    assert len(set(map(same_name, spellings))) == 1


def test_quotation_marks_are_taken_off_a_name() -> None:
    assert without_quotes("“千家企业走访 帮扶”活动") == "千家企业走访帮扶活动"
    assert without_quotes("《规划》‘一次办’") == "规划一次办"
