// What was found, as elements of the page.

import { make } from "../elements.js";
import { asSearched, spansOf } from "../folding.js";
import { WORDS } from "../words.js";
import { isPassage } from "./quote-check.js";
import { share } from "./scores.js";
import { SITE } from "./site-address.js";

/** @typedef {import("./finder.js").Answer} Answer */
/** @typedef {import("./finder.js").Item} Item */

const SENTENCE_ENDS = ["。", "！", "？", "；"];
const BEFORE = 28; // characters of a sentence shown before the words that were found,
const AFTER = 52; // and after them
const SAID = 0.5; // of a word that an answer must hold to say it
const MOST_LARGE = 4; // figures that answer a question, large
const SHORT = 80; // characters shown of a text without such words

/**
 * Return the answers as lists under headings, one for each run of answers of a kind; those of the text by report and section.
 * @param {Item[]} items
 * @param {Answer} answer
 * @param {"h2" | "h3"} heading the element of the headings
 */
export function answerElements(items, answer, heading) {
  /** @type {HTMLElement[]} */
  const elements = [];
  let last = "";
  for (const item of items) {
    const group = groupOf(item);
    if (group !== last) elements.push(make(heading, { class: "group" }, group), make("ol"));
    last = group;
    elements.at(-1).append(rowOf(item, answer.meant.topic));
  }
  return elements;
}

/**
 * Return in a sentence how much was found.
 * @param {Answer} answer
 */
export function summaryOf(answer) {
  const { query, meant, guess, items, counts } = answer;
  const asked = query.trim();
  const count = items.length;
  const [first] = items;
  if (first?.kind === "text" && isPassage(meant) && first.pieces) return WORDS.search.altered;
  const isVerbatim = first?.kind === "text" && first.words[0] === meant.whole;
  if (isPassage(meant)) return isVerbatim ? WORDS.search.verbatim(count) : WORDS.search.quotedNowhere(count);
  if (!count) return WORDS.search.foundNothing(asked);
  if (first.kind === "text" && first.isNear) return WORDS.search.near(asked);
  const shown = counts ? String(counts.total) : WORDS.search.atLeast(count);
  if (guess) return WORDS.search.foundInstead({ query: asked, meant: guess.shown, reason: guess.reason, count: shown });
  const unsaid = unsaidWords(answer);
  return WORDS.search.found(asked, shown) + (unsaid.length ? WORDS.search.unsaid(unsaid.join("”“")) : "");
}

/**
 * Return the words of the query that none of the answers says, and that mean nothing else.
 * @param {Answer} answer
 */
function unsaidWords({ meant, items }) {
  return meant.words.filter(({ length }) => length > 1).filter((word) => !items.some((item) => share([word], saidBy(item)) >= SAID));
}

/**
 * Return what an answer says, folded.
 * @param {Item} item
 */
function saidBy(item) {
  if (item.kind === "term") return item.name.spellings.join(" ");
  if (item.kind === "place") return asSearched(item.place.label);
  if (item.kind === "report") return asSearched(Object.values(item.report).filter((value) => typeof value === "string").join(" "));
  return item.line.folded + (item.kind === "figure" ? item.figure.spellings.join(" ") : "");
}

/**
 * Return the figures that answer the question, large, with their sentences: one for each place and year that it names.
 * @param {Answer} answer
 */
export function figureAnswers({ meant, items }) {
  const { places, years, words } = meant;
  // A figure of 上海 is no answer about 上海浦东.
  const figures = items.filter((item) => item.kind === "figure").filter((item) => !words.length || share(words, saidBy(item)) >= SAID);
  const asked = places.flatMap((place) => years.map((year) => figures.find((item) => item.report.place === place && isWhatIsAsked(item, year, meant))));
  return [...new Set(asked.filter(Boolean))].slice(0, MOST_LARGE).map(largeFigure);
}

/**
 * Return whether a figure is of an indicator that is meant, of the year, and a target if one is asked for.
 * @param {Extract<Item, {kind: "figure"}>} item
 * @param {import("./understanding.js").Years} years
 * @param {import("./understanding.js").Understanding} meant
 */
function isWhatIsAsked({ figure, report }, { from, to }, { indicators, kinds }) {
  const [start, end = start] = (figure.period || String(report.year)).split("-").map(Number);
  const isTarget = figure.status === "target";
  const isOfKind = (!kinds.has("target") || isTarget) && (!kinds.has("actual") || !isTarget);
  return isOfKind && start <= to && from <= end && indicators.some((name) => figure.spellings.includes(name));
}

/** @param {Extract<Item, {kind: "figure"}>} item */
function largeFigure({ figure, report, line }) {
  return make(
    "a",
    { class: "figure-answer", href: new URL(textAddress(report, line, [asSearched(figure.quote)]), SITE).href },
    make("small", {}, `${report.place?.label ?? ""} ${figure.when}`),
    make("strong", {}, figure.amount),
    make("span", {}, `${figure.name}：${excerpt(line.text, [asSearched(figure.quote)])}`),
    make("small", {}, sourceOf(report, line)),
  );
}

