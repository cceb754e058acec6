"""What an entry of the glossary means: whose words explain it, and what places add to it."""

from collections.abc import Iterator, Mapping, Sequence

from build_tools.pages.book import Book
from build_tools.pages.markup import escape, relative
from build_tools.pages.meanings import explained, origin
from build_tools.pages.mentions import Positions
from build_tools.programmes.glossary.entry import Entry, Explanation
from build_tools.text.wording import wording, wordings


def meaning_lines(entry: Entry, path: str, books: Mapping[str, tuple[Book, Positions]]) -> Iterator[str]:
    """Yield for the file *path* what *entry* means, with its sources; each further explanation is a line of its own.

    *books* has the report of each slug, and its texts.
    """
    several = len(books) > 1
    if entry.explanations:
        first, *others = (_explained((each,), path, books) for each in entry.explanations)
    elif entry.lent:
        first, others = _explained(entry.lent, path, books), []
    else:
        first, others = _unexplained(entry, several), []
    yield " ".join(filter(None, (first, origin(entry))))
    yield from others
    for each in entry.additions:
        place = each.use.place if each.use else None
        added = _explained((each,), path, books)
        yield wording("pages.meanings.addition", place=escape(place or ""), text=added) if several else added


def _unexplained(entry: Entry, several: bool) -> str:
    """Return the words for an entry that nothing explains; *several*: there is more than one report."""
    if not several:
        return wording("pages.meanings.unexplained")
    if len(entry.uses) > 1:
        return wording("pages.meanings.unexplained_by_all")
    return wording("pages.meanings.unexplained_by_one")


def _explained(explanations: Sequence[Explanation], path: str, books: Mapping[str, tuple[Book, Positions]]) -> str:
    """Return the text of the first of *explanations*, which agree, with links to all of them."""
    definition = explanations[0].definition
    links = wording("pages.meanings.and").join(_source(each, path, books) for each in explanations)
    return explained(definition, links)


def _source(explanation: Explanation, path: str, books: Mapping[str, tuple[Book, Positions]]) -> str:
    """Return what *explanation* rests on: the report by its name, with a link to the words if they are known."""
    definition, use = explanation
    trust = wordings("pages.meanings.trust")[definition.trust]
    if use is None or definition.trust != "report":
        return trust
    book, positions = books[use.report.slug]
    position = positions.get(definition.paragraph or "")
    paragraph = book.paragraph_by_id.get(definition.paragraph or "")
    words = trust
    if len(books) > 1 and paragraph and paragraph.note:
        words = wording("pages.meanings.note", name=escape(book.name))
    elif len(books) > 1:
        words = wording("pages.meanings.report", name=escape(book.name))
    return f"[{words}]({relative(path, position.file)})" if position else words
