// What the answers can be narrowed to: a kind, a place, a year, with how many of those found so far are of it.

import { make } from "../elements.js";
import { WORDS } from "../words.js";
import { countsOf } from "./counts.js";
import { itself, labelOf } from "./scope.js";

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
    facet(WORDS.search.facets.place, ...placeFacet(places), (place) => narrow({ place })),
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
 * Return the places that can be chosen, and how each is shown: provinces, or where there is only one the places in it.
 * @param {Map<import("./files.js").Place, number>} counts
 * @returns {[Map<string, number>, (value: string) => string]}
 */
function placeFacet(counts) {
  const provinces = byName(counts, provinceOf);
  if (provinces.size > 1) return [provinces, (name) => name];
  const isItself = (/** @type {import("./files.js").Place} */ place) => provinceOf(place) === place.label;
  return [byName(counts, (place) => (isItself(place) ? itself(place) : place.label)), shownPlace];
}

/**
 * Return the province that a place is in or is; of the nation, and of a place whose province is not known, the place itself.
 * @param {import("./files.js").Place} place
 */
export function provinceOf({ province, label }) {
  return province || label;
}

/**
 * @param {Map<import("./files.js").Place, number>} counts
 * @param {(place: import("./files.js").Place) => string} nameOf
 */
function byName(counts, nameOf) {
  /** @type {Map<string, number>} */
  const named = new Map();
  for (const [place, count] of counts) named.set(nameOf(place), (named.get(nameOf(place)) ?? 0) + count);
  return named;
}

/**
 * Return a place that was chosen as the page shows it: =浙江省 → 浙江省（本级）.
 * @param {string} value
 */
function shownPlace(value) {
  const label = labelOf(value);
  return label === value ? label : WORDS.search.itself(label);
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
    [place && shownPlace(place), { place: "" }],
    [year ? String(year) : "", { year: null }],
    [kind && WORDS.search.groups[/** @type {Item["kind"]} */ (kind)], { kind: "" }],
  ];
  return parts.filter(([shown]) => shown).map(([shown, part]) => {
    const chip = make("button", { type: "button", class: "chip only", "aria-label": WORDS.search.drop(shown) }, WORDS.search.only(shown));
    chip.addEventListener("click", () => widen(part));
    return chip;
  });
}
