"""The slug of a report that nobody named: of its place's sound, its genre and its year."""

from build_tools.data.division_names import short_name
from build_tools.model.report import Meta
from build_tools.text import pinyin


def slug_of(meta: Meta) -> str | None:
    """Return a slug made of place and year: 株洲市, 2016 → zhuzhou-2016. None if the report does not tell one of them.

    One of another genre than a government's says it: zhuzhou-court-2016. A company's has the company's name.
    """
    name = meta.place or (meta.issuer if meta.genre == "company" else None)
    if name is None or meta.year is None:
        return None
    return f"{pinyin.slug(short_name(name))}{_genre(meta)}-{meta.year}"


def slug_with_parent(meta: Meta) -> str | None:
    """Return such a slug that tells places of one name apart: 鼓楼区 of 福州市 → gulou-fuzhou-2019. None if no parent is known."""
    if meta.place is None or meta.parent is None or meta.year is None:
        return None
    return f"{pinyin.slug(short_name(meta.place))}-{pinyin.slug(short_name(meta.parent))}{_genre(meta)}-{meta.year}"


def _genre(meta: Meta) -> str:
    """Return the part of the slug that says the genre; "" for a government's work report."""
    return "" if meta.genre == "government" else f"-{meta.genre.replace('_', '-')}"
