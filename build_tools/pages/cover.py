"""The cover of a report: what it is, where its text comes from, and its contents."""

from collections import Counter
from collections.abc import Sequence

from build_tools.data.indicators import Catalogue
from build_tools.model.report import Evidence
from build_tools.pages.book import Book, original_name
from build_tools.pages.draft import Draft
from build_tools.pages.formats import formats_download
from build_tools.pages.key_figures import key_figures
from build_tools.pages.markup import escape, escape_block, fill, relative
from build_tools.pages.report_facts import facts_list, text_status
from build_tools.pages.report_names import report_heading
from build_tools.pages.schema_org import about_report
from build_tools.pages.targets import main_chart
from build_tools.text.wording import wording


def cover_page(book: Book, evidence: Evidence, catalogue: Catalogue) -> Draft:
    """Return the cover page."""
    report = book.report
    body = fill(
        "cover",
        {
            "title": f"# {escape_block(report_heading(report))} {{ #top }}",
            "facts": facts_list(report),
            "status": escape(text_status(report)),
            "warnings": "\n\n".join(line for line in (_incomplete(book), _variant(book)) if line),
            "characters": str(book.size),
            "extent": book.extent,
            "paragraphs": str(len(report.paragraphs)),
            "figures": key_figures(book, book.cover),
            "chart": main_chart(book, catalogue, book.cover, level=2),
            "count": str(len(report.figures)),
            "contents": _contents(book),
            "first": relative(book.cover, book.files[book.pages[0].id]),
            "removed": _counted([removed.reason for removed in evidence.removed]),
            "changes": _counted([change.reason for change in evidence.changes]),
            "original": original_name(evidence.source),
            "slug": report.slug,
            "years": _years_button(book),
            "formats": formats_download(book, book.cover),
        },
    )
    meta = {
        "title": report_heading(report),
        "description": wording("pages.cover.description", name=book.name, pages=len(book.pages)),
        "kind": "cover",
        "about": about_report(report),
    }
    return Draft(book.cover, meta, body)


def _incomplete(book: Book) -> str:
    """Return the warning that the text seems to be cut off; "" if it does not."""
    if not book.report.incomplete:
        return ""
    return wording("pages.cover.incomplete", reason=escape(book.report.incomplete)) + "\n{ .status }"


def _variant(book: Book) -> str:
    """Return of which report this is another text, and by how much; "" if it is no variant."""
    if book.variant_of is None:
        return ""
    other = book.variant_of
    link = f"[{escape(other.name)}]({relative(book.cover, other.cover)})"
    return wording("pages.cover.variant", other=link, number=other.differing) + "\n{ .status }"


def _counted(reasons: Sequence[str]) -> str:
    """Return how many there are, and the reason that most of them have: 898 处（多为半角标点改为全角）."""
    count = wording("pages.cover.count", count=len(reasons))
    reason, number = Counter(reasons).most_common(1)[0] if reasons else ("", 0)
    return count + (wording("pages.cover.mostly", reason=escape(reason)) if number * 2 > len(reasons) else "")


def _years_button(book: Book) -> str:
    """Return the link to the page that compares the place's years; "" if there is none."""
    if not book.place_page:
        return ""
    return f"[{wording('pages.place.short_title')}]({relative(book.cover, book.place_page)}){{ .button .quiet }}"


def _contents(book: Book) -> str:
    """Return the contents in two levels, each section with its length in characters and as a bar."""
    longest = max((book.sizes[s.id] for s in book.pages if s.id not in book.parts), default=1)
    rows = []
    for section in book.pages:
        size = book.sizes[section.id]
        link = f"[{escape(section.shown)}]({relative(book.cover, book.files[section.id])})"
        length = wording("pages.counts.characters", count=size)
        bar = "" if section.id in book.parts else f'<meter max="{longest}" value="{size}" aria-hidden="true"></meter>'
        rows.append(f"{'    ' * (section.level - 1)}- {link} <small>{length}</small>{bar}")
    return "\n".join(rows)
