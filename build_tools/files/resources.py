"""The templates of files that are not Markdown: XML, HTML and CSS in ``templates/``."""

from functools import cache
from importlib.resources import files
from string import Template


@cache
def resource(name: str) -> str:
    """Return the text of ``templates/<name>``."""
    return files("build_tools").joinpath("templates", name).read_text("utf-8")


def template(name: str) -> Template:
    """Return ``templates/<name>`` as a template with $holes."""
    return Template(resource(name))
