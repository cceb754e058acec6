"""``make pictures``: draw the picture of each report that other sites show with a link to it (og:image)."""

import sys
from html import escape
from pathlib import Path
from typing import Any, Final

from tests.browser.built_site import HOME, SITE, opened_site, reports

# What the cover of a report says: its title, its facts, its main figures.
READ: Final = """() => {
  const words = (selector) => [...document.querySelectorAll(selector)].map((found) => found.innerText.trim());
  const style = getComputedStyle(document.body);
  return {
    title: words(".md-content h1")[0],
    facts: words(".facts dd").filter((fact) => fact.length < 30).slice(0, 3),
    figures: [...document.querySelectorAll(".key-figures li")].slice(0, 3).map((item) => ({
      amount: item.querySelector("a").innerText.trim(),
      name: [...item.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent.trim()).join(""),
      time: item.querySelector("small")?.firstChild.textContent.split("→")[0].trim() ?? "",
    })),
    site: document.querySelector("meta[property='og:site_name']").content,
    colours: Object.fromEntries(["paper", "ink", "soft", "accent"].map((name) => [name, style.getPropertyValue("--" + name)])),
    fonts: style.getPropertyValue("--sans"),
  };
}"""


def card(said: dict[str, Any]) -> str:
    """Return the picture as a page of 1200 by 630 pixels; *said*: what the cover says."""
    colours = said["colours"]
    figures = "".join(
        f"<li><b>{escape(f['amount'])}</b><br>{escape(f['name'])}<br><small>{escape(f['time'])}</small></li>"
        for f in said["figures"]
        if f["name"]
    )
    return f"""<!doctype html><style>
      body {{ box-sizing: border-box; height: 630px; margin: 0; padding: 64px 80px 52px; display: flex; flex-direction: column;
        border-left: 16px solid {colours["accent"]}; background: {colours["paper"]}; color: {colours["ink"]};
        font: 30px/1.5 {said["fonts"]}; }}
      h1 {{ margin: 0 0 20px; font-size: {72 if len(said["title"]) < 15 else 52}px; line-height: 1.3; }}
      p {{ margin: 0; color: {colours["soft"]}; }}
      ul {{ display: flex; gap: 48px; margin: auto 0; padding: 0; list-style: none; }}
      small {{ color: {colours["soft"]}; font-size: 24px; }}
      b {{ color: {colours["accent"]}; font-size: 48px; }}
    </style><h1>{escape(said["title"])}</h1><p>{escape(" · ".join(said["facts"]))}</p><ul>{figures}</ul>
    <p>{escape(said["site"])}</p>"""


def main() -> int:
    """Write the pictures and return the exit status."""
    with opened_site() as page:
        for slug in reports():
            page.goto(f"{HOME}{slug}/")
            page.set_content(card(page.evaluate(READ)))
            path = SITE / slug / "data" / f"{slug}.png"
            page.screenshot(path=path)
            print(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
