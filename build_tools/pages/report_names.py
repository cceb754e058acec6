"""What a report is called."""

from build_tools.data.division_names import short_name
from build_tools.model.report import Report
from build_tools.pages.genres import genre_name, is_of_the_nation, other_genre, shown_place
from build_tools.text.wording import wording


def report_title(report: Report) -> str:
    """Return the report's title; if the text has none, one made of its place and genre, else its slug."""
    meta = report.meta
    if meta.title or not (place := shown_place(meta)):
        return meta.title or report.slug
    return wording("pages.report_names.title", place=place, genre=genre_name(meta.genre))


def year_name(report: Report) -> str:
    """Return what tells the report from others of its place: its year, with its genre if it is not a government's."""
    year, genre = report.meta.year, other_genre(report.meta)
    if year and genre:
        return wording("pages.report_names.genre_of_year", year=year, genre=genre)
    return wording("pages.facts.year", year=year) if year else report.slug


def report_name(report: Report) -> str:
    """Return what tells the report from others, see ``_name``; of a variant, also that it is one."""
    name = _name(report)
    return wording("pages.report_names.variant", name=name) if report.variant_of else name


def report_heading(report: Report) -> str:
    """Return what heads the report: its title if that names the place, else its name: 海拉尔区政府工作报告（2016年）."""
    title = report.meta.title
    return title if title and title == placed_title(report) else report_name(report)


def whose(report: Report) -> str:
    """Return whose and when the report is, in as few words as tell it: 海拉尔 2016, 海拉尔 2016 法院工作报告.

    The report's name stands for what its text does not say.
    """
    meta = report.meta
    place = shown_place(meta) or meta.issuer
    if not (place and meta.year):
        return report_name(report)
    short = place if meta.unlisted or not meta.place else meta.called or short_name(place)
    name = " ".join(filter(None, (short, str(meta.year), other_genre(meta))))
    return wording("pages.report_names.variant", name=name) if report.variant_of else name


def placed_title(report: Report) -> str:
    """Return the title, with the place before it unless it names it: 海拉尔区政府工作报告."""
    title = report_title(report)
    owner = None if is_of_the_nation(report.meta) else report.meta.place or report.meta.issuer
    return f"{owner}{title}" if owner and short_name(owner) not in title else title


def _name(report: Report) -> str:
    """Return what tells the report from others: its title, with the place unless the title names it, and the year likewise."""
    name, year = placed_title(report), report.meta.year
    return name if year is None or str(year) in name else wording("pages.report_names.with_year", name=name, year=year)
