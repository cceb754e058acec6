"""The command line: ``python -m build_tools [--check]``, ``… add FILE`` and ``… convert FILE… --out DIR``."""

import argparse
import gc
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeAlias

from build_tools.add import added_pages
from build_tools.data.read import Knowledge, read_data, read_knowledge, read_source
from build_tools.data.slugs import check_slug
from build_tools.model.errors import BuildError, DataError
from build_tools.model.output import OutputFile
from build_tools.pipeline import convert_file
from build_tools.site.build import build_site, review_names
from build_tools.site.cache import Cache
from build_tools.site.workers import Workers, open_workers, shown
from build_tools.site.write import find_differing, find_stale, publish, remove, write_pages, writer

_Task: TypeAlias = tuple[str, Path, Knowledge, bool]  # slug, raw file, what is known, whether to force it
# Most of what is made here stays to the end: the search for garbage, which walks through all of it, comes seldom.
RARELY: Final = (200_000, 10, 10)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status: 0, or 1 with a line for each fault."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Chinese prints the same under LC_ALL=C and under a GBK code page
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    gc.set_threshold(*RARELY)
    arguments = _parser().parse_args(argv)
    try:
        if arguments.command == "convert":
            with open_workers(arguments.jobs, arguments.scheduler) as workers:
                return _convert(arguments, workers)
        if arguments.command == "add":
            return _add(arguments)
        if arguments.command == "names":
            print("\n".join(review_names(read_data(arguments.root / "data"))))
            return 0
        with open_workers(arguments.jobs, arguments.scheduler) as workers:
            return _build(arguments.root, arguments.check, workers)
    except (BuildError, OSError) as error:
        print(_line(error), file=sys.stderr)
        return 1


def _line(error: BuildError | OSError) -> str:
    """Return the line that says what is wrong: a BuildError's own, or the file and the system's word."""
    return f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else str(error)


def _build(root: Path, check: bool, workers: Workers) -> int:
    data_dir, docs = root / "data", root / "docs"
    site = build_site(read_data(data_dir), workers, Cache(root, None if check else writer(root)))
    if check:
        differing = find_differing(site.pages, docs) + find_differing([site.ledger], data_dir)
        stale = find_stale(site.pages, docs)
        for path in differing:
            print(f"{path}: not what data/ gives; run python -m build_tools, and edit data/ only", file=sys.stderr)
        for path in stale:
            print(f"{path}: its source is gone; run python -m build_tools", file=sys.stderr)
        return 1 if differing or stale else 0
    written, stale = publish(site.pages, site.ledger, root)
    changed = [path for path in written if path.is_relative_to(docs)]
    print(f"{len(site.pages)} files, {len(changed)} written, {len(stale)} removed")
    return 0


def _add(arguments: argparse.Namespace) -> int:
    data_dir = arguments.root / "data"
    for report, pages in added_pages(arguments.file, data_dir / "reports", read_knowledge(data_dir), arguments.slug):
        write_pages(pages, data_dir / "reports")
        text, toml = (data_dir / "reports" / page.path for page in pages)
        unread = [name for name in ("place", "year", "date", "speaker") if getattr(report.meta, name) is None]
        print(f"{text}: {len(report.sections)} sections, {len(report.paragraphs)} paragraphs")
        print(f"{toml}: check it{'; not read: ' + ', '.join(unread) if unread else ''}")
    return 0


def _convert(arguments: argparse.Namespace, workers: Workers) -> int:
    """Convert files that nobody prepared, and write each as soon as it is done; say in a line what is wrong with the others."""
    files, out, slug = arguments.files, arguments.out, arguments.slug
    names = read_knowledge(arguments.root / "data")
    if slug and len(files) > 1:
        raise DataError("--slug", "names one report; give it with one file")
    seen: dict[str, Path] = {}
    tasks: list[_Task | str] = []
    for path in files:
        try:
            name = check_slug(slug or path.stem, str(path))
            if (first := seen.setdefault(name.lower(), path)) is not path:
                raise DataError(str(path), f"would overwrite the report of {first}; rename one of them")
            tasks.append((name, path, names, arguments.force))
        except DataError as error:
            tasks.append(str(error))
    status = 0
    for path, done in zip(files, shown(workers.map(_attempt, tasks), len(tasks), "converted"), strict=True):
        try:
            if isinstance(done, str):
                raise BuildError(done)
            write_pages(done, out)
            for name in {page.path.partition("/")[0] for page in done}:
                remove(find_stale(done, out, name), out)
        except (BuildError, OSError) as error:
            line = _line(error)
            print(line if line.startswith(str(path)) else f"{path}: {line}", file=sys.stderr)
            status = 1
    return status


def _attempt(task: _Task | str) -> tuple[OutputFile, ...] | str:
    """Return the pages of a raw file, or what is wrong with it, as *task* may say already."""
    if isinstance(task, str):
        return task
    name, path, knowledge, force = task
    try:
        return convert_file(name, str(path), read_source(path), knowledge, force)
    except (BuildError, OSError) as error:
        return _line(error)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m build_tools", description="Convert government work reports.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if docs/ is not what data/ gives")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    _add_workers(parser)
    commands = parser.add_subparsers(dest="command")
    commands.add_parser(
        "names", help="list names to curate, curated names that no report has, members that are no entry"
    )
    add = commands.add_parser("add", help="take a raw file into data/reports/ and write down what was read of it")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--slug", help="name of the folder and of the address (default: place and year)")
    convert = commands.add_parser("convert", help="convert raw files that nobody prepared")
    convert.add_argument("files", nargs="+", type=Path, metavar="FILE")
    convert.add_argument("--out", required=True, type=Path, metavar="DIR", help="one folder a report is written here")
    convert.add_argument("--slug", help="name of the folder, for a single file (default: the file's stem)")
    convert.add_argument("--force", action="store_true", help="convert a text that does not look like a report")
    _add_workers(convert)
    return parser


def _add_workers(parser: argparse.ArgumentParser) -> None:
    """Let *parser* take who does the work."""
    parser.add_argument("--jobs", type=_count, metavar="N", help="processes that convert (default: one a processor)")
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="a Dask scheduler whose workers convert: tcp://host:8786"
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is no number of processes; give 1 or more")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
