"""Make the word lists of ``data/figures.toml``, each checked."""

from dataclasses import fields
from typing import Any, TypeVar

from build_tools.data.toml import check_keys, make
from build_tools.model.errors import DataError
from build_tools.model.figure_words import (
    BoundWords,
    ColumnWords,
    ExclusionWords,
    FigureWords,
    MeasureWords,
    NamingWords,
    PeriodWords,
    SubjectWords,
    UnitWords,
    VerbWords,
)

T = TypeVar("T")


def figure_words(tables: dict[str, Any], where: str) -> FigureWords:
    """Return the word lists of *tables*; a list that is not there is empty.

    Raises DataError, with *where*, for an unknown table or list, and for a word that is twice in one list.
    """
    check_keys(tables, {field.name for field in fields(FigureWords)}, where)

    def made(kind: type[T], name: str) -> T:
        table = tables.get(name, {})
        lists = make(kind, table, f"{where}: [{name}]")
        for key, words in table.items():
            if twice := [word for word in words if words.count(word) > 1]:
                raise DataError(f"{where}: [{name}]", f"'{twice[0]}' is twice in {key}; delete one of them")
        return lists

    return FigureWords(
        units=made(UnitWords, "units"),
        bounds=made(BoundWords, "bounds"),
        periods=made(PeriodWords, "periods"),
        subject=made(SubjectWords, "subject"),
        verbs=made(VerbWords, "verbs"),
        naming=made(NamingWords, "naming"),
        measures=made(MeasureWords, "measures"),
        exclusions=made(ExclusionWords, "exclusions"),
        columns=made(ColumnWords, "columns"),
    )
