// The search page, /search/. Its address names the query (q) and the report to be searched (in), so that it can be sent.

import { make } from "../elements.js";
import { WORDS } from "../words.js";
import { answerElements, summaryOf } from "./answers.js";
import { ask, files } from "./asking.js";
import { onTyping } from "./typing.js";

/** Put the field, the choice of the report and the answers on the page, and search for what the address names. */
export function makeSearchPage() {
  const field = make("input", { type: "search", name: "q", class: "wide-field", "aria-label": WORDS.search.field });
  field.placeholder = WORDS.search.placeholder;
  const scope = make("select", { name: "in", class: "scope", "aria-label": WORDS.search.scope });
  scope.append(new Option(WORDS.search.allReports, ""));
  const summary = make("p", { class: "label", role: "status", "data-search-state": "idle" });
  const list = make("div", { class: "answers", "data-search-results": "" });
  document.querySelector(".search-page").replaceChildren(field, scope, summary, list);

  const search = (/** @type {string} */ query) => {
    writeAddress({ q: query.trim(), in: files.only ?? "" });
    ask(
      query,
      (answer) => {
        summary.textContent = summaryOf(answer);
        list.replaceChildren(...answerElements(answer, "h2").elements);
      },
      (state) => {
        summary.dataset.searchState = state;
        if (state !== "idle" && state !== "failed") return;
        summary.textContent = state === "failed" ? WORDS.search.failed : "";
        list.replaceChildren();
      },
    );
  };

  const asked = new URL(location.href).searchParams;
  files.only = asked.get("in");
  offerReports(scope, () => search(field.value));
  onTyping(field, search);
  field.value = asked.get("q") ?? "";
  if (field.value) search(field.value);
  else field.focus();
}

/**
 * Fill the choice of the report to be searched, and show it if there are several.
 * @param {HTMLSelectElement} scope
 * @param {() => void} search searches again
 */
function offerReports(scope, search) {
  scope.hidden = true;
  scope.addEventListener("change", () => {
    files.only = scope.value || null;
    search();
  });
  files.reports().then((reports) => {
    scope.append(...reports.map(({ slug, name }) => new Option(name, slug)));
    scope.value = files.only ?? "";
    scope.hidden = reports.length < 2;
  }).catch(() => {}); // the search itself says so
}

/**
 * Write what is searched into the address of the page, without the parameters that are empty.
 * @param {Record<string, string>} parameters
 */
function writeAddress(parameters) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
}
