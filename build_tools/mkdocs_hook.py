"""A MkDocs hook: while ``mkdocs serve`` runs, an edit under ``data/`` reaches the browser.

The site is complete without it: ``mkdocs build`` takes the committed pages as they are.
"""

import logging
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from build_tools.errors import BuildError
from build_tools.pipeline import build_site
from build_tools.read import read_data
from build_tools.write import publish

log = logging.getLogger("mkdocs.plugins.build_tools")

_serving = False


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether pages are served: only then are they converted anew before each build."""
    global _serving
    _serving = command == "serve"


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Convert what was edited. Only files that changed are written, so the watcher comes to rest after one more build."""
    if not _serving:
        return
    root = Path(config.config_file_path).parent
    try:
        site = build_site(read_data(root / "data"))
    except BuildError as error:
        raise PluginError(str(error)) from None
    changed, _ = publish(site.pages, site.ledger, root)
    if changed:
        log.info("data/ was edited: %d files converted", len(changed))
