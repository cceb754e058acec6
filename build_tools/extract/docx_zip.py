"""Unpack a Word file with a limit on what it may unpack to: what its directory says of the sizes may be untrue."""

import io
import zipfile
from typing import Final

from build_tools.model.errors import DataError

LARGEST: Final = 100_000_000  # bytes of the unpacked file; what is larger is no report
LARGEST_MEMBER: Final = 50_000_000  # bytes of one part of it
# Tags and attributes in all parts. A report has some ten thousand; each costs about 200 bytes of memory.
MOST_TAGS: Final = 2_000_000
CHUNK: Final = 1_000_000  # bytes read at a time
READ: Final = (".xml", ".rels")  # the parts that hold text and say where; pictures and fonts are left out


def without_media(data: bytes, place: str) -> bytes:
    """Return the Word file *data* with its XML alone, not compressed, pictures empty.

    Raises DataError where that is too large, and what zipfile raises where it is no archive.
    """
    out = io.BytesIO()
    left = LARGEST, MOST_TAGS
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as plain:
        if sum(item.file_size for item in archive.infolist()) > LARGEST:
            raise _too_large(place, "more than 100 MB")
        for item in archive.infolist():
            content = b""
            if item.filename.endswith(READ):
                content = _content(archive, item, left, place)
                left = left[0] - len(content), left[1] - _tags(content)
            plain.writestr(item.filename, content)
    return out.getvalue()


def _content(archive: zipfile.ZipFile, item: zipfile.ZipInfo, left: tuple[int, int], place: str) -> bytes:
    """Return the member *item*, read in pieces. Raises DataError as soon as it is larger than what is *left*."""
    pieces: list[bytes] = []
    size = tags = 0
    with archive.open(item) as member:
        while piece := member.read(CHUNK):
            pieces.append(piece)
            size, tags = size + len(piece), tags + _tags(piece)
            if size > min(left[0], LARGEST_MEMBER):
                raise _too_large(place, "more than 50 MB of text and format")
            if tags > left[1]:
                raise _too_large(place, "more than 2 million tags")
    content = b"".join(pieces)
    if b"<!DOCTYPE" in content:
        raise DataError(place, "declares a document type, as no Word file does; save it again in Word, or as .txt")
    return content


def _tags(content: bytes) -> int:
    return content.count(b"<") + content.count(b"=")


def _too_large(place: str, what: str) -> DataError:
    return DataError(place, f"unpacks to {what}; save the report alone, or its text as .txt")
