"""Take the plain text out of other formats: one line a block, nothing of what is seen left out. What reads PDF is an extra."""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from build_tools.model.errors import DataError

# Suffix → the module that reads it, and the extra that brings its library ("" where every installation has it).
READERS: Final = {
    ".md": ("markdown", ""),
    ".html": ("html", ""),
    ".htm": ("html", ""),
    ".docx": ("docx", ""),
    ".pdf": ("pdf", "pdf"),
}


def extract(data: bytes, suffix: str, place: str) -> str:
    """Return the text of the file *data* in the format of *suffix*, a key of READERS.

    Raises DataError where the file cannot be read, or the library that reads it is not installed.
    """
    module, extra = READERS[suffix]
    try:
        reader: Callable[[bytes, str], str] = import_module(f"build_tools.extract.{module}").text_of
    except ImportError:
        raise DataError(
            place,
            f"reading {suffix} needs a library that is not installed: pip install 'gov-report-site{f'[{extra}]' if extra else ''}'",
        ) from None
    return reader(data, place)
