"""``--dirty`` builds what changed since the last build, by content: MkDocs itself would go by the time of files."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from build_tools.mkdocs.navigation import FEW_REPORTS
from build_tools.model.output import OutputFile
from build_tools.pages.report_pages import report_of
from build_tools.site.cache import program
from build_tools.site.renderings import folder_of
from build_tools.site.write import remove, write_files
from build_tools.text.digests import digest

RECORD: Final = ".cache/built.json"  # in the project's folder


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """What a build made, and of what."""

    pages: Mapping[str, str]  # file of a page → digest of its text, its navigation and what makes pages of them
    outputs: tuple[str, ...]  # paths of the files in the site's folder


NOTHING_BUILT: Final = BuildRecord({}, ())


class ComparedFile(File):
    """The Markdown file of a page. Whether it changed was found by comparing records."""

    def __init__(self, file: File, changed: bool) -> None:
        """Take the place of *file*."""
        super().__init__(file.src_uri, file.src_dir, file.dest_dir, file.use_directory_urls, inclusion=file.inclusion)
        self.changed = changed

    def is_modified(self) -> bool:
        """Return whether MkDocs must build the page."""
        return self.changed


def build_record(files: Files, config: MkDocsConfig) -> BuildRecord:
    """Return the record of a build of *files*."""
    navigation = _by_report(config.nav or [])
    settings = Path(config.config_file_path).read_bytes()
    common = digest(program(), settings, json.dumps(navigation.pop("", None)))
    pages = {
        file.src_uri: digest(common, file.content_bytes, json.dumps(navigation.get(folder_of(file.src_uri))))
        for file in files.documentation_pages()
    }
    return BuildRecord(pages, tuple(file.dest_uri for file in files))


def compared_files(files: Files, record: BuildRecord, last: BuildRecord) -> Files:
    """Return *files*, whose record is *record*; each page knows whether it changed since the build *last*."""

    def compared(file: File) -> File:
        if file.src_uri not in record.pages:
            return file
        same = last.pages.get(file.src_uri) == record.pages[file.src_uri] and Path(file.abs_dest_path).is_file()
        return ComparedFile(file, changed=not same)

    return Files(map(compared, files))


def remove_outdated(site_dir: str, record: BuildRecord, last: BuildRecord) -> None:
    """Remove from the site the files that the build *last* made and the one of *record* does not make."""
    outdated = (Path(site_dir, path) for path in set(last.outputs) - set(record.outputs))
    remove([path for path in outdated if path.is_file()], Path(site_dir))


def save_record(record: BuildRecord, config: MkDocsConfig) -> None:
    """Write down what was built into the site's folder."""
    data = json.dumps({config.site_dir: asdict(record)}).encode()
    write_files([OutputFile(RECORD, data)], _root(config))


def load_record(config: MkDocsConfig) -> BuildRecord:
    """Return the record of the last build into the same folder; if there is none, nothing was built."""
    try:
        saved = json.loads((_root(config) / RECORD).read_bytes())[config.site_dir]
        return BuildRecord(dict(saved["pages"]), tuple(saved["outputs"]))
    except (OSError, ValueError, KeyError, TypeError):
        return NOTHING_BUILT


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _by_report(items: list[Any]) -> dict[str, Any]:
    """Return the navigation's items of the first level: each report by its slug, and by "" what every page shows.

    Every page shows the other items, and the covers of the reports if they are few.
    """
    reports: dict[str, Any] = {}
    others = []
    for item in items:
        title, content = next(iter(item.items())) if isinstance(item, dict) else ("", item)
        if slug := report_of(_own_files(content)):
            reports[slug] = [title, content]
        else:
            others.append(item)
    covers = [[title, content[0]] for title, content in reports.values()] if len(reports) <= FEW_REPORTS else []
    return {**reports, "": [others, covers]}


def _own_files(content: Any) -> list[str]:
    """Return the files of an item of the navigation, apart from those in groups under it."""
    children = content if isinstance(content, list) else []
    files = [next(iter(child.values())) if isinstance(child, dict) else child for child in children]
    return [file for file in files if isinstance(file, str)]
