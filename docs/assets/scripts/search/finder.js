// Finds the answers to a query, one after another. Nothing in this file touches the page.

import { asSearched, wordsOf } from "../folding.js";
import { about } from "./about.js";
import { SearchFiles } from "./files.js";
import { GUESSES } from "./guesses.js";
import { withAll } from "./index.js";
import { countsByIndex, countsOf, havingByIndex } from "./counts.js";
import { candidates, findNames, holdsAll } from "./literal.js";
import { numberIn } from "./numbers.js";
import { findAltered, isPassage, sentencesOf } from "./quote-check.js";
import { findReports } from "./reports.js";
import { fragmentsOf, reportsWithin } from "./scope.js";
import { sectionScore, spellingsScore } from "./scores.js";
import { understand } from "./understanding.js";

const FIRST = 5; // names, and figures, that are shown before the text
const INVISIBLE = /\p{Cf}/gu; // characters that come along when words are pasted

/** @typedef {import("./files.js").Report} Report */
/** @typedef {import("./files.js").Line} Line */
/** @typedef {import("./understanding.js").Understanding} Understanding */
/** @typedef {import("./scope.js").Filter} Filter */
/** @typedef {import("./counts.js").Counts} Counts */
/**
 * One answer.
 * @typedef {{kind: "term", name: import("./files.js").Name, words: string[]}
 *   | {kind: "figure", report: Report, line: Line, figure: import("./files.js").Figure, words?: string[]}
 *   | {kind: "text", report: Report, line: Line, words: string[], pieces?: import("./alignment.js").Piece[], isNear?: boolean}
 *   | {kind: "report", report: Report}
 *   | {kind: "place", place: import("./files.js").Place}} Item
 */

/** What stands between answers where a page of them ends, because those that follow are much worse and cost much. */
const PAGE_END = Symbol("page end");

/** @type {Filter} */
export const EVERYTHING = { slug: "", place: "", year: null, kind: "" };

export class Finder {
  /** @param {URL} folder the address of the folder with the files of the search */
  constructor(folder) {
    this.files = new SearchFiles(folder);
  }

  /**
   * Begin to answer a query.
   * @param {string} query
   * @param {Filter} filter
   * @param {Set<string>} plain folded words of the query that the reader wants as words
   */
  async find(query, filter = EVERYTHING, plain = new Set()) {
    const [library, vocabulary] = await Promise.all([this.files.library(), this.files.vocabulary()]);
    const visible = query.replace(INVISIBLE, "");
    const meant = understand(visible, library, vocabulary, plain);
    return new Answer(this.files, visible, meant, reportsWithin(library, filter), vocabulary, filter.kind, plain.size > 0);
  }
}

/** The answers to a query; they are looked for as they are asked for. */
export class Answer {
  /**
   * @param {SearchFiles} files
   * @param {string} query
   * @param {Understanding} meant
   * @param {Report[]} reports those that are searched
   * @param {import("./understanding.js").Vocabulary} vocabulary
   * @param {string} kind the only kind of answers that is wanted, "" for all
   * @param {boolean} isPlain whether the reader wants some of the words as words
   */
  constructor(files, query, meant, reports, vocabulary, kind, isPlain) {
    this.files = files;
    this.query = query;
    this.meant = meant;
    this.reports = reports;
    this.vocabulary = vocabulary;
    this.kind = kind;
    this.isPlain = isPlain;
    /** @type {Item[]} */
    this.found = [];
    /** @type {Item[]} those found that were asked for */
    this.items = [];
    /** @type {import("./guesses.js").Guess | null} what was looked for instead of the query */
    this.guess = null;
    this.isExhausted = false; // whether there is nothing more to find
    this.isStopped = false; // whether nobody waits for it
    /** @type {Counts | null} of all answers; null if they are not known */
    this.counts = null;
    /** @type {Set<string>} */
    this.seen = new Set();
    /** @type {Item[]} what was found about the topic of a question beside its figures */
    this.aside = [];
    this.stream = this.all();
  }

  /** Whether all answers were asked for. */
  get isComplete() {
    return this.isExhausted && this.items.length === this.found.length;
  }

