// Tables of figures: sorted by a column, filtered by words. Without it the tables have the order of the page.

import { make } from "./elements.js";
import { addFilter } from "./filter-field.js";
import { asSearched } from "./folding.js";
import { WORDS } from "./words.js";

const MANY = 8; // a page with a table of more rows than this gets a filter
/** @type {Record<string, string>} what a click on a header makes of the table's order */
const NEXT_ORDER = { none: "descending", descending: "ascending", ascending: "none" };
const collator = new Intl.Collator("zh-Hans", { numeric: true });

/** Make the page's tables of figures sortable, and put a filter above them if they are long. */
export function improveTables() {
  /** @type {HTMLTableElement[]} */
  const tables = [...document.querySelectorAll(".figures:not(.brief) table")].filter((table) => table instanceof HTMLTableElement);
  tables.forEach(makeSortable);
  if (tables.some((table) => rowsOf(table).length > MANY)) addTableFilter(tables);
}

/**
 * Return the rows of the table below its heads.
 * @param {HTMLTableElement} table
 */
function rowsOf(table) {
  return [...table.tBodies].flatMap((body) => [...body.rows]);
}

/**
 * Return whether a row is the heading of the rows below it: bold words in its first cell and nothing in the second.
 * @param {HTMLTableRowElement} row
 */
function isGroupHeading(row) {
  return row.cells.length > 1 && row.cells[0].firstElementChild?.matches("strong:only-child") && !row.cells[1].textContent.trim();
}

// --- sorting -----------------------------------------------------------------------------------------------------------

/**
 * Turn each header of the table into a button that sorts: downwards, upwards, then as the page has it.
 * @param {HTMLTableElement} table
 */
function makeSortable(table) {
  const groups = [...table.tBodies].map((body) => ({ body, rows: [...body.rows] }));
  const original = groups.flatMap((group) => group.rows);
  const headings = original.filter(isGroupHeading);
  const headers = [...table.tHead.rows[0].cells];
  for (const header of headers) {
    const button = make("button", { type: "button", class: "sort" }, ...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => {
      const order = NEXT_ORDER[header.ariaSort ?? "none"];
      for (const other of headers) other.removeAttribute("aria-sort");
      if (order === "none") {
        for (const { body, rows } of groups) body.append(...rows);
        return;
      }
      header.setAttribute("aria-sort", order);
      const rows = original.filter((row) => !isGroupHeading(row));
      groups[0].body.append(...headings, ...sorted(rows, header.cellIndex, order));
    });
  }
}

/**
 * Return the rows sorted by a column; those without a value in it come last in either order.
 * @param {HTMLTableRowElement[]} rows
 * @param {number} column
 * @param {string} order "ascending" or "descending"
 */
function sorted(rows, column, order) {
  const sign = order === "ascending" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: sortKey(row.cells[column]) }));
  keyed.sort((one, other) => {
    if (one.key === "" || other.key === "") return Number(one.key === "") - Number(other.key === "");
    return sign * compare(one.key, other.key);
  });
  return keyed.map(({ row }) => row);
}

/**
 * Return what a cell is sorted by: its number if it has one, else its text.
 * @param {HTMLTableCellElement} cell
 */
function sortKey(cell) {
  return cell.dataset.value === undefined ? cell.textContent.trim() : Number(cell.dataset.value);
}

/**
 * @param {number | string} one
 * @param {number | string} other
 */
function compare(one, other) {
  return typeof one === "number" && typeof other === "number" ? one - other : collator.compare(String(one), String(other));
}

// --- filtering -----------------------------------------------------------------------------------------------------------

/**
 * Put a filter above the first of the tables; an address of a row that is filtered out empties it.
 * @param {HTMLTableElement[]} tables
 */
function addTableFilter(tables) {
  const texts = new Map(tables.flatMap((table) => rowsOf(table).map((row) => [row, asSearched(row.textContent)])));
  const empty = addFilter(titleOf(tables[0]) ?? blockOf(tables[0]), WORDS.figureFilter, (wanted) =>
    tables.reduce((count, table) => count + filterTable(table, texts, wanted), 0),
  );
  window.addEventListener("hashchange", () => {
    const cell = document.getElementById(location.hash.slice(1));
    if (!cell?.closest("[hidden]")) return;
    empty();
    cell.scrollIntoView();
  });
}

/**
 * Show the rows of a table that hold *wanted*; return their number. Headings of nothing are hidden, and so is an empty table.
 * @param {HTMLTableElement} table
 * @param {Map<HTMLTableRowElement, string>} texts the folded text of each row
 * @param {string} wanted
 */
function filterTable(table, texts, wanted) {
  /** @type {HTMLTableRowElement | null} */
  let heading = null;
  let count = 0;
  for (const row of rowsOf(table)) {
    if (isGroupHeading(row)) {
      heading = row;
      row.hidden = wanted !== "";
      continue;
    }
    row.hidden = !texts.get(row).includes(wanted);
    if (row.hidden) continue;
    count += 1;
    if (heading) heading.hidden = false;
  }
  for (const part of [blockOf(table), titleOf(table)]) {
    if (part) part.hidden = count === 0;
  }
  return count;
}

/**
 * Return the element that holds the table and what belongs to it.
 * @param {HTMLTableElement} table
 * @returns {HTMLElement}
 */
function blockOf(table) {
  return table.closest(".figures");
}

/**
 * Return the heading right above the table, or null.
 * @param {HTMLTableElement} table
 * @returns {HTMLElement | null}
 */
function titleOf(table) {
  const before = blockOf(table).previousElementSibling;
  return before instanceof HTMLElement && before.matches("h2") ? before : null;
}
