"""The QR code of a page's address, for those who see the page on paper."""

import io
from typing import Final
from urllib.parse import urlsplit

LOCAL: Final = frozenset({None, "localhost", "127.0.0.1", "::1"})  # hosts of a site that is not published


def qr_code(address: str | None) -> str:
    """Return the code of *address* as SVG; "" if the site has no address that others can reach."""
    if not address or urlsplit(address).hostname in LOCAL:
        return ""
    import segno  # many sites have no address yet

    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(out, kind="svg", xmldecl=False, svgns=False, border=2, omitsize=True, title=address, nl=False)
    return out.getvalue().decode()
