// What a page does beyond showing itself: lead on from passages that have moved, show how far one has read.
"use strict";

(() => {
  /** Follow the address of a passage, or of a whole page, that has moved; without scripts a link and a refresh do. */
  function follow() {
    const passage = document.getElementById(decodeURIComponent(location.hash.slice(1)) || "top");
    const link = passage?.matches(".moved") ? passage.querySelector("a[href]") : document.querySelector("a.moved-page");
    if (link) location.replace(link.href);
  }

  /** A thin line at the top: how much of the page's text has been read. */
  function showProgress() {
    const text = document.querySelectorAll(".para");
    if (text.length < 2) return;
    const bar = document.createElement("div");
    bar.className = "progress";
    bar.setAttribute("aria-hidden", "true");
    document.body.append(bar);
    const draw = () => {
      const first = text[0].getBoundingClientRect().top;
      const last = text[text.length - 1].getBoundingClientRect().bottom;
      const read = Math.min(1, Math.max(0, (window.innerHeight - first) / (last - first)));
      bar.style.transform = `scaleX(${read})`;
    };
    window.addEventListener("scroll", draw, { passive: true });
    window.addEventListener("resize", draw);
    draw();
  }

  function start() {
    window.addEventListener("hashchange", follow);
    follow();
    showProgress();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
