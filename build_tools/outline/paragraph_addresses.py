"""Give every paragraph its permanent id and anchor."""

from collections.abc import Sequence

from build_tools.data.ledger import Ledger
from build_tools.model.outline import Outline
from build_tools.model.report import Paragraph, Section
from build_tools.model.source import CleanText
from build_tools.outline.numbering import TakenNumbers, number_paragraphs
from build_tools.outline.source_spans import source_span
from build_tools.text.annexes import note_item, without_reference
from build_tools.text.folding import without_quotes


def address_paragraphs(
    slug: str, outline: Outline, sections: Sequence[Section], clean: CleanText, ledger: Ledger
) -> tuple[Paragraph, ...]:
    """Return the paragraphs, numbered through the page that each is on: 3-8-p2 is /<slug>/3-8/#p2."""
    texts = [clean.text[block.start : block.end] for block in outline.blocks]
    numbers = _numbers(slug, [sections[block.heading].page for block in outline.blocks], texts, ledger)
    paragraphs = []
    for block, text, number in zip(outline.blocks, texts, numbers, strict=True):
        section = sections[block.heading]
        start, end = source_span(clean, block)
        item = note_item(text) if block.explains else None
        paragraphs.append(
            Paragraph(
                id=f"{section.page}-p{number}",
                section=section.id,
                text=text,
                start=start,
                end=end,
                page=section.page,
                anchor=f"p{number}",
                note=block.note,
                term=without_quotes(without_reference(item["term"])) if item else None,
                table=block.table,
            )
        )
    return tuple(paragraphs)


def _numbers(slug: str, pages: Sequence[str], texts: Sequence[str], ledger: Ledger) -> list[str]:
    """Return the number of each paragraph; *pages* are those that the *texts* are on."""
    by_page: dict[str, list[int]] = {}
    for i, page in enumerate(pages):
        by_page.setdefault(page, []).append(i)
    numbers: dict[int, str] = {}
    for page, on_page in by_page.items():
        taken = TakenNumbers.of(ledger, f"/{slug}/{page}/#p", "")
        numbers |= dict(zip(on_page, number_paragraphs([texts[i] for i in on_page], taken), strict=True))
    return [numbers[i] for i in range(len(texts))]
