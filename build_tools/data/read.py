"""Read what people put under ``data/``: raw texts, what the editor says of them, what is known, the published addresses.

Only this module opens these files to read them. ``site/write.py`` opens the list of addresses to bring it up to date.
"""

import hashlib
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from build_tools.data.divisions import CHANGES, TABLE, Divisions, parse_divisions
from build_tools.data.figure_words import figure_words
from build_tools.data.indicators import Catalogue, claimed_twice
from build_tools.data.ledger import Ledger, parse_ledger
from build_tools.data.national import national_names
from build_tools.data.slugs import check_slug
from build_tools.data.toml import check_keys, make, make_all, parse_tables
from build_tools.extract import READERS, extract
from build_tools.extract.decode import decode
from build_tools.model.editing import (
    AnswerRuling,
    Editing,
    Erratum,
    NameLinks,
    News,
    Origin,
    Override,
    Selection,
    Suspect,
    Variant,
)
from build_tools.model.errors import DataError, working_on
from build_tools.model.figure_words import FigureWords
from build_tools.model.knowledge import Group, Indicator, NationalName, Synonym, Term
from build_tools.model.lexicon import Lexicon
from build_tools.model.source import Source
from build_tools.text.digests import digest

PLAIN: Final = ".txt"  # the suffix of plain text; those of other formats are in ``extract.READERS``
FORMATS: Final = (PLAIN, *READERS)  # the suffixes of the files that are read


