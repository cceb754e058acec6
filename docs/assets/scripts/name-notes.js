// Notes on programme names: what the list at the page's end says of a name opens beside the name in the text, on hover,
// keyboard focus and tap. Without it a name is a plain link to its entry in the glossary.

import { make, targetIn } from "./elements.js";

const NAME = ".para a.term";
const LINGER = 180; // ms between leaving a name and closing its note: time to go into the note
const GAP = 8; // px between the name and its note, and between the note and the edge of the window

const note = make("div", { id: "name-note", role: "tooltip" });
/** @type {HTMLAnchorElement | null} the name that the note is open for */
let name = null;
let closing = 0;
let touching = false;

/** Open notes on pages that have names in their text. */
export function showNotes() {
  if (!document.querySelector(NAME)) return;
  note.hidden = true;
  document.body.append(note);
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = nameOf(event);
    if (link) open(link);
    else if (isInNote(event)) clearTimeout(closing);
    else if (name) closing = setTimeout(close, LINGER);
  });
  document.addEventListener("focusin", (event) => {
    const link = nameOf(event);
    if (link && !touching) open(link);
    else if (!isInNote(event)) close();
  });
  document.addEventListener("pointerdown", (event) => {
    touching = event.pointerType === "touch";
    if (!nameOf(event) && !isInNote(event)) close();
  });
  document.addEventListener("click", (event) => {
    const link = nameOf(event);
    if (!link || !touching || name === link || !entryOf(link)) return;
    event.preventDefault(); // the first tap opens the note, the second follows the link
    open(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && name) close();
    touching = false;
  });
}

/**
 * Return the name in the text that the event happened to, or null.
 * @param {Event} event
 */
function nameOf(event) {
  return /** @type {HTMLAnchorElement | null} */ (targetIn(event, NAME));
}

/** @param {Event} event */
function isInNote(event) {
  return targetIn(event, `#${note.id}`) !== null;
}

/**
 * Return the item of the page's list of names that leads to the same entry, or null.
 * @param {HTMLAnchorElement} link
 */
function entryOf(link) {
  for (const other of document.querySelectorAll(".terms a[href]")) {
    if (other instanceof HTMLAnchorElement && other.href === link.href) return other.closest("li");
  }
  return null;
}

/** @param {HTMLAnchorElement} link */
function open(link) {
  clearTimeout(closing);
  const entry = entryOf(link);
  if (!entry || name === link) return;
  close();
  note.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)));
  note.hidden = false;
  name = link;
  link.setAttribute("aria-describedby", note.id);
  placeNote(link);
}

function close() {
  clearTimeout(closing);
  name?.removeAttribute("aria-describedby");
  name = null;
  note.hidden = true;
}

/**
 * Put the note below the last line of the name, or above its first if there is no room: the name stays readable.
 * @param {HTMLAnchorElement} link
 */
function placeNote(link) {
  const lines = link.getClientRects();
  const first = lines[0];
  const last = lines[lines.length - 1];
  const isRoomBelow = last.bottom + GAP + note.offsetHeight <= window.innerHeight;
  const top = isRoomBelow ? last.bottom + GAP : first.top - GAP - note.offsetHeight;
  const left = Math.min(last.left, document.documentElement.clientWidth - note.offsetWidth - GAP);
  note.style.top = `${window.scrollY + top}px`;
  note.style.left = `${window.scrollX + Math.max(GAP, left)}px`;
}