/**
 * Return the heading of the group that *item* is in.
 * @param {Item} item
 */
function groupOf(item) {
  if (item.kind === "text") return `${item.report.name} · ${lineOf(item.line.section)}`;
  return WORDS.search.groups[item.kind];
}

/**
 * @param {Item} item
 * @param {string[]} topic the words that the query asks about
 */
function rowOf(item, topic) {
  if (item.kind === "term") return nameRow(item);
  if (item.kind === "figure") return figureRow(item, item.words ?? topic);
  if (item.kind === "text") return textRow(item);
  if (item.kind === "place") return row("place", item.place.page, make("strong", {}, WORDS.search.years(item.place.label)));
  const { report } = item;
  const about = [report.session, report.speaker, report.date].filter(Boolean).join(" · ");
  return row("report", `${report.slug}/`, make("strong", {}, report.name), make("small", {}, about));
}

/** @param {Extract<Item, {kind: "term"}>} item */
function nameRow({ name: { name, aliases, spellings, address, count, meaning, place, years }, words }) {
  const [from, to] = years;
  const when = from === undefined ? "" : from === to ? String(from) : `${from}—${to}`;
  const whose = [place, when].filter(Boolean).join(" ");
  // The spelling by which the name was found, if it is another one: 双碳 by 碳达峰碳中和.
  const [found] = spellings.flatMap((spelling, i) => (words.every((word) => spelling.includes(word)) ? [i] : []));
  const also = found ? [make("span", {}, ...marked(WORDS.search.alias(aliases[found - 1]), words))] : [];
  return row(
    "term",
    address,
    make("strong", {}, ...marked(name, words)),
    ...also,
    make("small", {}, [WORDS.search.nameCount(count), whose].filter(Boolean).join(" · ")),
    make("span", {}, meaning || WORDS.search.unexplained),
  );
}

/**
 * @param {Extract<Item, {kind: "figure"}>} item
 * @param {string[]} words
 */
function figureRow({ report, line, figure }, words) {
  return row(
    "figure",
    `${report.slug}/figures/#${figure.id}`,
    make("strong", {}, ...marked(figure.name, words)),
    make("small", {}, `${figure.amount} · ${figure.when}`),
    make("span", {}, figure.quote),
    make("small", {}, sourceOf(report, line)),
  );
}

/**
 * Return the row of a line; its address has the words to be marked, so that it can be sent to someone.
 * @param {Extract<Item, {kind: "text"}>} item
 */
function textRow({ report, line, words, pieces }) {
  const position = line.anchor.startsWith("p") ? WORDS.search.paragraph(line.anchor.slice(1)) : WORDS.search.heading;
  return row(
    "text",
    textAddress(report, line, pieces ? pieces.flatMap((piece) => ("same" in piece ? [piece.same] : [])) : words),
    make("span", {}, ...(pieces ? differences(pieces) : marked(excerpt(line.text, words), words))),
    make("small", {}, `${placeAndYear(report)} · ${position}`),
  );
}

/**
 * @param {import("./files.js").Report} report
 * @param {import("./files.js").Line} line
 * @param {string[]} words
 */
export function textAddress({ slug }, { section, anchor }, words) {
  return `${slug}/${section.page}/?q=${encodeURIComponent(words.join(" "))}#${anchor}`;
}

/**
 * Return whose and when a report is: 海拉尔区 2016.
 * @param {import("./files.js").Report} report
 */
function placeAndYear({ place, year, name }) {
  return place && year ? `${place.label} ${year}` : name;
}

/**
 * Return where a line is: 海拉尔区 2016 · 三（八）以民生为本.
 * @param {import("./files.js").Report} report
 * @param {import("./files.js").Line} line
 */
function sourceOf(report, { section }) {
  return `${placeAndYear(report)} · ${lineOf(section)}`;
}

/**
 * Return the title of a section after what it is in: 三（八）以民生为本.
 * @param {import("./files.js").Section} section
 */
function lineOf({ before, title }) {
  return before + title;
}

/**
 * @param {Item["kind"]} kind
 * @param {string} address without the site's
 * @param {...Node} children
 */
function row(kind, address, ...children) {
  return make("li", { "data-result": "", "data-kind": kind }, make("a", { href: new URL(address, SITE).href }, ...children));
}

/**
 * Return a passage with what differs from the report: struck out what the query says, underlined what the report says.
 * @param {import("./alignment.js").Piece[]} pieces
 */
function differences(pieces) {
  return pieces.flatMap((piece) => ("same" in piece ? [piece.same] : [make("del", {}, piece.asked), make("ins", {}, piece.said)]));
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
