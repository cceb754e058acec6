// How many answers there are: of each kind, place and year.

/** @typedef {import("./files.js").Report} Report */
/** @typedef {import("./finder.js").Item} Item */
/** @typedef {{total: number, kinds: Map<string, number>, places: Map<import("./files.js").Place, number>, years: Map<number, number>}} Counts */

/**
 * Count answers that were found.
 * @param {Item[]} items
 */
export function countsOf(items) {
  const counts = none();
  for (const item of items) add(counts, item.kind, "report" in item ? item.report : null, 1);
  return counts;
}

/** @typedef {Record<"names" | "figures" | "lines", import("./files.js").Posting>} Having which of them have a word */

/**
 * Return what the index counts of a word: of one that it knows, or of two characters; null of any other.
 * @param {import("./files.js").SearchFiles} files
 * @param {string} word folded
 * @param {boolean} isPlain whether a name of an indicator is a word as any other
 * @returns {Promise<Having | null>}
 */
export async function havingByIndex(files, word, isPlain) {
  if (!(await files.library()).shards) return null;
  const having = async (/** @type {string} */ mark) => {
    const [names, figures, lines] = await Promise.all(["~", "&", ""].map((kind) => files.posting(mark + kind + word)));
    return { names, figures, lines };
  };
  const known = isPlain ? null : await having("$");
  if (known && Object.values(known).some(({ size }) => size > 0)) return known;
  return [...word].length === 2 ? having("") : null;
}

/**
 * Count the answers of a word, as the index tells.
 * @param {Report[]} reports that are searched
 * @param {Having} having
 * @param {string} kind the only kind of answers that is counted, "" for all
 * @param {Iterable<Item>} others what is found besides
 */
export function countsByIndex(reports, { names, figures, lines }, kind, others) {
  const counts = none();
  const count = (/** @type {[Item["kind"], Report | null, number]} */ ...[of, report, number]) => {
    if (!kind || kind === of) add(counts, of, report, number);
  };
  for (const item of others) count(item.kind, "report" in item ? item.report : null, 1);
  count("term", null, names.size);
  for (const report of reports) {
    for (let number = report.first; number < report.first + report.fragments; number += 1) {
      count("figure", report, figures.get(number) ?? 0);
      count("text", report, lines.get(number) ?? 0);
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
  if (report?.place) increase(counts.places, report.place, count);
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
