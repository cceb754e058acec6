"""The MkDocs hooks, which ``mkdocs.yml`` names: they make the build of many reports fast, and its pages light.

The navigation of a page is that of its report; what the conversion rendered is not rendered again; ``--dirty`` builds what
changed; while ``mkdocs serve`` runs, an edit under ``data/`` reaches the browser. Without the hooks the site is complete as
well, but slower to build and heavier.
"""

import logging
import re
from pathlib import Path
from typing import Final, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from build_tools.mkdocs.incremental import (
    BuildRecord,
    build_record,
    compared_files,
    load_record,
    remove_outdated,
    save_record,
)
from build_tools.mkdocs.navigation import ReportNavigation
from build_tools.mkdocs.pdf import with_pdf
from build_tools.mkdocs.published import address_files
from build_tools.mkdocs.qr import qr_code
from build_tools.mkdocs.rendered import RenderedPage, rendered_page
from build_tools.model.errors import BuildError
from build_tools.site.cache import Cache
from build_tools.site.markdown_copies import copy_markdown
from build_tools.site.renderings import Renderings
from build_tools.site.write import publish, writer

# assets/javascripts/bundle.a5f9d56c.min.js.map   assets/javascripts/lunr/wordcut.js   Material's search, and its sources
UNUSED: Final = re.compile(r"^assets/javascripts/(?:lunr|workers)/|\.min\.(?:js|css)\.map$")
# line end, and the indentation of <div class="md-main__inner md-grid">
INDENTATION: Final = re.compile(r"\n\s+")
log = logging.getLogger("mkdocs.plugins.build_tools")


class Hooks:
    """The hooks, and what they remember from one to the next; under ``mkdocs serve`` also from one build to the next."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self.serving = False
        self.dirty = False
        self.renderings: Renderings | None = None
        self.navigation: ReportNavigation | None = None
        self.record: BuildRecord | None = None  # of this build, and before ``on_files`` of the one before
        self.rendered: RenderedPage | None = None  # the page under way, if the conversion rendered it

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether pages are served: only then the hooks convert ``data/`` before each build."""
        self.serving, self.dirty = command == "serve", dirty
        logging.getLogger("mkdocs.commands.build").addFilter(_is_true_of_us)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Convert what was edited. Only files that changed are written, so the watcher rests after one more build."""
        root = Path(config.config_file_path).parent
        self.renderings = Renderings(root)
        if self.serving:
            _convert(root)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what no page uses, and tell a ``--dirty`` build which pages changed, by their content."""
        for file in [file for file in files if UNUSED.search(file.src_uri)]:
            files.remove(file)
        address_files(files, config.site_url if not self.serving else None)
        if self.serving and not self.dirty:  # every page is built each time
            return files
        last = self.record if self.serving and self.record else load_record(config)
        self.record = build_record(files, config)
        if not self.dirty:
            return files
        remove_outdated(config.site_dir, self.record, last)
        return compared_files(files, self.record, last)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Find the reports in the navigation."""
        self.navigation = ReportNavigation(nav)
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give MkDocs nothing to render if the conversion kept the rendering of this very text."""
        rendering = self.renderings.get(page.file.src_uri, markdown) if self.renderings else None
        self.rendered = rendered_page(rendering, page.file, files) if rendering else None
        return "" if self.rendered else markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take the kept rendering; drop the page's Markdown: that of thousands of pages fills the memory.

        A cover gets the link to the PDF that is printed of its report.
        """
        page.markdown = ""
        html = self.rendered.apply(page) if self.rendered else html
        is_printed = config.extra.get("pdf") and page.meta.get("kind") == "cover"
        return with_pdf(html, page.url.strip("/")) if is_printed else html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Leave out of the pages the white space between the theme's tags, and \\u escapes of Chinese."""
        env.trim_blocks = env.lstrip_blocks = True
        env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Limit the navigation to the page's own report; give the page for paper the QR code of its address."""
        if page.meta.get("kind") == "glance":
            context["qr"] = qr_code(page.canonical_url)  # type: ignore[typeddict-unknown-key] # for main.html
        if self.navigation:
            context["nav"] = self.navigation.of(page)
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Leave out the indentation of the theme's templates, unless the page holds text whose indentation shows."""
        return output if "<pre" in output else INDENTATION.sub("\n", output)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the Markdown beside the pages; record what was built, for the next ``--dirty`` build.

        Served pages are in a folder that nobody keeps.
        """
        copy_markdown(Path(config.docs_dir), Path(config.site_dir))
        if self.record and not self.serving:
            save_record(self.record, config)


def _is_true_of_us(record: logging.LogRecord) -> bool:
    """Return False for MkDocs' warning that links of a dirty build may be wrong: ours goes by content."""
    return "'dirty' build" not in str(record.msg)


def _convert(root: Path) -> None:
    """Convert ``data/`` of the project *root* into ``docs/``."""
    # A build of pages that are converted already does not need these:
    from build_tools.commands.committed import committed_ledger
    from build_tools.data.read import read_data
    from build_tools.site.build import build_site

    try:
        cache = Cache(root, writer(root))
        site = build_site(read_data(root / "data"), cache=cache, committed=committed_ledger(root))
    except BuildError as error:
        raise PluginError(str(error)) from None
    changed, _ = publish(site.files, site.ledger, root)
    if changed:
        log.info("data/ was edited: %d files converted", len(changed))


# MkDocs takes the functions of this module whose names begin with on_.
_hooks = Hooks()
on_startup = _hooks.on_startup
on_pre_build = _hooks.on_pre_build
on_files = _hooks.on_files
on_nav = _hooks.on_nav
on_page_markdown = _hooks.on_page_markdown
on_page_content = _hooks.on_page_content
on_env = _hooks.on_env
on_page_context = _hooks.on_page_context
on_post_page = _hooks.on_post_page
on_post_build = _hooks.on_post_build
