// What may have been meant by a query that is written nowhere in the reports.

import { asSearched } from "../folding.js";
import { WORDS } from "../words.js";
import { candidates, findNames } from "./literal.js";

/** @typedef {{words: string[], shown: string, reason: string}} Guess the folded words meant, and how the answer says so */
/** @typedef {import("./files.js").SearchFiles} SearchFiles */
/** @typedef {[text: string, syllables: string[], isWholeName: 0 | 1, count: number]} Sounded characters of a name */

const SEARCHED = 24; // fragments that are searched for a word with another character,
const ENOUGH = 4; // or after one was found, so many
const NAMES = 200; // names that are searched for it
const LONGEST = 6; // characters of a word that a query is cut into

/** The kinds of guesses, in the order in which they are tried. */
export const GUESSES = [simplified, bySound, withAnotherCharacter, cutIntoWords];

/**
 * 軌道交通 → 轨道交通
 * @param {SearchFiles} files
 * @param {string} query
 * @returns {Promise<Guess | null>}
 */
async function simplified(files, query) {
  if (!/[\u3400-\u9fff]/.test(query)) return null;
  const letters = await files.load("letters.json");
  const simple = [...letters.simplified]; // in the order of letters.traditional
  const word = [...query].map((character) => simple[letters.traditional.indexOf(character)] ?? character).join("");
  return word === query ? null : { words: [word], shown: word, reason: WORDS.search.reasons.traditional };
}

/**
 * qingshuitang, qst → 清水塘: the sound of a name, or of a part of it, syllable by syllable or by their initials.
 * @param {SearchFiles} files
 * @param {string} query
 * @returns {Promise<Guess | null>}
 */
async function bySound(files, query) {
  if (!/^[a-z]{2,}$/.test(query)) return null;
  /** @type {Sounded[]} */
  const rows = await files.load(`sounds/${query[0]}.json`).catch(() => /** @type {Sounded[]} */ ([]));
  /** @type {Map<string, number>} */
  const scores = new Map();
  for (const [text, syllables, isWholeName, count] of rows) {
    const lengths = [{ length: spelledBy(query, syllables), score: 2000 }, { length: abbreviatedBy(query, syllables), score: 1000 }];
    for (const { length, score } of lengths) {
      if (length > 1) add(scores, text.slice(0, length), score + isWholeName * 500 + count);
    }
  }
  const best = highest(scores);
  return best && { words: [asSearched(best)], shown: best, reason: WORDS.search.reasons.sound };
}

/**
 * Return how many of the syllables *query* spells; 0 if it does not begin with them, or goes on after them otherwise.
 * @param {string} query
 * @param {string[]} syllables
 */
function spelledBy(query, syllables) {
  let rest = query;
  let length = 0;
  while (rest && length < syllables.length && rest.startsWith(syllables[length])) {
    rest = rest.slice(syllables[length].length);
    length += 1;
  }
  return rest ? 0 : length;
}

/**
 * Return how many of the syllables begin with the letters of *query*; 0 if not each of its letters begins one.
 * @param {string} query
 * @param {string[]} syllables
 */
function abbreviatedBy(query, syllables) {
  const initials = syllables.slice(0, query.length).map((syllable) => syllable[0]).join("");
  return initials === query ? query.length : 0;
}

/**
 * 清水糖 → 清水塘: one character of the query replaced by one that sounds the same.
 * @param {SearchFiles} files
 * @param {string} query
 * @returns {Promise<Guess | null>}
 */
async function withAnotherCharacter(files, query) {
  const characters = [...query];
  if (characters.length < 3 || !/[\u4e00-\u9fff]/.test(query)) return null;
  /** @type {{sounds: Record<string, string>}} */
  const { sounds } = await files.load("letters.json");
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [i, character] of characters.entries()) {
    const before = characters.slice(0, i).join("");
    const after = characters.slice(i + 1).join("");
    const alike = (Object.values(sounds).find((group) => group.includes(character)) ?? "").replace(character, "");
    for await (const texts of textsWith(files, before, after, counts)) {
      for (const text of texts) countVariants(counts, text, before, after, alike);
    }
  }
  const best = highest(counts);
  return best && { words: [best], shown: best, reason: WORDS.search.reasons.similar };
}

/**
 * Yield the folded texts of each of the first files that hold both parts of a word: of few files once *counts* has something.
 * @param {SearchFiles} files
 * @param {string} before
 * @param {string} after
 * @param {Map<string, number>} counts
 * @returns {AsyncGenerator<string[]>}
 */
async function* textsWith(files, before, after, counts) {
  const { reports, shards } = await files.library();
  const parts = [before, after].filter(Boolean);
  // Names that hold the longer part are tried first; without an index all of them are looked at.
  const longer = before.length > after.length ? before : after;
  let searched = 0;
  for await (const { spellings } of findNames(files, [longer])) {
    yield spellings;
    searched += 1;
    if (searched === NAMES) break;
  }
  // Nearly every fragment holds single characters: if there are many fragments, only the names are searched for these.
  if (shards > 0 && longer.length < 2) return;
  const numbers = await candidates(files, reports, "", parts.filter((part) => part.length > 1 || !shards));
  for (const [i, number] of numbers.slice(0, SEARCHED).entries()) {
    if (counts.size && i >= ENOUGH) return;
    yield (await files.fragment(number)).lines.map((line) => line.folded);
  }
}

/**
 * Count the words in *text* that have one of the characters *alike* between *before* and *after*.
 * @param {Map<string, number>} counts
 * @param {string} text
 * @param {string} before
 * @param {string} after
 * @param {string} alike
 */
function countVariants(counts, text, before, after, alike) {
  const known = after || before; // the part of the word that is looked for in the text
  for (let found = text.indexOf(known); found >= 0; found = text.indexOf(known, found + 1)) {
    const start = after ? found - 1 - before.length : found;
    const character = text[start + before.length];
    if (start < 0 || !character || !text.startsWith(before, start) || !alike.includes(character)) continue;
    add(counts, before + character + after, 1);
  }
}

/**
 * 株洲新增就业 → 株洲 新增 就业: the words of the reports that the query is made of, if they are all of it.
 * @param {SearchFiles} files
 * @param {string} query
 * @returns {Promise<Guess | null>}
 */
async function cutIntoWords(files, query) {
  if (query.length < 4 || !/^[\u4e00-\u9fff]+$/.test(query)) return null;
  const known = new Set(await files.load("words.json"));
  /** @returns {string[] | null} the words that *rest* is made of, the longest first; null if it is not made of words */
  const cut = (/** @type {string} */ rest) => {
    if (!rest) return [];
    for (let length = Math.min(LONGEST, rest.length); length > 1; length -= 1) {
      const others = known.has(rest.slice(0, length)) && cut(rest.slice(length));
      if (others) return [rest.slice(0, length), ...others];
    }
    return null;
  };
  const words = cut(query);
  return words && words.length > 1 ? { words, shown: words.join(" "), reason: WORDS.search.reasons.parts } : null;
}

/**
 * @param {Map<string, number>} scores
 * @param {string} word
 * @param {number} score
 */
function add(scores, word, score) {
  scores.set(word, (scores.get(word) ?? 0) + score);
}

/**
 * Return the word with the highest score, the first of several, or null if there is no word.
 * @param {Map<string, number>} scores
 */
function highest(scores) {
  const [best] = [...scores].sort((one, other) => other[1] - one[1]);
  return best ? best[0] : null;
}
