"""Unpack a Word file and stop as soon as it becomes too large: the sizes that its directory states may be false."""

import io
import zipfile
from typing import Final

from build_tools.model.errors import DataError

LARGEST_FILE: Final = 100_000_000  # bytes of the unpacked file; what is larger is no report
LARGEST_MEMBER: Final = 50_000_000  # bytes of one part of it
# Tags and attributes in all parts. A report has some ten thousand; each costs about 200 bytes of memory.
MOST_TAGS: Final = 2_000_000
READ_AT_ONCE: Final = 1_000_000  # bytes
READ_SUFFIXES: Final = (
    ".xml",
    ".rels",
)  # the parts that hold text and their relations; pictures and fonts are left out


def without_media(data: bytes, where: str) -> bytes:
    """Return the Word file *data* not compressed, with its XML only; its pictures are empty.

    Raises DataError if that is too large, and the errors of zipfile if it is no archive.
    """
    out = io.BytesIO()
    left = LARGEST_FILE, MOST_TAGS
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as plain:
        if sum(item.file_size for item in archive.infolist()) > LARGEST_FILE:
            raise _too_large(where, "more than 100 MB")
        for item in archive.infolist():
            content = b""
            if item.filename.endswith(READ_SUFFIXES):
                content = _content(archive, item, left, where)
                left = left[0] - len(content), left[1] - _tags(content)
            plain.writestr(item.filename, content)
    return out.getvalue()


def _content(archive: zipfile.ZipFile, item: zipfile.ZipInfo, left: tuple[int, int], where: str) -> bytes:
    """Return the member *item*, read in pieces.

    *left* is how many bytes and tags it may have. Raises DataError as soon as it has more.
    """
    pieces: list[bytes] = []
    size = tags = 0
    with archive.open(item) as member:
        while piece := member.read(READ_AT_ONCE):
            pieces.append(piece)
            size, tags = size + len(piece), tags + _tags(piece)
            if size > min(left[0], LARGEST_MEMBER):
                raise _too_large(where, "more than 50 MB of text and format")
            if tags > left[1]:
                raise _too_large(where, "more than 2 million tags")
    content = b"".join(pieces)
    if b"<!DOCTYPE" in content:
        raise DataError(where, "declares a document type, as no Word file does; save it again in Word, or as .txt")
    return content


def _tags(content: bytes) -> int:
    return content.count(b"<") + content.count(b"=")


def _too_large(where: str, what: str) -> DataError:
    return DataError(where, f"unpacks to {what}; save the report alone, or its text as .txt")