  /**
   * Look for *count* more answers; return those that there are.
   * @param {number} count
   */
  async more(count) {
    this.isStopped = false;
    const before = this.items.length;
    // Without an index everything is looked into at once, so that all can be counted.
    const isIndexed = (await this.files.library()).shards > 0;
    while (!this.isExhausted && !this.isStopped && (!isIndexed || this.found.length < before + count)) {
      const { value, done } = await this.stream.next();
      this.isExhausted = done;
      if (value === PAGE_END) {
        if (isIndexed && count !== Infinity && this.found.length > before) break;
      } else if (!done) this.add(value);
    }
    this.items = this.found.slice(0, before + count);
    this.counts = this.isExhausted ? countsOf(this.found) : (this.counts ?? (await this.indexedCounts()));
    return this.items.slice(before);
  }

  /** @param {Item} item */
  add(item) {
    const key = keyOf(item);
    if (this.seen.has(key) || (this.kind && item.kind !== this.kind)) return;
    this.seen.add(key);
    this.found.push(item);
  }

  /** Return the counts that the index tells, if the query is a word that it counts; else null. */
  async indexedCounts() {
    const { meant, reports } = this;
    if (isAsked(meant) && !isName(meant)) return null;
    const having = await havingByIndex(this.files, meant.whole, this.isPlain);
    const counts = having && countsByIndex(reports, having, this.kind, findReports(reports, meant));
    return counts && counts.total >= this.found.length ? counts : null;
  }

  /** @returns {AsyncGenerator<Item | typeof PAGE_END>} */
  async *all() {
    const { meant } = this;
    if (!meant.whole) return;
    const words = wordsOf(this.query);
    if (this.isNumber) {
      yield* this.number(meant.whole);
      return;
    }
    yield* findReports(this.reports, meant);
    const isQuestion = isAsked(meant);
    if (isQuestion) yield* this.topic();
    if ((yield* counted(this.literal([meant.whole]))) > 0) return;
    if (isPassage(meant)) yield* this.altered();
    if (meant.topic.length && hasContext(meant)) yield* this.context();
    if (words.length > 1 && !this.seen.size) yield* this.literal(words);
    if (this.seen.size) return;
    for (const guess of GUESSES) {
      const guessed = await guess(this.files, meant.whole);
      if (!guessed) continue;
      this.guess = guessed;
      yield* this.literal(guessed.words);
      if (this.seen.size) return;
      this.guess = null;
    }
  }

  /**
   * Yield what answers a question: the name that it asks about, else the figures; of the name of an indicator only its own.
   * @returns {AsyncGenerator<Item>}
   */
  async *topic() {
    const { meant } = this;
    if (this.asksMeaning) {
      yield* this.names(meant.topic, FIRST);
      return;
    }
    const isOnlyName = isName(meant);
    for await (const item of this.about()) {
      if (item.kind === "figure" && (!isOnlyName || isOf(item.figure, meant))) yield item;
      else if (item.kind === "text" && !isOnlyName) this.aside.push(item);
    }
  }

  /**
   * Yield the name that the words are, if there is one, and what tells of them where and when the query says.
   * @returns {AsyncGenerator<Item>}
   */
  async *context() {
    const { meant } = this;
    const isQuestion = isAsked(meant);
    if (!isQuestion) yield* this.names(meant.topic, 1, true);
    if (isQuestion && !this.asksMeaning) yield* this.aside;
    else yield* this.about();
    if (meant.topic.some((word) => word.length > 1)) yield* this.names(meant.topic);
  }

  /** Whether the query asks what something means. */
  get asksMeaning() {
    return this.meant.kinds.has("meaning");
  }

  /** Whether the query is a number and nothing else: not 2024年两会. */
  get isNumber() {
    const { words, whole } = this.meant;
    return words.length === 1 && words[0] === whole && numberIn(whole, this.vocabulary) !== null;
  }

  /** Whether the query asks for figures, by what they are of or by their value, and not about a word. */
  get isAboutFigures() {
    const { meant } = this;
    return this.isNumber || (isAsked(meant) && !this.asksMeaning && !isName(meant));
  }

