"""Word files for the tests, from short XML; the namespaces are filled in."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any, Final

import docx
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

MICROSOFT: Final = "http://schemas.openxmlformats.org"
NAMESPACES: Final = (
    f'{nsdecls("w")} xmlns:mc="{MICROSOFT}/markup-compatibility/2006" xmlns:m="{MICROSOFT}/officeDocument/2006/math"'
)
RELATION: Final = f"{MICROSOFT}/officeDocument/2006/relationships/"


def word_file(
    *parts: str, numbering: str = "", styles: str = "", notes: Mapping[str, Sequence[str]] | None = None
) -> bytes:
    """Return a Word file with the XML *parts* in its body; *notes* are by kind (footnote) and begin with number 2."""
    document = docx.Document()
    for part in parts:
        document.element.body.insert(-1, _element(part))
    numbers: Any = document.part.numbering_part.element
    for child in list(numbers):
        numbers.remove(child)
    for child in list(_element(f"<w:numbering>{numbering}</w:numbering>")):
        numbers.append(child)
    for child in list(_element(f"<w:styles>{styles}</w:styles>")):
        document.styles.element.append(child)
    for kind, texts in (notes or {}).items():
        listed = "".join(f'<w:{kind} w:id="{i}">{text}</w:{kind}>' for i, text in enumerate(texts, 2))
        line = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:{kind}>'
        blob = f"<w:{kind}s {NAMESPACES}>{line}{listed}</w:{kind}s>".encode()
        part_name = PackURI(f"/word/{kind}s.xml")
        assert document.part.package is not None
        document.part.relate_to(Part(part_name, "application/xml", blob, document.part.package), f"{RELATION}{kind}s")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _element(xml: str) -> Any:
    name = xml[1 : min(xml.find(sign) for sign in " />" if sign in xml)]
    return parse_xml(xml.replace(f"<{name}", f"<{name} {NAMESPACES}", 1))


def changed_member(data: bytes, name: str, old: str, new: str) -> bytes:
    """Return the Word file *data* with *old* replaced by *new* in its member *name*."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for member in archive.namelist():
            content = archive.read(member)
            if member == name:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode())
            made.writestr(member, content)
    return out.getvalue()


# --- paragraphs and runs ----------------------------------------------------------------------------------------------


def p(*inside: str, properties: str = "") -> str:
    """Return a paragraph."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(inside)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run."""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}<w:t>{text}</w:t></w:r>"


def box(inside: str) -> str:
    """Return a run with a text box."""
    return f"<w:r><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r>"


def deleted(text: str) -> str:
    """Return a run that was deleted with tracked changes."""
    return f'<w:del w:id="1" w:author="a"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def reference(kind: str, number: int) -> str:
    """Return a run that refers to a note."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


# --- lists and styles -------------------------------------------------------------------------------------------------


def item(text: str, level: int | None = 0, numbering: int = 1, mark: str = "") -> str:
    """Return a paragraph with an automatic number."""
    at = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return p(r(text), properties=f'<w:numPr>{at}<w:numId w:val="{numbering}"/></w:numPr>{mark}')


def styled(text: str, style_name: str) -> str:
    """Return a paragraph with a style."""
    return p(r(text), properties=f'<w:pStyle w:val="{style_name}"/>')


def abstract(number: int, *levels: str, more: str = "") -> str:
    """Return a definition of a numbering; each of *levels* is its format, its text and further XML: chineseCounting|%1、|"""
    inside = ""
    for i, level in enumerate(levels):
        form, text, extra = level.split("|")
        inside += f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}<w:lvlText w:val="{text}"/></w:lvl>'
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{inside}</w:abstractNum>'


def num(number: int, of: int, more: str = "") -> str:
    """Return a numbering with the levels of the definition *of*."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def style(name: str, properties: str, base: str = "") -> str:
    """Return a paragraph style."""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{based}<w:pPr>{properties}</w:pPr></w:style>'


# Numbering 1: 一、 （一）
PARTS: Final = abstract(1, "chineseCounting|%1、|", "chineseCounting|（%2）|") + num(1, 1)


# --- tables -----------------------------------------------------------------------------------------------------------


def table(*rows: Sequence[str]) -> str:
    """Return a table; each cell is its properties and paragraphs."""
    inside = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{inside}</w:tbl>"


def cell(text: str, properties: str = "") -> str:
    """Return the inside of a cell with one paragraph."""
    return f"<w:tcPr>{properties}</w:tcPr>{p(r(text))}"
