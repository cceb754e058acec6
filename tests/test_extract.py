"""All formats: a file that cannot be read is named with what to do, and the file itself is kept."""

import sys
from pathlib import Path

import pytest

from build_tools.data.read import read_source
from build_tools.extract import READERS, extract
from build_tools.model.errors import DataError
from tests.word_files import p, r, word_file


@pytest.mark.parametrize(
    ("suffix", "data", "message"),
    [
        (".docx", b"no archive", "is no Word file"),
        (".docx", b"", "is no Word file"),
        (".html", b"", "the file is empty"),
        (".html", b"<html><body><script>x</script></body></html>", "shows no text"),
        (".pdf", b"%PDF-1.4 broken", "is no readable PDF"),
    ],
    ids=["text as docx", "empty docx", "empty page", "a page of scripts", "broken pdf"],
)
def test_a_file_that_cannot_be_read_is_named(suffix: str, data: bytes, message: str) -> None:
    with pytest.raises(DataError, match=f"a{suffix}: .*{message}"):
        extract(data, suffix, f"a{suffix}")


LIBRARIES = {"pdf": ["pypdfium2"]}  # by the extra that installs them


@pytest.mark.parametrize("suffix", [suffix for suffix, (_, extra) in READERS.items() if extra])
def test_a_missing_library_is_named_with_the_way_to_get_it(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, extra = READERS[suffix]
    for name in LIBRARIES[extra]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, f"build_tools.extract.{module}", raising=False)
    with pytest.raises(DataError, match=rf"pip install 'gov-report-site\[{extra}\]'"):
        extract(b"x", suffix, f"a{suffix}")


def test_the_file_itself_is_kept_beside_its_text(tmp_path: Path) -> None:
    path = tmp_path / "source.docx"
    path.write_bytes(word_file(p(r("各位代表："))))
    source = read_source(path)
    assert (source.text, source.encoding, source.data) == ("各位代表：\n", "docx", path.read_bytes())
