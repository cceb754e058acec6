// The search field in the header: when it opens and closes, and its keys. Without scripts it is a form that opens the
// search page; on a phone a button, without scripts a link to that page, shows it.

import { make, moveFocus } from "../elements.js";
import { onTyping } from "./typing.js";

const NARROW = 960; // px: in windows narrower than this, the field is hidden until the button is pressed
const SHORTCUTS = ["/", "f", "s"];

/** Let the field answer as one types. */
export function watchSearchField() {
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector(".site-search");
  if (form) new HeaderField(form, document.querySelector(".site-search-open"));
}

class HeaderField {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement | null} button shows the field on a phone
   */
  constructor(form, button) {
    this.form = form;
    this.button = button;
    this.field = form.querySelector("input");
    this.failed = ""; // what it says if it cannot search
    this.summary = make("p", { class: "label", role: "status" });
    this.panel = make("div", { class: "site-results" }, this.summary, make("div", { class: "answers" }));
    this.panel.dataset.searchState = "idle";
    this.panel.hidden = true;
    form.append(this.panel);
    this.watchField();
    this.watchPage();
  }

  watchField() {
    onTyping(this.field, (query) => this.search(query));
    this.field.addEventListener("focus", () => {
      // What searches is loaded when a reader turns to the field: most never do. A search tries again if that fails.
      import("./panel.js").then((module) => module.prepare()).catch(() => {});
      import("../words.js").then(({ WORDS }) => (this.failed = WORDS.search.failed)).catch(() => {});
      if (this.field.value.trim()) this.open();
    });
    this.form.addEventListener("keydown", (event) => this.onKey(event));
    this.form.addEventListener("focusout", (event) => {
      if (event.relatedTarget instanceof Node && !this.form.contains(event.relatedTarget)) this.close();
    });
  }

  watchPage() {
    document.addEventListener("pointerdown", (event) => {
      const target = /** @type {Node} */ (event.target);
      if (!this.form.contains(target) && !this.button?.contains(target)) this.close();
    });
    this.button?.addEventListener("click", (event) => {
      event.preventDefault();
      this.open();
      this.field.focus();
    });
    document.addEventListener("keydown", (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      this.open();
      this.field.focus();
      this.field.select();
    });
  }

  open() {
    document.body.classList.add("searching");
    this.panel.hidden = !this.field.value.trim();
  }

  close() {
    document.body.classList.remove("searching");
    this.panel.hidden = true;
  }

  /** Close, and give the focus back to the page. */
  leave() {
    this.close();
    this.field.blur();
    if (window.innerWidth < NARROW) this.button?.focus();
    else document.body.focus();
  }

  /** @param {string} query */
  search(query) {
    this.open();
    import("./panel.js")
      .then((module) => module.showAnswers(this.panel, query))
      .catch(() => {
        this.panel.dataset.searchState = "failed";
        this.summary.textContent = this.failed;
      });
  }

  /**
   * Arrows lead through the field and its answers, Escape leaves, Enter opens the first answer. Before there is an
   * answer, Enter submits the form, which opens the search page.
   * @param {KeyboardEvent} event
   */
  onKey(event) {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const first = this.links()[0];
    if (step) {
      event.preventDefault();
      moveFocus([this.field, ...this.links()], step);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.leave();
    } else if (event.key === "Enter" && event.target === this.field && first && this.isAnswered()) {
      event.preventDefault();
      first.click();
    }
  }

  /** Return the links of the answers, the first answer first. */
  links() {
    return /** @type {HTMLElement[]} */ ([...this.panel.querySelectorAll("a[href]")]);
  }

  isAnswered() {
    return !this.panel.hidden && this.panel.dataset.searchState === "done" && this.panel.querySelector("[data-result]");
  }
}

/**
 * Return whether a key asks for the field: not one that is typed somewhere, or pressed with another.
 * @param {KeyboardEvent} event
 */
function isShortcut(event) {
  const isTyped = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  return SHORTCUTS.includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyped;
}
