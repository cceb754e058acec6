import codecs

import pytest

from build_tools.extract.decode import decode
from build_tools.model.errors import DataError

TEXT = "各位代表：\n一、镕〇㎡，增长9.5%\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("gb18030"), "gb18030"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32"),
        (TEXT.replace("\n", "\r\n").encode(), "utf-8"),
        (TEXT.replace("\n", "\r").encode("gb18030"), "gb18030"),
    ],
    ids=lambda value: repr(value[:12]),
)
def test_every_encoding_gives_the_same_text(data: bytes, encoding: str) -> None:
    assert decode(data, "a.txt") == (TEXT, encoding)


def test_a_short_gbk_text_is_not_taken_for_another_code() -> None:
    assert decode("增长百分之九点五".encode("gbk"), "a.txt") == ("增长百分之九点五", "gb18030")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt: the file is empty; put the report's text into it"),
        (b" \n\t", "a.txt: the file is empty; put the report's text into it"),
        (b"PK\x03\x04rest", "a.txt: this is a zip container (docx, xlsx, odt), which is not supported yet"),
        (b"%PDF-1.7", "a.txt: this is a PDF, which is not supported yet"),
        ("各位\x00代表".encode(), "a.txt: binary, not text (1 control characters)"),
        (bytes(range(128)) * 4, "a.txt: binary, not text"),
        ("各位代表".encode() + b"\xff\xff", "a.txt: not utf-8 from byte 12 on (0xff)"),
        ("一二三".encode("gb18030") + b"\xff", "a.txt: not gb18030 from byte 6 on (0xff)"),
        (codecs.BOM_UTF8 + b"\xff", "a.txt: not utf-8-sig from byte 0 on"),
    ],
    ids=lambda value: repr(value[:12]),
)
def test_what_cannot_be_read_is_one_clear_line(data: bytes, message: str) -> None:
    with pytest.raises(DataError) as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_stray_control_characters_do_not_make_a_text_binary() -> None:
    text = "各位代表：现在，我代表市人民政府，向大会报告工作，请予审议，并请列席会议的同志提出意见。" * 3 + "\x1b\x00"
    assert decode(text.encode(), "a.txt") == (text, "utf-8")
