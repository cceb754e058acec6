"""What the MkDocs hooks do with a build: take pages that are rendered already, and tell which pages changed."""

import json
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from build_tools.pages.markup import Rendering
from build_tools.pages.report_pages import report_of
from build_tools.site.cache import program
from build_tools.site.kept_pages import folder_of
from build_tools.text.digests import digest

RECORD: Final = ".cache/built.json"  # in the project's folder: what the last build made, and of what
FEW: Final = 12  # reports that every page's navigation lists; of more, only the page's own is there
# <a href="../figures.md#f3"   <a class="pn" href="#p2"   not https://… and not ?q=
LINK: Final = re.compile(r'(?P<attribute> (?:href|src)=")(?P<path>[^"#:?]*)(?:#(?P<fragment>[^"]*))?(?=")')
# id="p2"
ID: Final = re.compile(r'\bid="([^"]+)"')


def render_kept(page: Page, kept: Rendering, files: Files) -> bool:
    """Set what ``Page.render`` would set, from the rendering *kept*; return False where a link of it leads nowhere.

    Then MkDocs is to render the page itself, and to say what is wrong.
    """
    anchors: dict[File, dict[str, str]] = {}
    urls: dict[str, str] = {}
    for _, path, fragment in set(LINK.findall(kept.html)):
        target = page.file
        if path:
            if path.startswith("/"):
                return False
            found = files.get_file_from_path(
                posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), path))
            )
            if found is None:
                return False
            target = found
            urls[path] = target.url_relative_to(page.file)
        if fragment:
            anchors.setdefault(target, {})[fragment] = f"{path}#{fragment}"

    def turned(link: re.Match[str]) -> str:
        return link["attribute"] + urls.get(link["path"], "") + (f"#{link['fragment']}" if link["fragment"] else "")

    page.content = LINK.sub(turned, kept.html)
    page.toc = get_toc(kept.headings)  # type: ignore[arg-type] # what the extension gives
    page.present_anchor_ids = set(ID.findall(kept.html))
    page.links_to_anchors = anchors
    return True


class Unchanged:
    """Which pages are as the last build left them: their text, their report's navigation, and what makes pages of them."""

    def __init__(self, files: Files, config: MkDocsConfig) -> None:
        """Take the digests of everything that *config* builds of *files*."""
        self.root = Path(config.config_file_path).parent
        self.site_dir = config.site_dir
        self.files = files
        navigation = _by_folder(config.nav or [])
        around = digest(program(), (self.root / "mkdocs.yml").read_bytes(), json.dumps(navigation.pop("", None)))
        self.digests = {
            file.src_uri: digest(around, file.content_bytes, json.dumps(navigation.get(folder_of(file.src_uri))))
            for file in files.documentation_pages()
        }

    @property
    def made(self) -> dict[str, Any]:
        """What this build makes: of each page the digest of what it is made of, and under "" every file."""
        return {"": [file.dest_uri for file in self.files], **self.digests}

    def mark(self, last: Mapping[str, Any] | None = None) -> None:
        """Tell each page's file whether it changed since the build that made *last* (by default the one on record), and remove
        from the site what that one made and this one does not."""
        last = self._last() if last is None else last
        for file in self.files.documentation_pages():
            changed = last.get(file.src_uri) != self.digests[file.src_uri] or not Path(file.abs_dest_path).is_file()
            file.is_modified = lambda changed=changed: changed  # type: ignore[method-assign,misc]
        wanted = {file.dest_uri for file in self.files}
        for uri in set(last.get("", ())) - wanted:
            Path(self.site_dir, uri).unlink(missing_ok=True)

    def record(self) -> None:
        """Write down what was built."""
        record = self.root / RECORD
        record.parent.mkdir(exist_ok=True)
        record.write_text(json.dumps({self.site_dir: self.made}), "utf-8")

    def _last(self) -> dict[str, Any]:
        """Return what the last build into the same folder made; nothing where that is not known."""
        try:
            made = json.loads((self.root / RECORD).read_bytes()).get(self.site_dir)
        except (OSError, ValueError):
            return {}
        return made if isinstance(made, dict) else {}


def _by_folder(items: list[Any]) -> dict[str, Any]:
    """Return the navigation's items of the first level: each report by its folder, the others, that every page has, by "".

    The covers of a few reports are among what every page has.
    """
    reports: dict[str, Any] = {}
    others = []
    for item in items:
        title, content = next(iter(item.items())) if isinstance(item, dict) else ("", item)
        if slug := report_of(_own_files(content)):
            reports[slug] = [title, content]
        else:
            others.append(item)
    covers = [[title, content[0]] for title, content in reports.values()] if len(reports) <= FEW else []
    return {**reports, "": [others, covers]}


def _own_files(content: Any) -> list[str]:
    """Return the files of an item of the navigation, apart from those in groups under it."""
    children = content if isinstance(content, list) else []
    files = [next(iter(child.values())) if isinstance(child, dict) else child for child in children]
    return [file for file in files if isinstance(file, str)]
