// Whether a passage is quoted as a report says it: verbatim, altered, or nowhere.

import { asSearched } from "../folding.js";
import { alignment } from "./alignment.js";
import { pairsOf } from "./index.js";
import { fragmentsOf } from "./scope.js";
import { share } from "./scores.js";

/** @typedef {import("./files.js").SearchFiles} SearchFiles */
/** @typedef {import("./files.js").Report} Report */
/** @typedef {import("./files.js").Line} Line */
/** @typedef {import("./alignment.js").Piece} Piece */
/** @typedef {{report: Report, line: Line, pieces: Piece[], difference: number}} Altered difference: share of characters */

const SHORTEST_QUOTE = 12; // characters of a passage that is checked

const ASKED_PAIRS = 12; // pairs of the passage that the index is asked for
const FRAGMENTS = 6; // that are looked into
const LIKELY = 0.5; // of the pairs of the passage that a line must have
const MOST = 0.3; // of the characters that may differ

const LONG = 20; // characters of a passage that is checked though it names a place and a year, as questions do,
const LONGEST_QUESTION = 32; // or though it has a word that asks

/**
 * Return whether the query may be a passage of a report.
 * @param {import("./understanding.js").Understanding} meant
 */
export function isPassage({ whole, isQuestion, places, years }) {
  const least = places.length && years.length ? LONG : SHORTEST_QUOTE;
  return whole.length >= (isQuestion ? LONGEST_QUESTION : least);
}

/**
 * Return the line that says nearly what *passage* says, with the differences; null if there is none.
 * @param {SearchFiles} files
 * @param {Report[]} reports
 * @param {string} passage folded
 * @returns {Promise<Altered | null>}
 */
export async function findAltered(files, reports, passage) {
  /** @type {Altered | null} */
  let best = null;
  for (const number of await likeliest(files, reports, passage)) {
    const { report, lines } = await files.fragment(number);
    for (const line of lines.filter(({ folded }) => share([passage], folded) >= LIKELY)) {
      const { pieces, edits } = alignment(passage, line.folded);
      const difference = edits / passage.length;
      if (difference <= MOST && (!best || difference < best.difference)) best = { report, line, pieces, difference };
    }
  }
  return best;
}

/**
 * Return the numbers of the fragments that have most of the pairs of the passage.
 * @param {SearchFiles} files
 * @param {Report[]} reports
 * @param {string} passage
 */
async function likeliest(files, reports, passage) {
  const all = fragmentsOf(reports);
  if (!(await files.library()).shards) return all;
  const pairs = pairsOf(passage);
  const step = Math.max(1, pairs.length / ASKED_PAIRS);
  const asked = new Set(Array.from({ length: Math.min(ASKED_PAIRS, pairs.length) }, (_, i) => pairs[Math.floor(i * step)]));
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const posting of await Promise.all([...asked].map((pair) => files.posting(pair)))) {
    // A pair that few fragments have tells more.
    for (const number of posting.keys()) counts.set(number, (counts.get(number) ?? 0) + 1 / (1 + Math.log2(posting.size)));
  }
  return all.filter((number) => counts.has(number)).sort((one, other) => counts.get(other) - counts.get(one)).slice(0, FRAGMENTS);
}

/**
 * Return the sentences of a passage that are long enough to be checked.
 * @param {string} passage as pasted
 */
export function sentencesOf(passage) {
  return passage.split(/(?<=[。！？；])/).map(asSearched).filter(({ length }) => length >= SHORTEST_QUOTE);
}
