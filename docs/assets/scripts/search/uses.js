// Who uses a word: how often each report does, exactly, and the years, places and first paragraphs.

import { havingByIndex } from "./counts.js";
import { candidates } from "./literal.js";

/** @typedef {import("./files.js").SearchFiles} SearchFiles */
/** @typedef {import("./files.js").Report} Report */
/** @typedef {import("./files.js").Line} Line */
/**
 * A report, and how it uses the word.
 * @typedef {object} Use
 * @property {Report} report
 * @property {number} lines paragraphs and headings that have it
 * @property {number | null} times how often they have it; null if it was not counted
 * @property {Line | null} first the first of them; null if it was not looked for
 */
/** @typedef {{year: number, reports: number, using: number, times: number, length: number}} YearOfUse using: reports that use it */

const TEN_THOUSAND = 10_000;

/**
 * Return how each of *reports* uses a word as far as the index tells; null if it does not count the word.
 * @param {SearchFiles} files
 * @param {Report[]} reports
 * @param {string} word folded
 * @returns {Promise<Use[] | null>}
 */
export async function usesByIndex(files, reports, word) {
  const having = await havingByIndex(files, word, false);
  if (!having) return null;
  return reports.map((report) => {
    let lines = 0;
    for (let i = 0; i < report.fragments; i += 1) lines += having.lines.get(report.first + i) ?? 0;
    return { report, lines, times: null, first: null };
  });
}

/**
 * Return the numbers of the fragments that have to be read so that the uses of a word can be counted.
 * @param {SearchFiles} files
 * @param {Report[]} reports
 * @param {string} word
 */
export function fragmentsToCount(files, reports, word) {
  return candidates(files, reports, "", [word]);
}

/**
 * Return how often each of *reports* uses a word; it reads the fragments.
 * @param {SearchFiles} files
 * @param {Report[]} reports
 * @param {string} word
 * @param {number[]} numbers of the fragments that can have it
 * @returns {Promise<Use[]>}
 */
export async function countedUses(files, reports, word, numbers) {
  /** @type {Map<Report, Use>} */
  const uses = new Map(reports.map((report) => [report, { report, lines: 0, times: 0, first: null }]));
  for (const { report, lines } of await Promise.all(numbers.map((number) => files.fragment(number)))) {
    const use = uses.get(report);
    for (const line of lines) {
      const times = line.folded.split(word).length - 1;
      if (!times) continue;
      use.first ??= line;
      use.lines += 1;
      use.times += times;
    }
  }
  return [...uses.values()];
}

/**
 * Return the uses by year, the oldest first; those of reports of an unknown year are left out.
 * @param {Use[]} uses
 * @returns {YearOfUse[]}
 */
export function usesByYear(uses) {
  /** @type {Map<number, YearOfUse>} */
  const years = new Map();
  for (const { report, lines, times } of uses.filter((use) => use.report.year)) {
    const year = years.get(report.year) ?? { year: report.year, reports: 0, using: 0, times: 0, length: 0 };
    years.set(report.year, year);
    year.reports += 1;
    year.using += lines ? 1 : 0;
    year.times += times ?? 0;
    year.length += report.length;
  }
  return [...years.values()].sort((one, other) => one.year - other.year);
}

/**
 * Return of each place the earliest of its reports that use the word, the earliest first.
 * @param {Use[]} uses
 */
export function firstByPlace(uses) {
  /** @type {Map<import("./files.js").Place, Use>} */
  const firsts = new Map();
  for (const use of uses.filter(({ lines, report }) => lines && report.place && report.year)) {
    const known = firsts.get(use.report.place);
    if (!known || use.report.year < known.report.year) firsts.set(use.report.place, use);
  }
  return [...firsts.values()].sort((one, other) => one.report.year - other.report.year);
}

/**
 * Return how often a word is used in ten thousand characters.
 * @param {number} times
 * @param {number} length
 */
export function density(times, length) {
  return length ? (times * TEN_THOUSAND) / length : 0;
}
