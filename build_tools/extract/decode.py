"""Decode the bytes of a raw text file: strict attempts in a fixed order, never a guess that loses a character."""

import codecs
import re
from typing import Final

from build_tools.model.errors import DataError

# Byte order marks, the longer ones first: FF FE also begins FF FE 00 00.
MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Files that are no plain text, by their first bytes.
CONTAINERS: Final = (
    (b"PK\x03\x04", "a zip container (docx, xlsx, odt)"),
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old Word file (doc)"),
    (b"{\\rtf", "an RTF file"),
)
# Control characters that no text holds; tab, line ends and the page break do occur.
CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")
# Above this share of control characters the bytes are taken for binary.
CONTROL_SHARE: Final = 0.002


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return (text, encoding) of *data*; *name* is for messages.

    Line ends come out as ``\\n`` and the byte order mark is dropped. GB2312 and GBK are read as their
    superset GB18030, whatever a label says: pages that call themselves GB2312 hold 镕, 〇 and ㎡, which it lacks.

    Raises DataError for an empty, binary or undecodable file.
    """
    if not data.strip():
        raise DataError(name, "the file is empty; put the report's text into it")
    for magic, kind in CONTAINERS:
        if data.startswith(magic):
            raise DataError(name, f"this is {kind}, which is not supported yet; save the text as UTF-8 .txt")
    text, encoding = _decoded(data, name)
    controls = len(CONTROL.findall(text))
    if "\x00" in text or controls > CONTROL_SHARE * len(text):
        raise DataError(name, f"binary, not text ({controls} control characters); save the text as UTF-8 .txt")
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    """Return the text and its encoding: by mark, then strict UTF-8, unmarked UTF-16, strict GB18030."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise _undecodable(name, encoding, error) from None
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        utf8_error = error
    if b"\x00" in data:
        for encoding in ("utf-16-le", "utf-16-be"):
            if (text := _plausible_utf16(data, encoding)) is not None:
                return text, encoding
    try:
        return data.decode("gb18030"), "gb18030"
    except UnicodeDecodeError as error:
        # The encoding that got further is the one that was meant.
        if utf8_error.start >= error.start:
            raise _undecodable(name, "utf-8", utf8_error) from None
        raise _undecodable(name, "gb18030", error) from None


def _plausible_utf16(data: bytes, encoding: str) -> str | None:
    """Return *data* decoded where most of it comes out as Chinese or ASCII, else None."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    usual = sum(c < "\x7f" or "\u3000" <= c <= "\u9fff" or "\uff00" <= c <= "\uffee" for c in text)
    return text if "\x00" not in text and usual > 0.9 * len(text) else None


def _undecodable(name: str, encoding: str, error: UnicodeDecodeError) -> DataError:
    return DataError(
        name,
        f"not {encoding} from byte {error.start} on (0x{error.object[error.start]:02x}); "
        "save the file as UTF-8 or GB18030",
    )
