"""``make readme``: take the pictures of the README anew, from the built site, with Chromium."""

import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.fonts import MISSING, has_chinese_font

ROOT: Final = Path(__file__).parent.parent.parent
FOLDER: Final = ROOT / ".github" / "pictures"
# Name of the picture → the page, and the element at the top of the picture.
PICTURES: Final = {
    "section": ("zhuzhou-2016/3-8/", "h1"),
    "targets": ("zhuzhou-2016/targets/", ".figures"),
}
SIZE: Final = {"width": 1000, "height": 720}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def main() -> int:
    """Write the pictures and return the exit status."""
    if not has_chinese_font():
        print(MISSING, file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    handler = partial(_Quiet, directory=str(ROOT / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type] # a TypedDict of the same form
        for name, (path, top) in PICTURES.items():
            page.goto(f"http://127.0.0.1:{server.server_address[1]}/{path}")
            page.locator(top).first.evaluate("element => window.scrollTo(0, element.offsetTop - 110)")
            page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")
            print(FOLDER / f"{name}.png")
        browser.close()
        server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
