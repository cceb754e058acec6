// The folding of the search: build_tools/text/folding.py has the same, and tests/cases/folding.md has examples of both.

/** Quotation marks, dots between names, white space (\x1c-\x1f: what Python counts as white space besides). */
const LEFT_OUT = /[“”‘’"'＂〝〞「」『』《》〈〉·・‧•･\p{White_Space}\x1c-\x1f]/gu;
/** @type {Map<string, string>} */
const foldedCharacters = new Map();

/**
 * Return *text* as it is searched: width and case aside, without quotation marks, dots and spaces.
 *
 *     “４２２” 工程 → 422工程
 * @param {string} text
 */
export function asSearched(text) {
  return Array.from(text, foldedCharacter).join("");
}

/** @param {string} character */
function foldedCharacter(character) {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) {
    folded = character.normalize("NFKC").toLowerCase().replace(LEFT_OUT, "");
    foldedCharacters.set(character, folded);
  }
  return folded;
}

/**
 * Return the words of a query, which are separated by spaces, each as it is searched.
 * @param {string} query
 */
export function wordsOf(query) {
  return query.split(/\s+/).map(asSearched).filter(Boolean);
}

/**
 * Return where the folded *words* occur in *text*: [start, end] in UTF-16 units of *text*, sorted by start.
 * @param {string} text
 * @param {string[]} words
 * @returns {[number, number][]}
 */
export function spansOf(text, words) {
  let folded = "";
  /** @type {[number, number][]} for each unit of the folded text, the span of the character that it is made of */
  const origins = [];
  let index = 0;
  for (const character of text) {
    const part = foldedCharacter(character);
    folded += part;
    for (let i = 0; i < part.length; i += 1) origins.push([index, index + character.length]);
    index += character.length;
  }
  /** @type {[number, number][]} */
  const spans = [];
  for (const word of words) {
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length)) {
      spans.push([origins[start][0], origins[start + word.length - 1][1]]);
    }
  }
  return spans.sort((one, other) => one[0] - other[0]);
}
