// What was found, as elements of the page.

import { make } from "../elements.js";
import { spansOf } from "../folding.js";
import { WORDS } from "../words.js";
import { SITE } from "./site-address.js";

/** @typedef {import("./finder.js").Answer} Answer */

const SENTENCE_ENDS = ["。", "！", "？", "；"];
const BEFORE = 28; // characters of a sentence shown before the words that were found,
const AFTER = 52; // and after them
const SHORT = 80; // characters shown of a text without such words

/**
 * Return the answer as headings and lists, of each kind no more than *limits* allows, and how many results that leaves out.
 * @param {Answer} answer
 * @param {"h2" | "h3"} heading the element of the headings
 * @param {{names: number, figures: number, texts: number}} limits
 */
export function answerElements(answer, heading, limits = { names: Infinity, figures: Infinity, texts: Infinity }) {
  const { words } = answer;
  /** @type {HTMLElement[]} */
  const elements = [];
  let omitted = 0;
  const addGroup = (/** @type {string} */ title, /** @type {HTMLLIElement[]} */ rows, /** @type {number} */ limit) => {
    omitted += Math.max(0, rows.length - limit);
    if (rows.length && limit > 0) elements.push(make(heading, { class: "group" }, title), make("ol", {}, ...rows.slice(0, limit)));
  };
  addGroup(WORDS.search.names, answer.names.map((name) => nameRow(name, words)), limits.names);
  addGroup(WORDS.search.figures, answer.figures.map((figure) => figureRow(figure, words)), limits.figures);
  const isOfSeveral = new Set(answer.texts.map((section) => section.base)).size > 1;
  let limit = limits.texts;
  for (const section of answer.texts) {
    addGroup(section.title, section.lines.map((line) => textRow(section, line, words, isOfSeveral)), Math.max(0, limit));
    limit -= section.lines.length;
  }
  return { elements, omitted };
}

/**
 * Return in a sentence what was understood, and how much was found.
 * @param {Answer} answer
 */
export function summaryOf({ query, guess, names, figures, texts, complete }) {
  const asked = query.trim();
  const count = names.length + figures.length + texts.reduce((sum, section) => sum + section.lines.length, 0);
  if (!count) return WORDS.search.foundNothing(asked);
  const found = guess
    ? WORDS.search.foundInstead({ query: asked, meant: guess.shown, reason: guess.reason, count })
    : WORDS.search.found(asked, count);
  return complete ? found : found + WORDS.search.stillSearching;
}

/**
 * @param {import("./finder.js").FoundName} name
 * @param {string[]} words
 */
function nameRow({ name, address, count, meaning }, words) {
  return row(
    "term",
    address,
    make("strong", {}, ...marked(name, words)),
    make("small", {}, WORDS.search.nameCount(count)),
    make("span", {}, meaning || WORDS.search.unexplained),
  );
}

/**
 * @param {import("./finder.js").FoundFigure} figure
 * @param {string[]} words
 */
function figureRow({ base, id, name, amount, when }, words) {
  return row("figure", `${base}figures/#${id}`, make("strong", {}, ...marked(name, words)), make("small", {}, `${amount} · ${when}`));
}

/**
 * Return the row of a line; its address has the words to be marked, so that it can be sent to someone.
 * @param {import("./finder.js").FoundSection} section
 * @param {import("./files.js").Line} line
 * @param {string[]} words
 * @param {boolean} isOfSeveral whether there are answers of several reports, so that each says whose it is
 */
function textRow({ base, page, report }, { anchor, text }, words, isOfSeveral) {
  const address = `${base}${page}/?q=${encodeURIComponent(words.join(" "))}#${anchor}`;
  const position = anchor.startsWith("p") ? WORDS.search.paragraph(anchor.slice(1)) : WORDS.search.heading;
  return row(
    "text",
    address,
    make("span", {}, ...marked(excerpt(text, words), words)),
    make("small", {}, isOfSeveral ? `${report} · ${position}` : position),
  );
}

/**
 * @param {"term" | "figure" | "text"} kind
 * @param {string} address without the site's
 * @param {...Node} children
 */
function row(kind, address, ...children) {
  return make("li", { "data-result": "", "data-kind": kind }, make("a", { href: new URL(address, SITE).href }, ...children));
}

/**
 * Return the parts of *text*, those that are one of the words as <mark>.
 * @param {string} text
 * @param {string[]} words
 */
function marked(text, words) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let done = 0;
  for (const [start, end] of spansOf(text, words)) {
    if (start < done) continue;
    parts.push(text.slice(done, start), make("mark", {}, text.slice(start, end)));
    done = end;
  }
  return [...parts, text.slice(done)];
}

/**
 * Return the sentence around the first of the words, cut to a line or two.
 * @param {string} text
 * @param {string[]} words
 */
function excerpt(text, words) {
  const [first] = spansOf(text, words);
  if (!first) return text.slice(0, SHORT);
  const [start, end] = first;
  const sentenceStart = Math.max(...SENTENCE_ENDS.map((mark) => text.slice(0, start).lastIndexOf(mark))) + 1;
  const ends = SENTENCE_ENDS.map((mark) => text.indexOf(mark, end)).filter((found) => found >= 0);
  const sentenceEnd = Math.min(text.length, ...ends.map((found) => found + 1));
  const from = Math.max(sentenceStart, start - BEFORE);
  const to = Math.min(sentenceEnd, end + AFTER);
  return `${from > sentenceStart ? "…" : ""}${text.slice(from, to)}${to < sentenceEnd ? "…" : ""}`;
}
