"""MkDocs hooks: the navigation of a page is that of its report, what was rendered already is not rendered again, ``--dirty``
builds what changed, and while ``mkdocs serve`` runs an edit under ``data/`` reaches the browser.

The site is complete without them, if slower and heavier: ``mkdocs build`` takes the committed pages as they are.
"""

import logging
import re
from collections.abc import Iterable
from copy import copy
from pathlib import Path
from typing import Final, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from build_tools.data.read import read_data
from build_tools.mkdocs.incremental import FEW, Unchanged, render_kept
from build_tools.model.errors import BuildError
from build_tools.pages.report_pages import report_of
from build_tools.site.cache import Cache
from build_tools.site.kept_pages import Renderings
from build_tools.site.write import publish, writer

# assets/javascripts/bundle.a5f9d56c.min.js.map   assets/javascripts/lunr/wordcut.js   Material's search, and its sources
UNASKED: Final = re.compile(r"^assets/javascripts/(?:lunr|workers)/|\.min\.(?:js|css)\.map$")
# line end, and the indentation of <div class="md-main__inner md-grid">
INDENTATION: Final = re.compile(r"\n\s+")
log = logging.getLogger("mkdocs.plugins.build_tools")


class _Build:
    """What the hooks remember of the build that is under way."""

    serving = False
    dirty = False
    kept: Renderings
    covers: dict[int, Page]  # the reports' items in the navigation → their covers
    unchanged: Unchanged | None = None
    navigations: dict[int, Navigation]


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether pages are served: only then are they converted anew before each build. A dirty build goes by content here,
    so MkDocs' warning that its links may be wrong is not true and not shown."""
    _Build.serving, _Build.dirty = command == "serve", dirty
    logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "'dirty' build" not in str(record.msg))


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Convert what was edited. Only files that changed are written, so the watcher comes to rest after one more build."""
    root = Path(config.config_file_path).parent
    _Build.kept = Renderings(root)
    _Build.navigations = {}
    if not _Build.serving:
        return
    from build_tools.site.build import build_site  # a build of what is converted already needs none of it

    try:
        site = build_site(read_data(root / "data"), cache=Cache(root, writer(root)))
    except BuildError as error:
        raise PluginError(str(error)) from None
    changed, _ = publish(site.pages, site.ledger, root)
    if changed:
        log.info("data/ was edited: %d files converted", len(changed))


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Leave out what no page asks for, and tell the builder, if it asks (``--dirty``), which pages changed: by their content,
    not by the clock."""
    for file in [file for file in files if UNASKED.search(file.src_uri)]:
        files.remove(file)
    if _Build.serving and not _Build.dirty:  # every page is built each time
        return files
    before = _Build.unchanged.made if _Build.serving and _Build.unchanged else None
    _Build.unchanged = Unchanged(files, config)
    if _Build.dirty:
        _Build.unchanged.mark(before)
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Learn which items are reports, and end the way from page to page where a report ends."""
    _Build.covers = {}
    for item in nav.items:
        if isinstance(item, Section) and (cover := _cover(item)):
            cover.title = item.title  # a page that a --dirty build does not read has none of its own
            _Build.covers[id(item)] = cover
    for page in nav.pages:
        after = page.next_page
        if after and _top(page) is not _top(after):
            page.next_page = after.previous_page = None
    return nav


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Take the rendering that the conversion kept, if it kept one of this very text."""
    if kept := _Build.kept.get(page.file.src_uri, markdown):
        page.render = lambda config, files: render_kept(page, kept, files) or Page.render(page, config, files)  # type: ignore[assignment,method-assign,func-returns-value]


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Let go of the Markdown of a page that is rendered: of thousands, it fills the memory."""
    page.markdown = ""


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Leave out of the pages the white space between the theme's tags, and \\u escapes of Chinese."""
    env.trim_blocks = env.lstrip_blocks = True
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    return env


def on_page_context(context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Limit the navigation to the page's own report: a page costs the same however many reports there are."""
    top = _top(page)
    if id(top) not in _Build.navigations:
        own = _Build.navigations[id(top)] = copy(nav)
        own.items = list(_limited(nav.items, top))
    context["nav"] = _Build.navigations[id(top)]
    return context


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Leave out the indentation of the theme's templates, where the page holds no text that needs its own."""
    return output if "<pre" in output else INDENTATION.sub("\n", output)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Record what was built, for the next ``--dirty`` build; served pages are kept nowhere, so the server remembers them itself."""
    if _Build.unchanged and not _Build.serving:
        _Build.unchanged.record()


def _top(page: Page) -> StructureItem:
    """Return the item of the navigation's first level that holds *page*."""
    item: StructureItem = page
    while item.parent:
        item = item.parent
    return item


def _limited(items: Iterable[StructureItem], top: StructureItem) -> Iterable[StructureItem]:
    """Yield the *items* of the navigation's first level for a page under *top*: of other reports at most the covers."""
    for item in items:
        if item is top or id(item) not in _Build.covers:
            yield item
        elif len(_Build.covers) <= FEW:
            yield _Build.covers[id(item)]


def _cover(section: Section) -> Page | None:
    """Return the cover of the report that *section* is, or None if it is no report."""
    pages = [child for child in section.children if isinstance(child, Page)]
    return pages[0] if report_of([page.file.src_uri for page in pages]) else None