  /** Find what tells of the topic of the query, where and when it says. */
  about() {
    return about(this.files, this.reports, this.meant, this.vocabulary);
  }

  /**
   * Yield names that hold all the words, *most* of them.
   * @param {string[]} words
   * @param {number} most
   * @param {boolean} isWhole whether the words are all of the name
   * @returns {AsyncGenerator<Item>}
   */
  async *names(words, most = Infinity, isWhole = false) {
    let count = 0;
    for await (const name of findNames(this.files, words)) {
      if (count === most || (isWhole && !name.spellings.includes(words.join("")))) return;
      yield { kind: "term", name, words };
      count += 1;
    }
  }

  /**
   * Yield what holds all the words as they are written: a few names and figures, the text, and then the other names and figures.
   * @param {string[]} words folded
   * @param {boolean} isWhole whether a number is no part of a longer one
   * @returns {AsyncGenerator<Item>}
   */
  async *literal(words, isWhole = false) {
    const names = this.names(words);
    const figures = this.figures(words);
    const first = this.kind ? Infinity : FIRST;
    const count = (yield* firstOf(names, first)) + (yield* firstOf(figures, first));
    // Where only names or figures are wanted, the text is needed only to know whether the words are said at all.
    if (!["term", "figure"].includes(this.kind) || !count) yield* this.texts(words, isWhole);
    yield* names;
    yield* figures;
  }

  /**
   * Yield the line that says nearly what the query says; if there is none, the lines of each of its sentences.
   * @returns {AsyncGenerator<Item>}
   */
  async *altered() {
    const whole = await findAltered(this.files, this.reports, this.meant.whole);
    for (const passage of whole ? [this.meant.whole] : sentencesOf(this.query)) {
      const found = whole ?? (await findAltered(this.files, this.reports, passage));
      if (found) yield { kind: "text", report: found.report, line: found.line, words: [passage], pieces: found.pieces };
    }
  }

  /**
   * Yield the figures whose name holds all the words, of the newest report first, in a report the shortest names first.
   * @param {string[]} words
   * @returns {AsyncGenerator<Item>}
   */
  async *figures(words) {
    for await (const { report, lines } of this.byReport(await candidates(this.files, this.reports, "&", words))) {
      const found = lines
        .flatMap((line) => line.figures.map((figure) => ({ line, figure, score: spellingsScore(figure.spellings, words) })))
        .filter(({ score }) => score !== null)
        .sort((one, other) => one.score - other.score);
      for (const { line, figure } of found) yield { kind: "figure", report, line, figure, words };
    }
  }

  /**
   * Yield the lines that hold all the words, of the newest report first, in a report those of the best sections.
   * @param {string[]} words
   * @param {boolean} isWhole
   * @returns {AsyncGenerator<Item>}
   */
  async *texts(words, isWhole) {
    const holds = holdsAll(words, isWhole);
    // The index knows whole numbers.
    const numbers = isWhole ? words.map((word) => `#${numberIn(word, this.vocabulary).digits}`) : [];
    for await (const { report, lines } of this.byReport(await candidates(this.files, this.reports, "", words, numbers))) {
      /** @type {Map<string, Line[]>} */
      const sections = new Map();
      for (const line of lines.filter(({ folded }) => holds(folded))) {
        const key = `${line.section.page}#${line.section.anchor}`;
        sections.set(key, [...(sections.get(key) ?? []), line]);
      }
      const score = (/** @type {Line[]} */ found) => sectionScore(asSearched(found[0].section.title), found, words);
      const best = [...sections.values()].sort((one, other) => score(other) - score(one));
      for (const line of best.flat()) yield { kind: "text", report, line, words };
    }
  }

