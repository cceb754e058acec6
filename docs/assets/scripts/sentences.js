// Sentences of the text, and where they stand on the page.

// 稳增长，调结构；惠民生。   说：“好。”   a sentence, or a part of it that ends like one, with the marks that close after it
const SENTENCE = /[^。！？；]+[。！？；]*[”’」』）》]*/g;
const BETWEEN_CELLS = /\s*\n\s*/g; // of a row of a table
const LEFT_OUT = ".pn, .note"; // numbers of paragraphs, and marks of notes

/**
 * @typedef {object} Sentence
 * @property {Element} part the paragraph or heading that it is in
 * @property {string} text as it is read
 * @property {Range} range where it stands
 */

/**
 * Return the sentences of a paragraph or heading, in their order.
 * @param {Element} part
 * @returns {Sentence[]}
 */
export function sentencesOf(part) {
  const nodes = textsIn(part);
  const text = nodes.map((node) => node.data).join("");
  return [...text.matchAll(SENTENCE)]
    .filter(([words]) => /[\p{L}\p{N}]/u.test(words))
    .map((match) => ({
      part,
      text: match[0].trim().replace(BETWEEN_CELLS, "，"),
      range: rangeOf(nodes, match.index, match.index + match[0].length),
    }));
}

/**
 * Return the pieces of the part's text that are read.
 * @param {Element} part
 * @returns {Text[]}
 */
function textsIn(part) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (!node.parentElement.closest(LEFT_OUT)) nodes.push(node);
  }
  return nodes;
}

/**
 * Return the range from *start* to *end*, counted in characters of all *nodes*.
 * @param {Text[]} nodes
 * @param {number} start
 * @param {number} end
 */
function rangeOf(nodes, start, end) {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}
