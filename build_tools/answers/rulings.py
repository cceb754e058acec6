"""What an editor says of answers (``data/answers.toml``): a pair is confirmed or denied, by its addresses."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_tools.model.answer import Answer, Promise
from build_tools.model.editing import AnswerRuling
from build_tools.model.report import Paragraph, Report


def ruled(
    promises: Sequence[Promise], earlier: Report, later: Report, rulings: Sequence[AnswerRuling]
) -> tuple[Promise, ...]:
    """Return *promises* of *earlier* with the answers of *later* confirmed, added or denied as *rulings* say."""
    by_task: dict[str, list[AnswerRuling]] = {}
    for ruling in rulings:
        by_task.setdefault(ruling.task, []).append(ruling)
    if not by_task:
        return tuple(promises)
    paragraphs = {f"/{later.slug}/{p.page}/#{p.anchor}": p for p in later.paragraphs}
    return tuple(_ruled(promise, by_task.get(_address(promise, earlier), ()), paragraphs) for promise in promises)


def _address(promise: Promise, report: Report) -> str:
    page = "tasks" if promise.id.startswith("t") else "figures"
    return f"/{report.slug}/{page}/#{promise.id}"


def _ruled(promise: Promise, rulings: Sequence[AnswerRuling], paragraphs: dict[str, Paragraph]) -> Promise:
    spoken = [(ruling, paragraphs[ruling.answer]) for ruling in rulings if ruling.answer in paragraphs]
    denied = [(p.id, ruling.quote) for ruling, p in spoken if not ruling.confirmed]
    confirmed = list(_confirmed(spoken))
    places = {(answer.paragraph, answer.start) for answer in confirmed}
    found = [
        answer
        for answer in promise.answers
        if (answer.paragraph, answer.start) not in places
        and not any(answer.paragraph == p and quote in answer.quote for p, quote in denied)
    ]
    return replace(promise, answers=(*confirmed, *found), absent=promise.absent and not confirmed)


def _confirmed(spoken: Sequence[tuple[AnswerRuling, Paragraph]]) -> Iterator[Answer]:
    for ruling, paragraph in spoken:
        start = paragraph.text.find(ruling.quote)
        if ruling.confirmed and start >= 0:
            end = start + len(ruling.quote)
            yield Answer(quote=ruling.quote, paragraph=paragraph.id, start=start, end=end, grade="sure", confirmed=True)
