"""A programme as a row of ``programmes.json``."""

from typing import Any

from build_tools.model.programme import Programme


def programme_row(programme: Programme) -> dict[str, Any]:
    """Return *programme* as a row of ``programmes.json``."""
    definition = programme.definition
    return {
        "id": programme.id,
        "name": programme.name,
        "aliases": [*programme.aliases, *programme.variants],
        "kind": programme.kind,
        "definition": definition and {"text": definition.text, "source": definition.source, "trust": definition.trust},
        "members": list(programme.members),
        "mentions": [{"paragraph": m.paragraph, "start": m.start, "end": m.end} for m in programme.mentions],
    }
