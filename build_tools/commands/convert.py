"""The command ``convert``: convert raw files that nobody prepared, each into a folder of its own."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from build_tools.commands.faults import Fault, fault_of, say
from build_tools.commands.raw_files import raw_files
from build_tools.data.read import Knowledge, read_knowledge, read_source
from build_tools.data.slugs import check_slug, is_slug
from build_tools.model.errors import BuildError, DataError, working_on
from build_tools.model.output import OutputFile
from build_tools.pipeline import convert_file
from build_tools.site.workers import open_workers
from build_tools.site.write import find_stale, remove, write_files


@dataclass(frozen=True, slots=True)
class RawFile:
    """A raw file to be converted."""

    path: Path
    slug: str | None  # None if its text must tell it
    knowledge: Knowledge
    force: bool  # convert it even if it does not look like a report


def convert(arguments: argparse.Namespace) -> int:
    """Convert the files and write each as soon as it is done; return 1 if any has a fault.

    Each gets a line: where its report is, or its fault. Of all files only the names are kept.
    """
    paths = raw_files(arguments.files, arguments.out)
    if arguments.slug and len(paths) > 1:
        raise DataError("--slug", "names one report; give it with one file")
    taken: dict[str, Path] = {}  # slug, in lower case → the file whose report has it
    tasks = _tasks(paths, arguments, taken)
    failed = 0
    with open_workers(arguments.jobs, arguments.scheduler) as workers:
        for number, (path, task, made) in enumerate(zip(paths, tasks, workers.map(_convert, tasks), strict=True), 1):
            result = made if isinstance(made, Fault) else _write(made, path, task, arguments.out, taken)
            if isinstance(result, Fault):
                say(result, arguments.debug)
                failed += 1
            else:
                where = ", ".join(str(arguments.out / slug) for slug in result)
                print(f"{number}/{len(paths)} {path}: {where}", flush=True)
    print(f"{len(paths) - failed} converted, {failed} failed")
    return 1 if failed else 0


def _tasks(paths: Sequence[Path], arguments: argparse.Namespace, taken: dict[str, Path]) -> list[RawFile | Fault]:
    """Return each file with its slug if that is known, or what is wrong with it. The slugs are *taken* then."""
    knowledge = read_knowledge(arguments.root / "data")
    tasks: list[RawFile | Fault] = []
    for path in paths:
        slug = arguments.slug or (path.stem if is_slug(path.stem) else None)
        try:
            if slug and (other := taken.setdefault(check_slug(slug, str(path)).lower(), path)) is not path:
                raise DataError(str(path), f"would overwrite the report of {other}; rename one of them")
            tasks.append(RawFile(path, slug, knowledge, arguments.force))
        except DataError as error:
            tasks.append(fault_of(error, str(path)))
    return tasks


def _convert(task: RawFile | Fault) -> tuple[OutputFile, ...] | Fault:
    """Return the output files of a raw file, or what is wrong with it."""
    if isinstance(task, Fault):
        return task
    where = str(task.path)
    try:
        with working_on(where):
            return convert_file(task.slug, where, read_source(task.path), task.knowledge, task.force)
    except (BuildError, OSError) as error:
        return fault_of(error, where)


def _write(
    files: Sequence[OutputFile], path: Path, task: RawFile | Fault, out: Path, taken: dict[str, Path]
) -> list[str] | Fault:
    """Write the output *files* of the raw file *path* into *out*, and remove what an earlier run left there.

    Returns the slugs of its reports, which are *taken* then. If one that the text told is taken by another file, the file
    is converted again under a free one.
    """
    slugs = _slugs_in(files)
    clashing = next((slug for slug in slugs if taken.get(slug.lower(), path) is not path), None)
    if clashing and isinstance(task, RawFile):
        free = next(f"{clashing}-{number}" for number in count(2) if f"{clashing}-{number}".lower() not in taken)
        made = _convert(replace(task, slug=free))
        if isinstance(made, Fault):
            return made
        files, slugs = made, _slugs_in(made)
    taken |= {slug.lower(): path for slug in slugs}
    try:
        with working_on(str(path)):
            write_files(files, out)
            for slug in slugs:
                remove(find_stale(files, out, slug), out)
    except (BuildError, OSError) as error:
        return fault_of(error, str(path))
    return slugs


def _slugs_in(files: Sequence[OutputFile]) -> list[str]:
    """Return the slugs of the reports that *files* belong to."""
    return list(dict.fromkeys(file.path.partition("/")[0] for file in files))
