// What was understood of a query, a chip for each part that can be dropped: then its words are searched as words.

import { make } from "../elements.js";
import { WORDS } from "../words.js";

/**
 * Return the chips, in the order of the query.
 * @param {import("./understanding.js").Understanding} meant
 * @param {(words: string) => void} drop gets the words of the part that is dropped
 */
export function readingChips({ readings, whole }, drop) {
  const inOrder = [...readings].sort((one, other) => whole.indexOf(one.words) - whole.indexOf(other.words));
  return inOrder.map(({ words, shown, kind }) => {
    const chip = make("button", { type: "button", class: "chip", "data-reading": kind, "aria-label": WORDS.search.drop(shown) }, shown);
    chip.addEventListener("click", () => drop(words));
    return chip;
  });
}
