// How many answers there are: of each kind, place and year.

/** @typedef {import("./files.js").Report} Report */
/** @typedef {import("./finder.js").Item} Item */
/** @typedef {{total: number, kinds: Map<string, number>, places: Map<string, number>, years: Map<number, number>}} Counts */

/**
 * Count answers that were found.
 * @param {Item[]} items
 */
export function countsOf(items) {
  const counts = none();
  for (const item of items) add(counts, item.kind, "report" in item ? item.report : null, 1);
  return counts;
}

/**
 * Count the answers of a word, as the index tells.
 * @param {Report[]} reports that are searched
 * @param {number} names
 * @param {import("./files.js").Posting} figures of each fragment
 * @param {import("./files.js").Posting} lines
 */
export function countsByIndex(reports, names, figures, lines) {
  const counts = none();
  add(counts, "term", null, names);
  for (const report of reports) {
    for (let number = report.first; number < report.first + report.fragments; number += 1) {
      add(counts, "figure", report, figures.get(number) ?? 0);
      add(counts, "text", report, lines.get(number) ?? 0);
    }
  }
  return counts;
}

/** @returns {Counts} */
function none() {
  return { total: 0, kinds: new Map(), places: new Map(), years: new Map() };
}

/**
 * @param {Counts} counts
 * @param {Item["kind"]} kind
 * @param {Report | null} report
 * @param {number} count
 */
function add(counts, kind, report, count) {
  if (!count) return;
  counts.total += count;
  increase(counts.kinds, kind, count);
  if (report?.place) increase(counts.places, report.place.label, count);
  if (report?.year) increase(counts.years, report.year, count);
}

/**
 * @template Key
 * @param {Map<Key, number>} counts
 * @param {Key} key
 * @param {number} count
 */
function increase(counts, key, count) {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
