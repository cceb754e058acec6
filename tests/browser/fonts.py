"""Whether this machine can draw Chinese. ``python -m tests.browser.fonts`` exits 1 and says what to install where it cannot."""

import shutil
import subprocess
import sys
from typing import Final

MISSING: Final = (
    "no Chinese font on this machine, only boxes would be drawn; install one: apt-get install fonts-noto-cjk"
)


def has_chinese_font() -> bool:
    """Return whether this machine can draw Chinese characters; without such a font Chromium draws boxes."""
    if not shutil.which("fc-list"):
        return True  # not Linux: the system has its own
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False).stdout.strip())


if __name__ == "__main__":
    if not has_chinese_font():
        print(MISSING, file=sys.stderr)
        sys.exit(1)
