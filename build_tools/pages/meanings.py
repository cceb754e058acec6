"""What a name means, with the source of the explanation."""

from build_tools.model.programme import Programme
from build_tools.pages.markup import escape
from build_tools.programmes.glossary.entry import Entry
from build_tools.text.wording import wording, wordings


def meaning(term: Entry | Programme) -> str:
    """Return the meaning with its source and how far to trust it, and where the name comes from."""
    if term.definition is None:
        text = wording("pages.meanings.unexplained")
    else:
        trust = wordings("pages.meanings.trust")[term.definition.trust]
        shown = f"[{trust}]({term.definition.source})" if term.definition.trust == "cited" else trust
        text = wording("pages.meanings.explained", text=escape(term.definition.text), trust=shown)
    if term.origin and term.origin_source:
        origin = wording("pages.meanings.sourced_origin", origin=escape(term.origin), source=term.origin_source)
        return f"{text} {origin}"
    if term.origin:
        return f"{text} {wording('pages.meanings.origin', origin=escape(term.origin))}"
    return text


def short_meaning(programme: Programme) -> str:
    """Return what a name means with how far to trust it, or that the report does not say."""
    definition = programme.definition
    if definition is None:
        return wording("pages.meanings.unexplained")
    trust = wordings("pages.meanings.trust")[definition.trust]
    return wording("pages.meanings.explained", text=escape(definition.text), trust=trust)
