// The field of the search page. What searches is some forty modules: they come when there is something to search for.

import { make } from "../elements.js";
import { WORDS } from "../words.js";

/** Put the field on the page; search for what the address names, else as soon as one types. */
export function makeSearchField() {
  const place = document.querySelector(".search-page");
  const field = make("input", { type: "search", name: "q", class: "wide-field", "aria-label": WORDS.search.field });
  field.placeholder = WORDS.search.placeholder;
  field.value = new URL(location.href).searchParams.get("q") ?? "";
  const summary = make("p", { class: "label", role: "status", "data-search-state": "idle" });
  place.replaceChildren(field, summary);
  const search = () => import("./search-page.js").then((module) => module.makeSearchPage(place, field, summary));
  if (field.value) search();
  else {
    field.addEventListener("input", search, { once: true });
    field.focus();
  }
}
