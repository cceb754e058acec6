"""The report.toml of a new report: what the user stated, and as comments what was read, for the editor to check."""

import json
from importlib.resources import files
from string import Template
from typing import Final

from build_tools.model.editing import Override
from build_tools.model.report import Meta
from build_tools.text.wording import wording

# What [meta] may state, in the order of reading.
FIELDS: Final = ("title", "place", "year", "session", "date", "speaker", "post", "genre")


def report_toml(meta: Meta, stated: Override, file: str, part: int, variant_of: str | None) -> str:
    """Return a report.toml for the report number *part* of the raw *file*; *variant_of*: the slug of its other text."""
    template = files("build_tools").joinpath("templates", "report.toml").read_text("utf-8")
    source = f"\n[source]\npart = {part}\n" if part > 1 else ""
    variant = f"\n[variant]\nof = {_value(variant_of)}\n" if variant_of else ""
    said = {field: value for field in FIELDS if (value := getattr(stated, field)) is not None}
    rows = [f"{field} = {_value(value)}" for field, value in said.items()]
    rows += [f"# {field} = {_shown(getattr(meta, field))}" for field in FIELDS if field not in said]
    heading = "[meta]" if said else "# [meta]"
    return Template(template).substitute(file=_value(file), tables=source + variant, meta="\n".join([heading, *rows]))


def _shown(value: object) -> str:
    return _value(value) if value else wording("add.not_read")


def _value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
