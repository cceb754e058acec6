"""JSON as the published files have it: Chinese as it is, no white space that nobody reads."""

import json
from typing import Any


def compact(value: Any) -> str:
    """Return *value* as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
