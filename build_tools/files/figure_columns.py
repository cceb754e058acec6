"""The columns of the table of figures, one list for ``figures.json``, the CSV, the workbook and the data package."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from build_tools.model.figure import Figure, json_value, value_text
from build_tools.text.wording import wordings


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table of figures; its title and description are in ``strings.toml``."""

    name: str  # as in figures.json
    type: str  # of the Frictionless table schema
    in_json: bool = True  # whether figures.json has it

    @property
    def title(self) -> str:
        """What the workbook and the data package call it."""
        return wordings("files.figure_columns.titles")[self.name]

    @property
    def description(self) -> str:
        """What its values mean."""
        return wordings("files.figure_columns.descriptions")[self.name]


COLUMNS: Final = (
    Column("id", "string"),
    Column("name", "string"),
    Column("indicator", "string"),
    Column("group", "string"),
    Column("measure", "string"),
    Column("value", "string"),
    Column("number", "number", in_json=False),
    Column("upper", "number"),
    Column("from", "string"),
    Column("annual", "boolean"),
    Column("unit", "string"),
    Column("bound", "string"),
    Column("period", "string"),
    Column("part", "string"),
    Column("scope", "string"),
    Column("real", "boolean"),
    Column("status", "string"),
    Column("paragraph", "string"),
    Column("start", "integer"),
    Column("end", "integer"),
    Column("quote", "string"),
    Column("address", "string"),
    Column("rule", "string"),
    Column("carried", "boolean"),
)


def figure_row(figure: Figure, addresses: Mapping[str, str]) -> dict[str, Any]:
    """Return *figure* as a row of ``figures.json``; *addresses*: paragraph id → address."""
    return {
        "id": figure.id,
        "name": figure.name,
        "indicator": figure.indicator or None,
        "group": figure.group,
        "measure": figure.measure,
        "value": json_value(figure.value) if figure.upper is None else value_text(figure.value, figure.upper),
        "upper": json_value(figure.upper),
        "from": json_value(figure.before),
        "annual": figure.annual,
        "unit": figure.unit,
        "bound": figure.bound,
        "period": figure.period or None,
        "part": figure.part or None,
        "scope": figure.scope or None,
        "real": figure.real,
        "status": figure.status,
        "paragraph": figure.paragraph,
        "start": figure.start,
        "end": figure.end,
        "quote": figure.quote,
        "address": addresses[figure.paragraph],
        "rule": figure.rule,
        "carried": figure.carried,
    }


def figure_cells(figure: Figure, addresses: Mapping[str, str]) -> list[Any]:
    """Return the cells of *figure* in the order of COLUMNS, for the CSV and the workbook; numbers are Decimal."""
    row = figure_row(figure, addresses)
    row |= {
        "value": value_text(figure.value, figure.upper),
        "number": figure.value if isinstance(figure.value, Decimal) else None,
        "upper": figure.upper,
        "from": value_text(figure.before),
    }
    return [row[column.name] for column in COLUMNS]
