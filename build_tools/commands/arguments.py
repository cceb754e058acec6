"""What the command line accepts."""

import argparse
import sys
from pathlib import Path


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line; ``command`` is None for the build."""
    parser = argparse.ArgumentParser(prog=_program_name(), description="Convert government work reports.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if docs/ is not what data/ gives")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    parser.set_defaults(jobs=None, scheduler=None, debug=False)
    _add_workers(parser)
    _add_debug(parser)
    commands = parser.add_subparsers(dest="command")
    review = commands.add_parser("review", help="list what an editor should look at, the most harmful first")
    review.add_argument("slugs", nargs="*", metavar="SLUG", help="only of these reports")
    review.add_argument("--all", action="store_true", help="print every line, not the first 30")
    _add_workers(review)
    _add_debug(review)
    _add_debug(
        commands.add_parser(
            "names", help="list names to curate, curated names that no report has, members that are no entry"
        )
    )
    add = commands.add_parser("add", help="take raw files into data/reports/ and write down what was read of them")
    add.add_argument("files", nargs="+", type=Path, metavar="FILE|FOLDER")
    add.add_argument("--slug", help="name of the folder and of the address, for one file (default: place and year)")
    add.add_argument("--place", type=_line, help="the place, if the text does not tell it: 株洲市")
    add.add_argument("--year", type=_year, help="the year that the report plans for, if the text does not tell it")
    _add_debug(add)
    convert = commands.add_parser("convert", help="convert raw files that nobody prepared")
    convert.add_argument("files", nargs="+", type=Path, metavar="FILE|FOLDER")
    convert.add_argument("--out", required=True, type=Path, metavar="DIR", help="each report gets a folder here")
    convert.add_argument(
        "--slug", help="name of the folder, for one file (default: the file's stem, else place and year)"
    )
    convert.add_argument("--force", action="store_true", help="convert a text that does not look like a report")
    _add_workers(convert)
    _add_debug(convert)
    _add_compare(commands)
    _add_after_the_build(commands)
    return parser


def _add_compare(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command that compares two raw reports."""
    compare = commands.add_parser(
        "compare", help="find what the later of two raw reports of a place says of the earlier one's tasks and targets"
    )
    compare.add_argument("earlier", type=Path, metavar="EARLIER")
    compare.add_argument("later", type=Path, metavar="LATER")
    compare.add_argument("--out", required=True, type=Path, metavar="FILE.json", help="the answers are written here")
    _add_debug(compare)


def _add_after_the_build(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands that complete a site."""
    finish = commands.add_parser(
        "finish", help="put the Markdown of each page beside it on the site that a builder made"
    )
    finish.add_argument("--site", type=Path, metavar="DIR", help="the site's folder (default: site/)")
    _add_debug(finish)
    parquet = commands.add_parser("parquet", help="write the paragraphs of all reports into one Parquet file")
    parquet.add_argument("--out", type=Path, metavar="FILE", help="(default: site/paragraphs.parquet)")
    _add_debug(parquet)


def _program_name() -> str:
    """Return what the user called: report-site, or python -m build_tools."""
    called = Path(sys.argv[0]).name
    return "python -m build_tools" if called == "__main__.py" else called


# These options may be given before and after the command. Without SUPPRESS the command would reset them to a default.


def _add_workers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--jobs",
        type=_count,
        metavar="N",
        default=argparse.SUPPRESS,
        help="processes that convert (default: one a processor)",
    )
    parser.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        default=argparse.SUPPRESS,
        help="a Dask scheduler whose workers convert: tcp://host:8786",
    )


def _add_debug(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--debug", action="store_true", default=argparse.SUPPRESS, help="print the traceback of each fault as well"
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is no number of processes; give 1 or more")
    return int(text)


def _line(text: str) -> str:
    if not text.strip() or not text.isprintable():
        raise argparse.ArgumentTypeError("must be words on one line")
    return text.strip()


def _year(text: str) -> int:
    if not text.isdecimal() or not 1000 <= int(text) <= 9999:
        raise argparse.ArgumentTypeError(f"'{text}' is no year; give one as 2016")
    return int(text)
