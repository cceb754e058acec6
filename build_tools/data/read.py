"""Read what people put in: raw texts, what the editor says of them, and the published addresses.

This module alone opens files under ``data/``.
"""

import hashlib
import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Final

from build_tools.data.indicators import Catalogue, claimed_twice
from build_tools.data.ledger import Ledger, parse_ledger
from build_tools.data.toml import check_keys, load_tables, make, make_all
from build_tools.extract import READERS, extract
from build_tools.extract.decode import decode
from build_tools.model.editing import Editing, Erratum, Naming, News, Origin, Override, Selection, Suspect
from build_tools.model.errors import DataError
from build_tools.model.knowledge import Group, Indicator, Lexicon, Term
from build_tools.model.source import Source
from build_tools.text.digests import digest

# A slug becomes a folder and a part of every address: zhuzhou-2016, 314-hailaerqu-2017
SLUG: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
# Names that something else has in the site, or that Windows keeps for itself: assets, index.md, nav.yml, con, com1
RESERVED: Final = re.compile(
    r"assets|glossary|places|indicators|about|search|index|404|sitemap|con|prn|aux|nul|com\d|lpt\d|"
    r".*\.(?:md|yml|html?|xml|gz|json|js|css|txt)",
    re.IGNORECASE,
)
# The suffix of plain text, beside those of ``extract.READERS``.
PLAIN: Final = ".txt"


@dataclass(frozen=True, slots=True)
class RawReport:
    """One report before conversion."""

    slug: str
    place: str  # the file, for messages
    source: Source
    editing: Editing


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known beforehand: curated names, words that help to find others, canonical indicators."""

    terms: tuple[Term, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)
    catalogue: Catalogue = field(default_factory=Catalogue)
    digest: str = ""  # of the files that say it


@dataclass(frozen=True, slots=True)
class Data:
    """Everything under ``data/``."""

    reports: tuple[RawReport, ...]  # by slug
    ledger: Ledger
    knowledge: Knowledge
    news: tuple[News, ...] = ()  # the newest first


def read_data(data_dir: Path) -> Data:
    """Return what *data_dir* holds.

    Raises DataError, naming the file, for anything that cannot be used as it is.
    """
    reports_dir = data_dir / "reports"
    if not reports_dir.is_dir():
        raise DataError(str(reports_dir), "no such folder; put each report into data/reports/<slug>/source.txt")
    folders = sorted((f for f in reports_dir.iterdir() if f.is_dir()), key=lambda f: f.name)
    for one, other in pairwise(sorted(folders, key=lambda f: f.name.lower())):
        if one.name.lower() == other.name.lower():
            raise DataError(str(other), f"differs from {one.name} only by capitals; rename one of them")
    return Data(
        tuple(_read_report(f) for f in folders),
        _read_ledger(data_dir / "addresses.txt"),
        read_knowledge(data_dir),
        _read_news(data_dir / "changes.toml"),
    )


def read_knowledge(data_dir: Path) -> Knowledge:
    """Return the curated glossary, the lexicon and the indicators of *data_dir*; nothing of what is not there.

    Raises DataError for an entry that is not as it should be, or for a name that two entries claim.
    """
    glossary, lexicon = data_dir / "glossary.toml", data_dir / "lexicon.toml"
    tables = load_tables(glossary)
    check_keys(tables, {"term"}, str(glossary))
    terms = make_all(Term, tables, "term", glossary)
    claimed: dict[str, str] = {}
    for term in terms:
        if term.before is None:
            for name in {term.name, *term.aliases}:
                if (other := claimed.setdefault(name, term.name)) != term.name:
                    raise DataError(str(glossary), f"'{name}' is claimed by {other} and by {term.name}")
    files = (glossary, lexicon, data_dir / "indicators.toml")
    known = digest(*(path.read_bytes() if path.exists() else b"" for path in files))
    return Knowledge(terms, make(Lexicon, load_tables(lexicon), str(lexicon)), _read_catalogue(data_dir), known)


def read_source(path: Path) -> Source:
    """Return the raw file at *path*, decoded.

    Raises DataError for a missing, empty, binary or undecodable file and for a format not supported.
    """
    suffix = path.suffix.lower()
    if suffix != PLAIN and suffix not in READERS:
        known = ", ".join((PLAIN, *READERS))
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


def check_slug(slug: str, place: str) -> str:
    """Return *slug* if it can stand in an address, else raise DataError."""
    if not SLUG.fullmatch(slug) or RESERVED.fullmatch(slug):
        raise DataError(place, f"'{slug}' cannot be an address; use ASCII letters, digits and - (--slug zhuzhou-2016)")
    return slug


def _read_catalogue(data_dir: Path) -> Catalogue:
    """Return the canonical indicators of *data_dir*; none where there is no list.

    Raises DataError for an entry that is not as it should be, or for a name that two of them claim.
    """
    path = data_dir / "indicators.toml"
    tables = load_tables(path)
    check_keys(tables, {"indicator", "group"}, str(path))
    indicators = make_all(Indicator, tables, "indicator", path)
    for name, one, other in claimed_twice(indicators):
        raise DataError(str(path), f"'{name}' is claimed by {one} and by {other}")
    groups = make_all(Group, tables, "group", path)
    for indicator in indicators:
        if indicator.group not in {group.name for group in groups}:
            raise DataError(str(path), f"{indicator.name}: '{indicator.group}' is no [[group]]")
    return Catalogue(indicators, groups)


def _read_report(folder: Path) -> RawReport:
    slug = check_slug(folder.name, str(folder))
    sources = sorted(f for f in folder.iterdir() if f.stem == "source")
    if len(sources) != 1:
        raise DataError(str(folder), f"{len(sources)} files named source.*; exactly one is needed")
    return RawReport(slug, str(sources[0]), read_source(sources[0]), _read_editing(folder / "report.toml"))


def _read_ledger(path: Path) -> Ledger:
    return parse_ledger(path.read_text("utf-8") if path.exists() else "", str(path))


def _read_news(path: Path) -> tuple[News, ...]:
    tables = load_tables(path)
    check_keys(tables, {"change"}, str(path))
    return make_all(News, tables, "change", path)


def _read_editing(path: Path) -> Editing:
    """Return what ``report.toml`` says; nothing where there is none."""
    tables = load_tables(path)
    check_keys(tables, {"origin", "meta", "names", "source", "erratum", "suspect"}, str(path))
    return Editing(
        origin=make(Origin, tables.get("origin", {}), f"{path}: [origin]"),
        override=make(Override, tables.get("meta", {}), f"{path}: [meta]"),
        source=make(Selection, tables.get("source", {}), f"{path}: [source]"),
        names=make(Naming, tables.get("names", {}), f"{path}: [names]"),
        errata=make_all(Erratum, tables, "erratum", path),
        suspects=make_all(Suspect, tables, "suspect", path),
    )
