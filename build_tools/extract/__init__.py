"""Take the plain text out of other formats: a line for each block, and nothing left out that a reader sees."""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from build_tools.model.errors import DataError

# Suffix → the module that reads it, and the extra that installs its library; "" if every installation has it.
READERS: Final = {
    ".md": ("markdown", ""),
    ".html": ("html", ""),
    ".htm": ("html", ""),
    ".docx": ("docx", ""),
    ".pdf": ("pdf", "pdf"),
}


def extract(data: bytes, suffix: str, where: str) -> str:
    """Return the text of the file *data* in the format of *suffix*, a key of READERS; *where* names it in messages.

    Raises DataError if the file cannot be read, or if the library that reads it is not installed.
    """
    module, extra = READERS[suffix]
    try:
        reader: Callable[[bytes, str], str] = import_module(f"build_tools.extract.{module}").text_of
    except ImportError:
        package = f"gov-report-site[{extra}]" if extra else "gov-report-site"
        raise DataError(
            where, f"reading {suffix} needs a library that is not installed: pip install '{package}'"
        ) from None
    return reader(data, where)
