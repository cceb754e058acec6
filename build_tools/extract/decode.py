"""Decode the bytes of a raw text file: strict attempts in a fixed order, never a guess that loses a character."""

import codecs
import re
from typing import Final

from build_tools.model.errors import DataError

# Byte order marks. The longer ones come first, because FF FE 00 00 begins with FF FE.
BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Files that are no plain text, by their first bytes.
OTHER_FORMATS: Final = (
    (b"PK\x03\x04", "a zip container (docx, xlsx, odt)"),
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old Word file (doc)"),
    (b"{\\rtf", "an RTF file"),
)
# Control characters that no text has; tabs, line ends and page breaks are allowed.
CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")
CONTROL_SHARE: Final = 0.02  # more control characters than this share show that a file is binary; fewer are stray
CHINESE_SHARE: Final = 0.9  # unmarked UTF-16 has at least this share of Chinese and ASCII characters


def decode(data: bytes, where: str) -> tuple[str, str]:
    """Return (text, encoding) of *data*; *where* names the file in messages.

    Line ends are returned as ``\\n``, and the byte order mark is dropped. GB2312 and GBK are read as their superset
    GB18030, whatever a label says: pages labelled GB2312 contain 镕, 〇 and ㎡, which GB2312 does not have.

    Raises DataError for an empty, binary or undecodable file.
    """
    if not data.strip():
        raise DataError(where, "the file is empty; put the report's text into it")
    for first_bytes, kind in OTHER_FORMATS:
        if data.startswith(first_bytes):
            raise DataError(where, f"this is {kind}, which is not supported yet; save the text as UTF-8 .txt")
    text, encoding = _decoded(data, where)
    controls = len(CONTROL.findall(text))
    if controls > CONTROL_SHARE * len(text):
        raise DataError(where, f"binary, not text ({controls} control characters); save the text as UTF-8 .txt")
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def _decoded(data: bytes, where: str) -> tuple[str, str]:
    """Return the text and its encoding: by its byte order mark, else strict UTF-8, unmarked UTF-16, strict GB18030."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise _undecodable(where, encoding, error) from None
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
            raise _undecodable(where, "utf-8", utf8_error) from None
        raise _undecodable(where, "gb18030", error) from None


def _plausible_utf16(data: bytes, encoding: str) -> str | None:
    """Return *data* decoded, or None if most of it is neither Chinese nor ASCII then."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    usual = sum(c < "\x7f" or "\u3000" <= c <= "\u9fff" or "\uff00" <= c <= "\uffee" for c in text)
    return text if "\x00" not in text and usual > CHINESE_SHARE * len(text) else None


def _undecodable(where: str, encoding: str, error: UnicodeDecodeError) -> DataError:
    return DataError(
        where,
        f"not {encoding} from byte {error.start} on (0x{error.object[error.start]:02x}); "
        "save the file as UTF-8 or GB18030",
    )