@dataclass(frozen=True, slots=True)
class RawReport:
    """One report before conversion."""

    slug: str
    where: str  # the file, for messages
    source: Source
    editing: Editing


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known before a report is read: names, words that help to find names and figures, indicators, places."""

    terms: tuple[Term, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)
    catalogue: Catalogue = field(default_factory=Catalogue)
    figure_words: FigureWords = field(default_factory=FigureWords)
    divisions: Divisions = field(default_factory=Divisions)
    national: tuple[NationalName, ...] = ()
    digest: str = ""  # of the files that it was read from


@dataclass(frozen=True, slots=True)
class Data:
    """Everything under ``data/``."""

    reports: tuple[RawReport, ...]  # by slug
    ledger: Ledger
    knowledge: Knowledge
    news: tuple[News, ...] = ()  # the newest first
    answers: tuple[AnswerRuling, ...] = ()


def read_data(data_dir: Path) -> Data:
    """Return what *data_dir* holds.

    Raises DataError, which names the file, for anything that cannot be used as it is.
    """
    reports_dir = data_dir / "reports"
    if not reports_dir.is_dir():
        raise DataError(str(reports_dir), "no such folder; put each report into data/reports/<slug>/source.txt")
    folders = sorted((f for f in reports_dir.iterdir() if f.is_dir()), key=lambda f: f.name)
    for one, other in pairwise(sorted(folders, key=lambda f: f.name.lower())):
        if one.name.lower() == other.name.lower():
            raise DataError(str(other), f"differs from {one.name} only by capitals; rename one of them")
    return Data(
        tuple(read_report(f) for f in folders),
        _read_ledger(data_dir / "addresses.txt"),
        read_knowledge(data_dir),
        _read_news(data_dir / "changes.toml"),
        _read_answers(data_dir / "answers.toml"),
    )


def read_knowledge(data_dir: Path) -> Knowledge:
    """Return what the files in *data_dir* say that hold for every report; a file that does not exist is empty.

    Raises DataError for an entry of the wrong form, and for a name that two entries claim.
    """
    names = ("glossary", "national", "lexicon", "indicators", "figures")
    files = glossary, national, lexicon, indicators, figures = [data_dir / f"{name}.toml" for name in names]
    divisions = _read_bytes(data_dir / TABLE), _read_bytes(data_dir / CHANGES)
    return Knowledge(
        terms=_read_terms(glossary),
        lexicon=make(Lexicon, _read_tables(lexicon), str(lexicon)),
        catalogue=_read_catalogue(indicators),
        figure_words=figure_words(_read_tables(figures), str(figures)),
        divisions=parse_divisions(*divisions, str(data_dir)),
        national=national_names(_read_tables(national), str(national)),
        digest=digest(*map(_read_bytes, files), *divisions),
    )


def read_source(path: Path) -> Source:
    """Return the raw file at *path*, decoded.

    Raises DataError for a missing, empty, binary or undecodable file, and for a format that is not supported.
    """
    suffix = path.suffix.lower()
    if path.is_dir():
        raise DataError(str(path), "is a folder; a file is wanted here")
    if suffix not in FORMATS:
        known = ", ".join(FORMATS)
        raise DataError(
            str(path), f"{suffix or 'no suffix'} is not read; save the text as UTF-8 .txt (read are {known})"
        )
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DataError(str(path), f"cannot be read ({error.strerror}); check the path") from None
    if suffix in READERS:
        text, encoding = extract(data, suffix, str(path)), suffix[1:]
    else:
        text, encoding = decode(data, str(path))
    name = path.name.encode("utf-8", "backslashreplace").decode()  # a file's name need not be text
    return Source(name, data, hashlib.sha256(data).hexdigest(), encoding, text)


def _read_terms(path: Path) -> tuple[Term, ...]:
    """Return the terms of the glossary; raises DataError for a name that two of them claim."""
    tables = _read_tables(path)
    check_keys(tables, {"term"}, str(path))
    terms = make_all(Term, tables, "term", str(path))
    claimed: dict[str, str] = {}
    for term in terms:
        if term.before is None:
            for name in {term.name, *term.aliases}:
                if (other := claimed.setdefault(name, term.name)) != term.name:
                    raise DataError(str(path), f"'{name}' is claimed by {other} and by {term.name}")
    return terms


def _read_catalogue(path: Path) -> Catalogue:
    """Return the canonical indicators and their groups; raises DataError for a name that two indicators claim."""
    tables = _read_tables(path)
    check_keys(tables, {"indicator", "group", "synonym"}, str(path))
    indicators = make_all(Indicator, tables, "indicator", str(path))
    synonyms = make_all(Synonym, tables, "synonym", str(path))
    for name, one, other in claimed_twice(indicators, synonyms):
        raise DataError(str(path), f"'{name}' is claimed by {one} and by {other}")
    groups = make_all(Group, tables, "group", str(path))
    for indicator in indicators:
        if indicator.group not in {group.name for group in groups}:
            raise DataError(str(path), f"{indicator.name}: '{indicator.group}' is no [[group]]")
    return Catalogue(indicators, groups, synonyms)


def read_report(folder: Path) -> RawReport:
    """Return the report in *folder*, whose name is its slug. Raises DataError if it cannot be used as it is."""
    slug = check_slug(folder.name, str(folder))
    sources = sorted(f for f in folder.iterdir() if f.stem == "source")
    if len(sources) != 1:
        raise DataError(str(folder), f"{len(sources)} files named source.*; exactly one is needed")
    with working_on(str(sources[0])):
        source = read_source(sources[0])
    return RawReport(slug, str(sources[0]), source, _read_editing(folder / "report.toml"))


def _read_ledger(path: Path) -> Ledger:
    try:
        return parse_ledger(_read_bytes(path).decode(), str(path))
    except UnicodeDecodeError as error:
        raise DataError(str(path), f"not valid UTF-8: {error}") from None


def _read_answers(path: Path) -> tuple[AnswerRuling, ...]:
    tables = _read_tables(path)
    check_keys(tables, {"answer"}, str(path))
    return make_all(AnswerRuling, tables, "answer", str(path))


def _read_news(path: Path) -> tuple[News, ...]:
    tables = _read_tables(path)
    check_keys(tables, {"change"}, str(path))
    return make_all(News, tables, "change", str(path))


def _read_editing(path: Path) -> Editing:
    """Return what ``report.toml`` says; a file that does not exist says nothing."""
    tables = _read_tables(path)
    check_keys(tables, {"origin", "meta", "names", "source", "variant", "erratum", "suspect"}, str(path))
    return Editing(
        origin=make(Origin, tables.get("origin", {}), f"{path}: [origin]"),
        override=make(Override, tables.get("meta", {}), f"{path}: [meta]"),
        source=make(Selection, tables.get("source", {}), f"{path}: [source]"),
        variant=make(Variant, tables.get("variant", {}), f"{path}: [variant]"),
        names=make(NameLinks, tables.get("names", {}), f"{path}: [names]"),
        errata=make_all(Erratum, tables, "erratum", str(path)),
        suspects=make_all(Suspect, tables, "suspect", str(path)),
    )


def _read_tables(path: Path) -> dict[str, Any]:
    return parse_tables(_read_bytes(path), str(path))


def _read_bytes(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""
