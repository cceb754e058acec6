"""Read the text of a PDF, page by page. A scanned PDF has none."""

import pypdfium2

from build_tools.model.errors import DataError
from build_tools.text.characters import PAGE_BREAK


def text_of(data: bytes, where: str) -> str:
    """Return the text of the PDF *data* with its printed lines, and a form feed before each page but the first.

    Raises DataError if it has no text, as a scan.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise DataError(where, f"is no readable PDF ({error}); save its text as .txt") from None
    pages = [page.get_textpage().get_text_bounded() for page in document]
    text = f"\n{PAGE_BREAK}".join(page.replace("\r\n", "\n").replace("\r", "\n").strip("\n") for page in pages)
    if not text.strip():
        raise DataError(where, "shows pictures of text only; save the recognised text as .txt")
    return text + "\n"
