// What holds the words as they are written: names, figures, and lines of the reports.

import { spellingsScore } from "./scores.js";
import { holding, withAll } from "./index.js";
import { fragmentsOf } from "./scope.js";
import { placesOfNumber } from "./numbers.js";

/** @typedef {import("./files.js").SearchFiles} SearchFiles */
/** @typedef {import("./files.js").Report} Report */
/** @typedef {import("./files.js").Line} Line */
/** @typedef {(text: string) => boolean} Test says whether a folded text is an answer */

const AT_A_TIME = 8; // names that are looked at together

/**
 * Yield the names that hold all the words: a whole name first, then the most used.
 * @param {SearchFiles} files
 * @param {string[]} words folded
 * @returns {AsyncGenerator<import("./files.js").Name>}
 */
export async function* findNames(files, words) {
  const { names: count, shards } = await files.library();
  const whole = shards ? await withAll(files, [`!${words.join("")}`]) : [];
  const found = (await holding(files, "~", words)) ?? Array.from({ length: count }, (_, i) => i);
  const numbers = [...new Set([...whole, ...found])];
  for (let start = 0; start < numbers.length; start += AT_A_TIME) {
    const names = await Promise.all(numbers.slice(start, start + AT_A_TIME).map((number) => files.name(number)));
    const isWhole = (/** @type {import("./files.js").Name} */ { spellings }) => Number(spellings.includes(words.join("")));
    const fitting = names.filter(({ spellings }) => spellingsScore(spellings, words) !== null);
    yield* shards ? fitting : fitting.sort((one, other) => isWhole(other) - isWhole(one));
  }
}

/**
 * Return the numbers of the fragments of *reports* that can hold all the words.
 * @param {SearchFiles} files
 * @param {Report[]} reports
 * @param {"" | "&"} mark where: "" in their text, "&" in names of figures
 * @param {string[]} words folded
 * @param {string[]} more keys of the index that they have besides
 */
export async function candidates(files, reports, mark, words, more = []) {
  const all = fragmentsOf(reports);
  const known = await Promise.all([holding(files, mark, words), more.length ? withAll(files, more) : null]);
  const having = known.filter((numbers) => numbers !== null).map((numbers) => new Set(numbers));
  return all.filter((number) => having.every((numbers) => numbers.has(number)));
}

/**
 * Return a test for lines that hold all the words.
 * @param {string[]} words folded
 * @param {boolean} isWhole whether a number is no part of a longer one
 * @returns {Test}
 */
export function holdsAll(words, isWhole) {
  return (text) => words.every((word) => (isWhole ? placesOfNumber(text, word).length > 0 : text.includes(word)));
}
