"""What a name means, with the source of the explanation."""

from build_tools.model.programme import Definition, Programme
from build_tools.pages.markup import escape, relative
from build_tools.programmes.glossary.entry import Entry
from build_tools.text.wording import wording, wordings


def meaning(programme: Programme, file: str, page: str) -> str:
    """Return for the file *page* what *programme* means in its report, and on what that rests.

    *file* is where the report explains it, "" if it does not. Where the name comes from stands in the glossary.
    """
    definition = programme.definition
    if definition is None:
        return wording("pages.meanings.unexplained")
    words = wordings("pages.meanings.trust")[definition.trust]
    shown = f"[{words}]({relative(page, file)})" if file else words
    text = explained(definition, shown)
    return " ".join(filter(None, (text, addition(programme))))


def short_meaning(programme: Programme) -> str:
    """Return what a name means with how far to trust it, or that the report does not say."""
    definition = programme.definition
    if definition is None:
        return wording("pages.meanings.unexplained")
    trust = wordings("pages.meanings.trust")[definition.trust]
    return wording("pages.meanings.explained", text=escape(definition.text), trust=trust)


def explained(definition: Definition, rests_on: str) -> str:
    """Return the text of *definition*, and in brackets what it rests on: a link to a web page if it cites one."""
    shown = f"[{rests_on}]({definition.source})" if definition.trust == "cited" else rests_on
    return wording("pages.meanings.explained", text=escape(definition.text), trust=shown)


def addition(programme: Programme) -> str:
    """Return what the place adds to the meaning of a national name; "" if it adds nothing."""
    added = programme.addition
    return explained(added, wordings("pages.meanings.trust")[added.trust]) if added else ""


def origin(term: Entry) -> str:
    """Return where the name comes from; "" if that is not known."""
    if term.origin and term.origin_source:
        return wording("pages.meanings.sourced_origin", origin=escape(term.origin), source=term.origin_source)
    return wording("pages.meanings.origin", origin=escape(term.origin)) if term.origin else ""
