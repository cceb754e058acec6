"""The windows in which the tests open pages, and the server that the pages come from."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

# The header that docs/publishing.md advises. Material puts its settings and its palette into inline scripts, and its icons and
# table cells into style attributes: without 'unsafe-inline' there would be no dark page.
POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PHONE, DESK = 390, 1300  # width of the window in pixels
LOCAL = ("http://127.0.0.1:", "data:", "blob:", "about:")  # how addresses begin that ask no other host
PATIENCE = 120_000  # milliseconds until a test fails that waits; a busy machine is slow
expect.set_options(timeout=PATIENCE)


class Pages(SimpleHTTPRequestHandler):
    """Serves a site as a careful operator does: under the security policy."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that leaves a page closes its connections."""


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve the files of *site*: the address of its home page, without the slash at the end."""
    with Server(("127.0.0.1", 0), partial(Pages, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


class Window:
    """One page of the browser, for one test after the other."""

    def __init__(self, browser: Browser, touch: bool = False, scripts: bool = True) -> None:
        self.context = browser.new_context(has_touch=touch, is_mobile=touch, java_script_enabled=scripts)
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.context.set_default_timeout(PATIENCE)
        self.page = self.context.new_page()

    @contextmanager
    def opened(self, width: int) -> Iterator[Page]:
        """Give the page as if it were new. The test fails if it logs an error or asks another host for anything."""
        page, faults = self.page, list[str]()
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media="null", color_scheme="null")
        listeners: dict[str, Callable[..., None]] = {
            "request": lambda r: None if r.url.startswith(LOCAL) else faults.append(r.url),
            "pageerror": lambda error: faults.append(str(error)),
            "console": lambda message: faults.append(message.text) if message.type == "error" else None,
        }
        for event, listener in listeners.items():
            page.on(event, listener)  # type: ignore[call-overload]
        try:
            yield page
        finally:  # a test that fails leaves nothing to the next
            for event, listener in listeners.items():
                page.remove_listener(event, listener)
            self.forget()
        assert faults == []

    def forget(self) -> None:
        """Leave the page, and with it all that the site keeps in the browser."""
        session = self.context.new_cdp_session(self.page)
        session.send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
        session.detach()
        self.page.goto("about:blank")


# For tests of the fixture ``page`` whose outcome the width should not change: they open a wide window, the audit both.
any_width = pytest.mark.parametrize(
    "page", [DESK, pytest.param(PHONE, marks=pytest.mark.audit)], ids=["desk", "phone"], indirect=True
)
