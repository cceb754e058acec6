// The filter of the glossary's index. Without it the index is a plain list.

import { addFilter } from "./filter-field.js";
import { asSearched } from "./folding.js";
import { WORDS } from "./words.js";

/** Put the filter before the index of names. */
export function addGlossaryFilter() {
  const index = document.querySelector(".names");
  const rows = [...index.querySelectorAll("li")].map((row) => ({ row, text: asSearched(row.textContent) }));
  addFilter(index, WORDS.glossaryFilter, (wanted) => {
    let count = 0;
    for (const { row, text } of rows) {
      row.hidden = !text.includes(wanted);
      if (!row.hidden) count += 1;
    }
    for (const heading of index.querySelectorAll("h2")) {
      const list = heading.nextElementSibling;
      heading.hidden = !list?.querySelector("li:not([hidden])");
    }
    return count;
  });
}
