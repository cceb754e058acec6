"""Damaged reports are converted: no error but a refusal with reason, nothing lost; and what such texts once brought to light."""

from itertools import count, islice

import pytest

from tests.audit.mutated_reports import error_of, failures, is_still_report, own_texts
from tests.builders import KNOWLEDGE, SMALL

DAMAGED = 15  # texts for each seed


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.audit) for seed in range(1, 41))])
def test_a_damaged_text_does_no_harm(seed: int) -> None:
    results = list(islice(failures(own_texts(), KNOWLEDGE, seed, count()), DAMAGED))
    assert [failure for failure in results if failure] == []


def test_damage_is_told_from_a_text_that_is_no_report() -> None:
    assert is_still_report(SMALL)
    assert not is_still_report("今天天气很好。\n" * 9)
    assert error_of("今天天气很好。\n" * 9, KNOWLEDGE) == ""
