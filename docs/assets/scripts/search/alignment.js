// Lays a passage along the part of a text that is most like it.

/** @typedef {{same: string} | {asked: string, said: string}} Piece of the passage: as in the text, or what the text has instead */

/**
 * Return the passage in pieces along the likest part of *text*, and by how many characters they differ.
 * @param {string} passage
 * @param {string} text
 */
export function alignment(passage, text) {
  const width = text.length + 1;
  // costs[i][j]: edits of the first i characters of the passage to a part of the text that ends at j; it may begin anywhere.
  const costs = new Uint16Array((passage.length + 1) * width);
  for (let i = 1; i <= passage.length; i += 1) {
    costs[i * width] = i;
    for (let j = 1; j < width; j += 1) {
      const replaced = costs[(i - 1) * width + j - 1] + (passage[i - 1] === text[j - 1] ? 0 : 1);
      costs[i * width + j] = Math.min(replaced, costs[(i - 1) * width + j] + 1, costs[i * width + j - 1] + 1);
    }
  }
  const last = passage.length * width;
  let end = 0;
  for (let j = 1; j < width; j += 1) if (costs[last + j] <= costs[last + end]) end = j;
  return { pieces: withWholeNumbers(pieces(passage, text, costs, width, end)), edits: costs[last + end] };
}

/**
 * Return the pieces, from the end of the passage back to its start.
 * @param {string} passage
 * @param {string} text
 * @param {Uint16Array} costs
 * @param {number} width
 * @param {number} end
 */
function pieces(passage, text, costs, width, end) {
  /** @type {Piece[]} */
  const found = [];
  const add = (/** @type {string} */ asked, /** @type {string} */ said) => {
    const isSame = asked === said;
    const [first] = found;
    if (isSame && first && "same" in first) first.same = asked + first.same;
    else if (isSame) found.unshift({ same: asked });
    else if (first && "asked" in first) Object.assign(first, { asked: asked + first.asked, said: said + first.said });
    else found.unshift({ asked, said });
  };
  let i = passage.length;
  let j = end;
  while (i > 0) {
    const cost = costs[i * width + j];
    const isReplaced = j > 0 && cost === costs[(i - 1) * width + j - 1] + (passage[i - 1] === text[j - 1] ? 0 : 1);
    if (isReplaced) {
      add(passage[i - 1], text[j - 1]);
      i -= 1;
      j -= 1;
    } else if (cost === costs[(i - 1) * width + j] + 1) {
      add(passage[i - 1], "");
      i -= 1;
    } else {
      add("", text[j - 1]);
      j -= 1;
    }
  }
  return found;
}

/**
 * Return the pieces with numbers that differ as a whole: 3|91→19 → 391→319.
 * @param {Piece[]} found
 */
function withWholeNumbers(found) {
  /** @type {Piece[]} */
  const whole = [];
  for (const piece of found) {
    const last = whole.at(-1);
    if (!last || "same" in piece === "same" in last) whole.push({ ...piece });
    else if ("same" in piece && "asked" in last) {
      const digits = /\d/.test(last.asked + last.said) ? /^[\d.]*/.exec(piece.same)[0] : "";
      Object.assign(last, { asked: last.asked + digits, said: last.said + digits });
      whole.push({ same: piece.same.slice(digits.length) });
    } else if ("asked" in piece && "same" in last) {
      const digits = /\d/.test(piece.asked + piece.said) ? /[\d.]*$/.exec(last.same)[0] : "";
      last.same = last.same.slice(0, last.same.length - digits.length);
      whole.push({ asked: digits + piece.asked, said: digits + piece.said });
    }
  }
  return whole.filter((piece) => !("same" in piece) || piece.same);
}
