// What can hold a word: the index is asked, so that few fragments have to be loaded.

/** @typedef {import("./files.js").SearchFiles} SearchFiles */
/** @typedef {import("./files.js").Posting} Posting */

const MOST_PAIRS = 5; // pairs of a word that the index is asked for: more of them would hardly leave fewer fragments

/**
 * Return the pairs of characters of a folded word: 地区生 → 地区, 区生.
 * @param {string} word
 */
export function pairsOf(word) {
  const characters = [...word];
  return characters.slice(1).map((character, i) => characters[i] + character);
}

/**
 * Return the pairs of a word that the index is asked for: the first, the last and others between them.
 * @param {string} word
 */
function askedPairs(word) {
  const pairs = pairsOf(word);
  const step = Math.max(1, (pairs.length - 1) / (MOST_PAIRS - 1));
  const chosen = Array.from({ length: Math.min(MOST_PAIRS, pairs.length) }, (_, i) => pairs[Math.round(i * step)]);
  return [...new Set(chosen)];
}

/**
 * Return the numbers of the documents that have all pairs of all the words, or null if the index cannot tell.
 * @param {SearchFiles} files
 * @param {string} mark "" for the text, "&" for names of figures, "~" for names
 * @param {string[]} words folded
 */
export async function holding(files, mark, words) {
  const keys = words.flatMap(askedPairs).map((pair) => mark + pair);
  return keys.length ? withAll(files, keys) : null;
}

/**
 * Return the numbers of the documents that have all of *keys*, or null if there is no index.
 * @param {SearchFiles} files
 * @param {string[]} keys
 * @returns {Promise<number[] | null>}
 */
export async function withAll(files, keys) {
  if (!(await files.library()).shards) return null;
  const postings = await Promise.all(keys.map((key) => files.posting(key)));
  const [rarest, ...others] = postings.sort((one, other) => one.size - other.size);
  return [...rarest.keys()].filter((number) => others.every((posting) => posting.has(number)));
}
