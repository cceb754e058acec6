// Numbers in a query: 9.5% is no part of 19.5%, and 1000亿元 is the value 0.1万亿元.

// 9.5%   1000亿元   5%左右   2,350.8   a word that is a number, with what it counts
const NUMBER_WORD = /^(\d+(?:[.,]\d+)*)(\D{0,6})$/;

/** @typedef {{digits: string, key: string, bound: string}} AskedNumber digits: as written; key: of its value in the index */

/**
 * Return the number that *word* is, or null.
 * @param {string} word folded
 * @param {import("./understanding.js").Vocabulary} vocabulary
 * @returns {AskedNumber | null}
 */
export function numberIn(word, { bounds, powers, scale: scales }) {
  const match = NUMBER_WORD.exec(word);
  if (!match) return null;
  const bound = bounds.find((end) => match[2].endsWith(end)) ?? "";
  const unit = match[2].slice(0, match[2].length - bound.length);
  const scale = new RegExp(scales).exec(unit)?.[0] ?? "";
  const power = [...scale].reduce((sum, sign) => sum + powers[sign], 0);
  return { digits: match[1], key: `=${shifted(match[1].replaceAll(",", ""), power)}${unit.slice(scale.length)}`, bound };
}

/**
 * Return a decimal number times ten to the power of *power*, without zeros at its ends: 0.10, 8 → 10000000.
 * @param {string} number
 * @param {number} power
 */
function shifted(number, power) {
  const [whole, fraction = ""] = number.split(".");
  const digits = whole + fraction.padEnd(power, "0");
  const point = whole.length + power;
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const after = digits.slice(point).replace(/0+$/, "");
  return after ? `${before}.${after}` : before;
}

/**
 * Return where *word* is in *text*, both folded; one that begins or ends with a digit is no part of a longer number.
 * @param {string} text
 * @param {string} word
 */
export function placesOfNumber(text, word) {
  const found = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const before = text.slice(Math.max(0, start - 2), start);
    const after = text.slice(start + word.length, start + word.length + 2);
    const goesOn = /\d$/.test(word) && /^(?:\d|[.,]\d)/.test(after);
    if (!/(?:\d|\d[.,])$/.test(before) && !goesOn) found.push(start);
  }
  return found;
}
