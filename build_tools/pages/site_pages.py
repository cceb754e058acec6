"""The pages that the site has once, whatever its reports: the home page and those at the end of the menu."""

from dataclasses import dataclass
from typing import Final

from build_tools.text.wording import wordings


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page that the site has once; its title is in ``strings.toml``."""

    name: str  # home, search …
    address: str
    file: str  # under docs/

    @property
    def title(self) -> str:
        """What the menu and the list of addresses call it."""
        return wordings("pages.site_titles")[self.name]


HOME: Final = SitePage("home", "/", "index.md")
SEARCH: Final = SitePage("search", "/search/", "search.md")
ABOUT: Final = SitePage("about", "/about/", "about.md")
FORMATS: Final = SitePage("formats", "/formats/", "formats.md")
PUBLISHING: Final = SitePage("publishing", "/publishing/", "publishing.md")

# The pages at the end of the menu, in its order.
LAST_PAGES: Final = (SEARCH, ABOUT, FORMATS, PUBLISHING)
SITE_PAGES: Final = (HOME, *LAST_PAGES)
