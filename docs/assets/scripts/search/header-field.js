// The search field in the header: when it opens and closes, and its keys. Without scripts it is a form that opens the search
// page; on a phone a button, without scripts a link to that page, shows it.

import { make, moveFocus } from "../elements.js";
import { WORDS } from "../words.js";
import { onTyping } from "./typing.js";

const NARROW = 960; // px: in windows narrower than this, the field is hidden until the button is pressed
const SHORTCUTS = ["/", "f", "s"];

/** Let the field answer as one types. What searches is loaded when a reader turns to the field: most never do. */
export function watchSearchField() {
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector(".site-search");
  if (!form) return;
  const field = form.querySelector("input");
  /** @type {HTMLElement | null} */
  const opener = document.querySelector(".site-search-open");
  const summary = make("p", { class: "label", role: "status" });
  const panel = make("div", { class: "site-results", "data-search-state": "idle" }, summary, make("div", { class: "answers" }));
  panel.hidden = true;
  form.append(panel);

  const open = () => {
    document.body.classList.add("searching");
    panel.hidden = !field.value.trim();
  };
  const close = () => {
    panel.hidden = true;
    document.body.classList.remove("searching");
  };
  const leave = () => {
    close();
    field.blur();
    if (window.innerWidth < NARROW) opener?.focus();
    else document.body.focus();
  };

  onTyping(field, (query) => {
    open();
    import("./panel.js").then((module) => module.showAnswers(panel, query)).catch(() => {
      panel.dataset.searchState = "failed";
      summary.textContent = WORDS.search.failed;
    });
  });
  field.addEventListener("focus", () => {
    import("./panel.js").then((module) => module.prepare()).catch(() => {}); // a search tries again, and says so if that fails
    if (field.value.trim()) open();
  });
  form.addEventListener("keydown", (event) => onKey(event, field, panel, leave));
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !form.contains(event.relatedTarget)) close();
  });
  document.addEventListener("pointerdown", (event) => {
    const target = /** @type {Node} */ (event.target);
    if (!form.contains(target) && !opener?.contains(target)) close();
  });
  opener?.addEventListener("click", (event) => {
    event.preventDefault();
    open();
    field.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (!SHORTCUTS.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    event.preventDefault();
    open();
    field.focus();
    field.select();
  });
}

/**
 * Arrows lead through the field and its answers, Escape leaves, Enter opens the first answer; before there is one, it submits
 * the form, which opens the search page.
 * @param {KeyboardEvent} event
 * @param {HTMLInputElement} field
 * @param {HTMLElement} panel
 * @param {() => void} leave
 */
function onKey(event, field, panel, leave) {
  if (event.isComposing) return;
  /** @type {HTMLElement | null} */
  const first = panel.querySelector("[data-result] a");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    moveFocus([field, .../** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll("a[href]"))], event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Escape") {
    event.preventDefault();
    leave();
  } else if (event.key === "Enter" && event.target === field && first && !panel.hidden && panel.dataset.searchState === "done") {
    event.preventDefault();
    first.click();
  }
}

/** @param {Event} event */
function isTyping(event) {
  return event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]") !== null;
}