  /**
   * Yield the figures of the value, then what holds the number as a whole, then what holds it as a part of a longer one.
   * @param {string} word
   * @returns {AsyncGenerator<Item | typeof PAGE_END>}
   */
  async *number(word) {
    const { key, bound } = numberIn(word, this.vocabulary);
    const having = (await withAll(this.files, [key])) ?? fragmentsOf(this.reports);
    for await (const { report, lines } of this.byReport(having)) {
      const figures = lines.flatMap((line) => line.figures.map((figure) => ({ line, figure }))).filter(({ figure }) => figure.value === key);
      const said = (/** @type {{line: Line}} */ { line }) => Number(holdsAll([word], true)(line.folded));
      const bounded = figures.filter(({ figure }) => !bound || figure.amount.endsWith(bound));
      for (const { line, figure } of bounded.sort((one, other) => said(other) - said(one))) yield { kind: "figure", report, line, figure, words: [word] };
    }
    yield* this.literal([word], true);
    yield PAGE_END;
    yield* this.texts([word], false);
  }

  /**
   * Yield the reports that have some of the fragments, the newest first, with the lines of these.
   * @param {number[]} numbers of fragments, ascending
   * @returns {AsyncGenerator<{report: Report, lines: Line[]}>}
   */
  async *byReport(numbers) {
    let next = 0;
    for (const report of this.reports) {
      /** @type {number[]} */
      const own = [];
      for (; numbers[next] < report.first + report.fragments; next += 1) if (numbers[next] >= report.first) own.push(numbers[next]);
      const fragments = await Promise.all(own.map((number) => this.files.fragment(number)));
      if (fragments.length) yield { report, lines: fragments.flatMap(({ lines }) => lines) };
    }
  }
}

/**
 * Return whether the query asks for a figure or a meaning, and is more than words that a report may say.
 * @param {Understanding} meant
 */
function isAsked({ topic, places, years, indicators, kinds, isQuestion }) {
  const isAbout = places.length > 0 || years.length > 0;
  const isIndicator = indicators.length > 0;
  const asksFor = ["meaning", "history"].some((kind) => kinds.has(/** @type {import("./understanding.js").Kind} */ (kind)));
  const isNamed = isIndicator && topic.length === 1;
  return topic.length > 0 && (isQuestion || asksFor || isNamed || (isIndicator && isAbout) || (kinds.size > 0 && (isAbout || isIndicator)));
}

/**
 * Return whether the query is what an indicator is called, and nothing else.
 * @param {Understanding} meant
 */
function isName({ whole, readings, words }) {
  return !words.length && readings.length === 1 && readings[0].kind === "indicator" && readings[0].words === whole;
}

/**
 * Return whether a figure is of one of the indicators that are meant.
 * @param {import("./files.js").Figure} figure
 * @param {Understanding} meant
 */
function isOf({ spellings }, { indicators }) {
  return indicators.some((name) => spellings.includes(name));
}

/**
 * Yield the first *count* of *items*, which can be gone on with afterwards; return how many there were.
 * @param {AsyncGenerator<Item>} items
 * @param {number} count
 * @returns {AsyncGenerator<Item, number>}
 */
async function* firstOf(items, count) {
  for (let i = 0; i < count; i += 1) {
    const { value, done } = await items.next();
    if (done) return i;
    yield value;
  }
  return count;
}

/**
 * Return whether the query names a place, a year or an indicator beside its other words.
 * @param {Understanding} meant
 */
function hasContext({ places, years, indicators, isQuestion }) {
  return places.length > 0 || years.length > 0 || indicators.length > 0 || isQuestion;
}

/**
 * Yield what *items* yields; return how many that were.
 * @param {AsyncGenerator<Item>} items
 * @returns {AsyncGenerator<Item, number>}
 */
async function* counted(items) {
  let count = 0;
  for await (const item of items) {
    yield item;
    count += 1;
  }
  return count;
}

/**
 * Return what tells an answer from others.
 * @param {Item} item
 */
function keyOf(item) {
  if (item.kind === "term") return `term ${item.name.address}`;
  if (item.kind === "place") return `place ${item.place.label}`;
  if (item.kind === "report") return `report ${item.report.slug}`;
  if (item.kind === "figure") return `figure ${item.report.slug} ${item.figure.id}`;
  return `text ${item.report.slug} ${item.line.section.page} ${item.line.anchor}`;
}
