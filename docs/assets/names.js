// Programme names: a note that opens on hover, keyboard focus and tap, and a filter for the glossary.
// Everything works without it: a name is a plain link to its entry, and the index is a plain list.
"use strict";

(() => {
  // --- the note: what the list at the page's end says of the name ----------------------------------------------------

  const note = document.createElement("div");
  note.id = "name-note";
  note.setAttribute("role", "tooltip");
  note.hidden = true;
  let shownFor = null;
  let closing;
  let touched = false;

  /** Return the entry of the page's own list for a linked name. */
  function entryOf(link) {
    for (const other of document.querySelectorAll(".terms a[href]")) {
      if (other.href === link.href) return other.closest("li");
    }
    return null;
  }

  function open(link) {
    clearTimeout(closing);
    const entry = entryOf(link);
    if (!entry || shownFor === link) return;
    close();
    note.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    note.hidden = false;
    shownFor = link;
    link.setAttribute("aria-describedby", note.id);
    place(link);
  }

  /** Put the note below the line that holds the name, or above it where there is no room: the line stays readable. */
  function place(link) {
    const lines = link.getClientRects();
    const first = lines[0];
    const last = lines[lines.length - 1];
    const below = last.bottom + 8 + note.offsetHeight <= window.innerHeight;
    const top = below ? last.bottom + 8 : first.top - 8 - note.offsetHeight;
    const left = Math.min(last.left, document.documentElement.clientWidth - note.offsetWidth - 8);
    note.style.top = `${window.scrollY + top}px`;
    note.style.left = `${window.scrollX + Math.max(8, left)}px`;
  }

  function close() {
    clearTimeout(closing);
    shownFor?.removeAttribute("aria-describedby");
    shownFor = null;
    note.hidden = true;
  }

  const nameAt = (target) => target.closest?.(".para a.term");

  function watchNames() {
    document.body.append(note);
    document.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "mouse") return;
      const link = nameAt(event.target);
      if (link) open(link);
      else if (event.target.closest("#name-note")) clearTimeout(closing);
      else if (shownFor) closing = setTimeout(close, 180);
    });
    document.addEventListener("focusin", (event) => {
      const link = nameAt(event.target);
      if (link && !touched) open(link);
      else if (!event.target.closest("#name-note")) close();
    });
    document.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch";
      if (!nameAt(event.target) && !event.target.closest("#name-note")) close();
    });
    document.addEventListener("click", (event) => {
      const link = nameAt(event.target);
      if (!link || !touched || shownFor === link || !entryOf(link)) return;
      event.preventDefault(); // the first tap opens the note, the second follows the link
      open(link);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && shownFor) close();
      touched = false;
    });
  }

  // --- the filter of the index ----------------------------------------------------------------------------------------

  const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s“”"·・‧•、，]/g, "");

  function makeFilter() {
    const names = document.querySelector(".names");
    if (!names) return;
    const field = document.createElement("input");
    field.type = "search";
    field.className = "name-filter";
    field.placeholder = "筛选名目，如：工程、五城、一带";
    field.setAttribute("aria-label", "筛选名目");
    const said = document.createElement("p");
    said.className = "label";
    said.setAttribute("role", "status");
    names.before(field, said);
    const rows = [...names.querySelectorAll("li")].map((row) => [row, folded(row.dataset.words ?? row.textContent)]);
    field.addEventListener("input", () => {
      const wanted = folded(field.value);
      let left = 0;
      for (const [row, words] of rows) {
        row.hidden = !words.includes(wanted);
        left += !row.hidden;
      }
      for (const heading of names.querySelectorAll("h2")) {
        heading.hidden = ![...(heading.nextElementSibling?.children ?? [])].some((row) => !row.hidden);
      }
      said.textContent = wanted ? (left ? `${left} 个` : "没有这样的名目，换一个词试试") : "";
    });
  }

  function start() {
    watchNames();
    makeFilter();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
