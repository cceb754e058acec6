// What tells of the topic of a question, best first: figures and lines of the reports that can tell of its places and years.

import { pairsOf } from "./index.js";
import { figureScore } from "./figure-scores.js";
import { fragmentsOf, reportsAbout } from "./scope.js";
import { LONG_WORD, share } from "./scores.js";

/** @typedef {import("./files.js").SearchFiles} SearchFiles */
/** @typedef {import("./files.js").Report} Report */
/** @typedef {import("./understanding.js").Understanding} Understanding */

const AT_A_TIME = 12; // fragments that are loaded together
const LEAST = 0.6; // of the pairs of the topic that a fragment must have, if it does not have the indicator
const LEAST_SHARE = 0.75; // of the topic that a line must hold
const MOST_TEXTS = 6; // lines after the figures of a batch

/**
 * Yield figures and lines about the topic of *meant*, the best of a batch of fragments first.
 * @param {SearchFiles} files
 * @param {Report[]} reports
 * @param {Understanding} meant
 * @param {import("./understanding.js").Vocabulary} vocabulary
 * @returns {AsyncGenerator<import("./finder.js").Item>}
 */
export async function* about(files, reports, meant, vocabulary) {
  const told = reportsAbout(reports, meant.places, meant.years);
  const numbers = await likelyFragments(files, told, meant);
  for (let start = 0; start < numbers.length; start += AT_A_TIME) {
    const fragments = await Promise.all(numbers.slice(start, start + AT_A_TIME).map((number) => files.fragment(number)));
    const lines = fragments.flatMap(({ report, lines: all }) => all.map((line) => ({ report, line })));
    const figures = lines
      .flatMap(({ report, line }) => line.figures.map((figure) => ({ report, line, figure })))
      .map((found) => ({ ...found, score: figureScore(found, meant, vocabulary) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score);
    for (const { report, line, figure } of figures) yield { kind: "figure", report, line, figure };
    const { topic } = meant;
    const texts = lines
      .map(({ report, line }) => ({ report, line, score: share(topic, line.folded) }))
      .filter(({ score }) => score >= LEAST_SHARE)
      .sort((one, other) => other.score - one.score || other.report.year - one.report.year)
      .slice(0, MOST_TEXTS);
    for (const { report, line } of texts) yield { kind: "text", report, line, words: topic };
  }
}

/**
 * Return the numbers of the fragments of *reports* that can tell of the topic, the likeliest first.
 * @param {SearchFiles} files
 * @param {Report[]} reports
 * @param {Understanding} meant
 */
async function likelyFragments(files, reports, { indicators, words, topic }) {
  const all = fragmentsOf(reports);
  if (!(await files.library()).shards) return all;
  // What calls a figure otherwise than its indicator is found by the words of the query, all or a long one of them.
  const long = topic.filter(({ length }) => length >= LONG_WORD).map((word) => [word]);
  const each = await Promise.all([topic, words, ...long].map((part) => sharesOf(files, part)));
  const having = await withAny(files, indicators.map((name) => `@${name}`));
  const score = (/** @type {number} */ number) => Math.max(...each.map((shares) => shares.get(number) ?? 0)) + (having.has(number) ? 1 : 0);
  return all.filter((number) => score(number) >= LEAST).sort((one, other) => score(other) - score(one) || one - other);
}

/**
 * Return for fragments the share of the pairs of *words* that they have, in their text or in names of figures.
 * @param {SearchFiles} files
 * @param {string[]} words
 */
async function sharesOf(files, words) {
  /** @type {Map<number, number>} */
  const shares = new Map();
  const pairs = [...new Set(words.flatMap(pairsOf))];
  for (const pair of pairs) {
    for (const number of await withAny(files, [pair, `&${pair}`])) shares.set(number, (shares.get(number) ?? 0) + 1 / pairs.length);
  }
  return shares;
}

/**
 * Return the numbers of the fragments that have one of *keys*.
 * @param {SearchFiles} files
 * @param {string[]} keys
 */
async function withAny(files, keys) {
  const postings = await Promise.all(keys.map((key) => files.posting(key)));
  return new Set(postings.flatMap((posting) => [...posting.keys()]));
}
