// What tells of the topic of a question, best first: figures and lines of the reports that can tell of its places and years.

import { pairsOf } from "./index.js";
import { figureScore } from "./figure-scores.js";
import { fragmentsOf, reportsAbout } from "./scope.js";
import { LONG_WORD, share, spellingsOf, unifier } from "./scores.js";

/** @typedef {import("./files.js").SearchFiles} SearchFiles */
/** @typedef {import("./files.js").Report} Report */
/** @typedef {import("./understanding.js").Understanding} Understanding */

const AT_A_TIME = 12; // fragments that are loaded together
const LEAST = 0.6; // of the pairs of the topic that a fragment must have, if it does not have the indicator
const LEAST_SHARE = 0.75; // of the topic that a line must hold
const MOST_TEXTS = 6; // lines after the figures of a batch
const NEAR_SHARE = 0.45; // of the topic that a line must hold to be offered where a place says nothing nearer

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
  const unified = unifier(meant.topic, vocabulary.same);
  const asked = { ...meant, topic: meant.topic.map(unified) };
  const named = meant.indicators.map((name) => [name, ...meant.words]);
  const topics = [...spellingsOf(meant.topic, vocabulary.same), ...named];
  const shareIn = (/** @type {string} */ text) => Math.max(share(asked.topic, unified(text)), ...named.map((topic) => share(topic, text)));
  const numbers = await likelyFragments(files, told, meant, topics);
  /** @type {{report: Report, line: import("./files.js").Line, score: number}[]} */
  const near = [];
  let hasAny = false;
  for (let start = 0; start < numbers.length; start += AT_A_TIME) {
    const fragments = await Promise.all(numbers.slice(start, start + AT_A_TIME).map((number) => files.fragment(number)));
    const lines = fragments.flatMap(({ report, lines: all }) => all.map((line) => ({ report, line })));
    const figures = lines
      .flatMap(({ report, line }) => line.figures.map((figure) => ({ report, line, figure })))
      .map((found) => ({ ...found, score: figureScore(found, asked, vocabulary, unified) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score);
    for (const { report, line, figure } of figures) yield { kind: "figure", report, line, figure };
    const likely = lines
      .map(({ report, line }) => ({ report, line, score: shareIn(line.folded) }))
      .filter(({ score }) => score >= NEAR_SHARE)
      .sort((one, other) => other.score - one.score || other.report.year - one.report.year);
    const texts = likely.filter(({ score }) => score >= LEAST_SHARE).slice(0, MOST_TEXTS);
    for (const { report, line } of texts) yield { kind: "text", report, line, words: saidIn(line, topics) };
    near.push(...likely);
    hasAny ||= figures.length > 0 || texts.length > 0;
  }
  if (hasAny || !meant.places.length) return;
  near.sort((one, other) => other.score - one.score);
  for (const { report, line } of near.slice(0, MOST_TEXTS)) yield { kind: "text", report, line, words: pairsSaid(line, topics), isNear: true };
}

/**
 * Return the parts of the topic that *line* says, the longest that there are.
 * @param {import("./files.js").Line} line
 * @param {string[][]} topics
 */
function pairsSaid({ folded }, topics) {
  const parts = topics.flat().flatMap((word) => {
    for (let length = word.length; length > 1; length -= 1) {
      const said = Array.from({ length: word.length - length + 1 }, (_, i) => word.slice(i, i + length)).filter((part) => folded.includes(part));
      if (said.length) return said;
    }
    return [];
  });
  return [...new Set(parts)];
}

/**
 * Return the numbers of the fragments of *reports* that can tell of the topic, the likeliest first.
 * @param {SearchFiles} files
 * @param {Report[]} reports
 * @param {Understanding} meant
 * @param {string[][]} topics its topic, in all the words that mean the same
 */
async function likelyFragments(files, reports, { indicators, words }, topics) {
  const all = fragmentsOf(reports);
  if (!(await files.library()).shards) return all;
  // What calls a figure otherwise than its indicator is found by the words of the query, all or a long one of them.
  const long = topics.flat().filter(({ length }) => length >= LONG_WORD).map((word) => [word]);
  const each = await Promise.all([...topics, words, ...long].map((part) => sharesOf(files, part)));
  const having = await withAny(files, indicators.map((name) => `@${name}`));
  const score = (/** @type {number} */ number) => Math.max(...each.map((shares) => shares.get(number) ?? 0)) + (having.has(number) ? 1 : 0);
  return all.filter((number) => score(number) >= LEAST).sort((one, other) => score(other) - score(one) || one - other);
}

/**
 * Return the words of the topic that *line* says, or if it says none of them as a whole, the topic.
 * @param {import("./files.js").Line} line
 * @param {string[][]} topics
 */
function saidIn({ folded }, topics) {
  const said = [...new Set(topics.flat())].filter((word) => folded.includes(word));
  return said.length ? said : topics[0];
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
