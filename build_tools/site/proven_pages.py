"""The pages of a report, rendered and proven to show its words."""

from collections.abc import Iterable

from build_tools.model.report import Report
from build_tools.pages.draft import Draft
from build_tools.pages.proof import PageCheck
from build_tools.pages.rendering import Renderer, Rendering
from build_tools.site.renderings import Renderings, rendering_key


def render_drafts(
    report: Report, drafts: Iterable[Draft], renderer: Renderer, earlier: Renderings | None = None
) -> dict[str, Rendering]:
    """Return the renderings of *drafts*, the pages of *report*, by their keys; taken from the *earlier* ones if those have
    them.

    Raises FidelityError if a page shows anything but its texts; an earlier rendering is checked as well.
    """
    renderings = {}
    check = PageCheck(report)
    for draft in drafts:
        rendering = (earlier and earlier.get(draft.path, draft.markdown)) or renderer.render(draft.markdown)
        check.page(draft.path, rendering.html)
        renderings[rendering_key(draft.markdown)] = rendering
    check.all_there()
    return renderings
