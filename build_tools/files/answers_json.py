"""What the later of two reports says of the tasks and targets of the earlier one, as JSON."""

from collections.abc import Sequence
from typing import Any

from build_tools.files.json_lines import json_members
from build_tools.model.answer import Answer, Promise


def answers_json(earlier: str, later: str, promises: Sequence[Promise]) -> bytes:
    """Return the *promises* of the report with the slug *earlier*, with their answers in the one with the slug *later*."""
    return json_members({"from": earlier, "to": later, "pairs": [_pair(promise) for promise in promises]}).encode()


def _pair(promise: Promise) -> dict[str, Any]:
    return {
        "task": promise.text,
        "id": promise.id,
        "paragraph": promise.paragraph,
        "answers": [_answer(answer) for answer in promise.answers],
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "quote": answer.quote,
        "paragraph": answer.paragraph,
        "start": answer.start,
        "end": answer.end,
        "grade": answer.grade,
        "confirmed": answer.confirmed,
    }
