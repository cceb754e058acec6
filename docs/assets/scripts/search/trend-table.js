// The uses of a word as a table of values to take away: a row for each report.

import { WORDS } from "../words.js";
import { density } from "./uses.js";

// =1+1   +86   -5   @x   what a spreadsheet would take for a formula
const FORMULA = /^[=+\-@]/;

/**
 * Return the table as CSV, with the mark by which spreadsheets know that it is UTF-8.
 * @param {string} word
 * @param {import("./uses.js").Use[]} uses
 * @param {(use: import("./uses.js").Use) => string} addressOf the address of the first paragraph
 */
export function asCsv(word, uses, addressOf) {
  const rows = uses.map((use) => {
    const { report, lines, times } = use;
    const { place, year, name, length } = report;
    const where = [place?.province ?? "", place?.label ?? ""];
    return [word, name, ...where, year || "", length, times, density(times, length).toFixed(2), lines, use.first ? addressOf(use) : ""];
  });
  return `\ufeff${[WORDS.search.trend.columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** @param {string | number} value */
function cell(value) {
  const text = FORMULA.test(String(value)) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
