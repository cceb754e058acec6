// A field that filters a list or tables as one types.

import { make } from "./elements.js";
import { asSearched } from "./folding.js";

/**
 * @typedef {object} FilterWords
 * @property {string} label what the field is called
 * @property {string} placeholder
 * @property {(count: number) => string} count how much is left
 * @property {string} nothing shown if nothing is left
 */

/**
 * Put a filter before an element; return a function that empties the filter, so that everything shows.
 * @param {Element} element
 * @param {FilterWords} words
 * @param {(wanted: string) => number} show shows only what holds the folded text *wanted*; returns how much that is
 * @returns {() => void}
 */
export function addFilter(element, words, show) {
  const field = make("input", {
    type: "search", class: "wide-field", placeholder: words.placeholder, "aria-label": words.label,
  });
  const result = make("p", { class: "label", role: "status" });
  element.before(field, result);
  const filter = () => {
    const wanted = asSearched(field.value);
    const count = show(wanted);
    result.textContent = wanted && (count ? words.count(count) : words.nothing);
  };
  field.addEventListener("input", filter);
  return () => {
    field.value = "";
    filter();
  };
}
