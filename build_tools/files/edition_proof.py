"""The proof that the editions of a report show its text exactly, read from the files as they are written."""

import io
import zipfile

from build_tools.files.chapters import edition_id
from build_tools.model.output import OutputFile
from build_tools.model.report import Report
from build_tools.pages.proof import check_html, whole_text


def check_editions(report: Report, single_page: OutputFile, epub: OutputFile) -> None:
    """Raise FidelityError unless both editions of *report* show each of its texts once, and in their order."""
    texts = {edition_id(anchor): text for anchor, text in whole_text(report).items()}
    with zipfile.ZipFile(io.BytesIO(epub.data)) as archive:
        chapter = archive.read("OEBPS/text.xhtml").decode()
    for file, html in ((single_page, single_page.data.decode()), (epub, chapter)):
        check_html(file.path, html, texts)
