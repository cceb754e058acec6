"""Take a raw file into ``data/``: guess its address, copy it unchanged, and write down for the editor what was read."""

import json
import re
from pathlib import Path
from typing import Final

from build_tools.data.read import Knowledge, RawReport, read_source
from build_tools.data.slugs import check_slug
from build_tools.frame.place_names import PLACE_SUFFIX
from build_tools.model.editing import Editing
from build_tools.model.errors import DataError
from build_tools.model.output import OutputFile
from build_tools.model.report import Report
from build_tools.pipeline import convert_parts
from build_tools.text.pinyin import slug

# What a report.toml's [meta] may state, in the order of reading.
STATED: Final = ("title", "place", "year", "session", "date", "speaker", "post")


def added_pages(
    path: Path, reports: Path, knowledge: Knowledge, slug: str | None = None
) -> list[tuple[Report, list[OutputFile]]]:
    """Return the reports of the raw text at *path* as they are read, each with the files that take it into the folder
    *reports*: a file that holds several is copied for each.

    Raises BuildError where the file cannot be converted, where nothing tells an address and none is given, or where the
    address is taken.
    """
    source = read_source(path)
    added: list[tuple[Report, list[OutputFile]]] = []
    taken = {folder.name.lower() for folder in reports.glob("*/")}
    for part, full in enumerate(convert_parts(RawReport("report", str(path), source, Editing()), knowledge), 1):
        report = full.report
        name = f"{slug}-{part}" if slug and part > 1 else slug or _guessed(report, path)
        if part > 1 and name.lower() in taken and not slug:
            name = f"{name}-{part}"
        check_slug(name, str(path))
        if name.lower() in taken:
            raise DataError(str(path), f"{reports / name} is there already; give another address with --slug")
        taken.add(name.lower())
        toml = _editing(report, source.file, part)
        pages = [
            OutputFile(f"{name}/source{path.suffix.lower()}", source.data),
            OutputFile(f"{name}/report.toml", toml.encode()),
        ]
        added.append((report, pages))
    return added


def _guessed(report: Report, path: Path) -> str:
    """Return an address made of the place's sound and the year: 株洲市, 2016 → zhuzhou-2016; else of the file's name."""
    place, year = report.meta.place, report.meta.year
    bare = PLACE_SUFFIX.sub("", place or "")
    name = slug(bare if len(bare) > 1 else place or path.stem)
    return f"{name}-{year}" if year and not re.search(rf"{year}$", name) else name


def _editing(report: Report, file: str, part: int) -> str:
    """Return a report.toml that states nothing yet (but which report of several it is): what was read, and what to write
    where it is wrong."""
    read = [(field, getattr(report.meta, field)) for field in STATED]
    stated = [
        f"# {field} = {json.dumps(value, ensure_ascii=False) if value else '（没有读出）'}" for field, value in read
    ]
    return "\n".join(
        (
            f"# 来自 {json.dumps(file, ensure_ascii=False)}。下面是从文本读出的；不对的、没有读出的，去掉行首的 # 改正。各项写法见 data/README.md。",
            *(("", "[source]", f"part = {part}") if part > 1 else ()),
            "",
            "# [origin]",
            '# status = "文本从哪里来，是不是官方发布的版本。"',
            "",
            "# [meta]",
            *stated,
            "",
        )
    )
