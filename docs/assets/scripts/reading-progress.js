// A thin line at the top of the window: how much of the page's text has been read.

import { make } from "./elements.js";

/** Show the line on pages with at least two paragraphs. */
export function showProgress() {
  const paragraphs = document.querySelectorAll(".para");
  if (paragraphs.length < 2) return;
  const bar = make("div", { class: "progress", "aria-hidden": "true" });
  document.body.append(bar);
  const draw = () => {
    const top = paragraphs[0].getBoundingClientRect().top;
    const bottom = paragraphs[paragraphs.length - 1].getBoundingClientRect().bottom;
    const read = Math.min(1, Math.max(0, (window.innerHeight - top) / (bottom - top)));
    bar.style.transform = `scaleX(${read})`;
  };
  window.addEventListener("scroll", draw, { passive: true });
  window.addEventListener("resize", draw);
  draw();
}
