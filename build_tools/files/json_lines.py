"""JSON as the published files have it: Chinese as it is, an entry of a list on each line, so that differences are readable."""

import json
from collections.abc import Mapping, Sequence
from typing import Any


def compact(value: Any) -> str:
    """Return *value* as JSON on one line, without white space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def json_rows(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return a list as JSON, one line for each row."""
    return "[\n" + ",\n".join(compact(row) for row in rows) + "\n]\n" if rows else "[]\n"


def json_members(value: Mapping[str, Any]) -> str:
    """Return *value* as JSON, one line for each member, and for each entry of a member that is a list."""
    members = []
    for key, member in value.items():
        if isinstance(member, Sequence) and not isinstance(member, str) and member:
            rows = ",\n".join("  " + compact(row) for row in member)
            members.append(f'"{key}": [\n{rows}\n ]')
        else:
            members.append(f'"{key}": {compact(member)}')
    return "{\n " + ",\n ".join(members) + "\n}\n"
