"""ZIP archives, of which workbooks and EPUB books are made: the same bytes on any day."""

import io
import zipfile
from collections.abc import Mapping
from typing import Final

# The first date that a ZIP file can hold stands for no date.
NO_DATE: Final = (1980, 1, 1, 0, 0, 0)


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP file of *files*, in their order, without dates.

    The first file is not compressed, because readers recognize an EPUB book by the plain bytes of its first file.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for i, (name, data) in enumerate(files.items()):
            archive.writestr(zipfile.ZipInfo(name, NO_DATE), data, zipfile.ZIP_DEFLATED if i else zipfile.ZIP_STORED)
    return out.getvalue()


def unpacked(archive: bytes) -> dict[str, bytes]:
    """Return the files of the ZIP file *archive*, in their order."""
    with zipfile.ZipFile(io.BytesIO(archive)) as old:
        return {name: old.read(name) for name in old.namelist()}
