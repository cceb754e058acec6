// What the panel below the search field of the header shows: the first answers, and where to find the others.

import { make } from "../elements.js";
import { WORDS } from "../words.js";
import { answerElements, summaryOf } from "./answers.js";
import { ask, files } from "./asking.js";
import { SITE } from "./site-address.js";

const FEW = 12; // answers

/** Load what every search needs, before anything is asked. */
export function prepare() {
  for (const file of ["library.json", "vocabulary.json"]) files.load(file).catch(() => {}); // a search tries again
}

/**
 * Search for *query* and show the answers in the panel.
 * @param {HTMLElement} panel its children: the summary, the list of answers
 * @param {string} query
 */
export function showAnswers(panel, query) {
  const [summary, list] = panel.children;
  const link = linkToThisReport(query.trim()).catch(() => /** @type {null} */ (null));
  return ask(
    query,
    FEW,
    (answer) => {
      summary.textContent = summaryOf(answer);
      list.replaceChildren(...answerElements(answer.items, answer, "h3"));
      if (!answer.isComplete) {
        const all = make("a", { class: "all", href: searchAddress({ q: query.trim() }) }, WORDS.search.more);
        list.append(make("p", {}, all));
      }
      link.then((element) => element && list.append(element));
    },
    (state) => {
      panel.dataset.searchState = state;
      if (state === "idle") panel.hidden = true;
      if (state !== "failed") return;
      summary.textContent = WORDS.search.failed;
      list.replaceChildren();
    },
  );
}

/**
 * Return the link that searches only the report of this page, or null if there is no report or no other.
 * @param {string} query
 */
async function linkToThisReport(query) {
  const slug = location.pathname.slice(SITE.pathname.length).split("/")[0];
  const { reports } = await files.library();
  if (reports.length < 2 || !reports.some((report) => report.slug === slug)) return null;
  return make("p", {}, make("a", { class: "here", href: searchAddress({ q: query, in: slug }) }, WORDS.search.onlyThisReport));
}

/**
 * Return the address of the search page with a query and the report to be searched.
 * @param {Record<string, string>} parameters
 */
function searchAddress(parameters) {
  return new URL(`search/?${new URLSearchParams(parameters)}`, SITE).href;
}
