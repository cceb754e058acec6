// What the answers can be narrowed to: a kind, a place, a year, with how many of those found so far are of it.

import { make } from "../elements.js";
import { WORDS } from "../words.js";
import { countsOf } from "./counts.js";

/** @typedef {import("./scope.js").Filter} Filter */
/** @typedef {import("./finder.js").Item} Item */

const MOST = 12; // places, or years, that are offered

/**
 * Return the facets of the answers that were found; none if there is nothing to choose.
 * @param {import("./finder.js").Answer} answer
 * @param {Filter} filter
 * @param {(part: Partial<Filter>) => void} narrow
 */
export function facetElements(answer, filter, narrow) {
  const isKnown = answer.counts !== null;
  const { kinds, places, years } = answer.counts ?? countsOf(answer.items);
  const rows = [
    facet(WORDS.search.facets.kind, kinds, (kind) => WORDS.search.groups[/** @type {Item["kind"]} */ (kind)], (kind) => narrow({ kind })),
    facet(WORDS.search.facets.place, places, (label) => label, (place) => narrow({ place })),
    facet(WORDS.search.facets.year, years, String, (year) => narrow({ year })),
  ];
  return rows.filter(Boolean);

  /**
   * @template {string | number} Value
   * @param {string} title
   * @param {Map<Value, number>} counts
   * @param {(value: Value) => string} show
   * @param {(value: Value) => void} choose
   */
  function facet(title, counts, show, choose) {
    if (counts.size < 2) return null;
    const most = [...counts].sort((one, other) => other[1] - one[1]).slice(0, MOST);
    const buttons = most.map(([value, count]) => {
      const button = make("button", { type: "button", class: "facet" }, show(value), make("small", {}, isKnown ? String(count) : `${count}+`));
      button.addEventListener("click", () => choose(value));
      return button;
    });
    return make("p", {}, make("span", { class: "label" }, title), ...buttons);
  }
}

/**
 * Return the chips of what the search is narrowed to; each can be dropped.
 * @param {Filter} filter
 * @param {import("./files.js").Report[]} reports those that are searched
 * @param {(part: Partial<Filter>) => void} widen
 */
export function filterChips({ slug, place, year, kind }, reports, widen) {
  /** @type {[string, Partial<Filter>][]} */
  const parts = [
    [slug && (reports[0]?.name ?? slug), { slug: "" }],
    [place, { place: "" }],
    [year ? String(year) : "", { year: null }],
    [kind && WORDS.search.groups[/** @type {Item["kind"]} */ (kind)], { kind: "" }],
  ];
  return parts.filter(([shown]) => shown).map(([shown, part]) => {
    const chip = make("button", { type: "button", class: "chip only", "aria-label": WORDS.search.drop(shown) }, WORDS.search.only(shown));
    chip.addEventListener("click", () => widen(part));
    return chip;
  });
}
