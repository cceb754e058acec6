// The files that the search reads (build_tools/files/search/ writes them): each is loaded once and made ready to be searched.

import { asSearched } from "../folding.js";

/**
 * @typedef {object} Place
 * @property {string} page the address of the page that compares its years, "" if it has none
 * @property {string} label
 * @property {string[]} names folded; label, short name, former names
 * @property {number} level 0 nation, 1 province, 2 prefecture, 3 county; -1 if that is not known
 * @property {string} province
 */
/**
 * @typedef {object} Report
 * @property {string} slug
 * @property {Place | null} place
 * @property {number} year 0 if it is not known
 * @property {number} first the number of its first fragment
 * @property {number} fragments how many it has
 * @property {number} length in folded characters
 * @property {string} name
 * @property {string} title
 * @property {string} speaker
 * @property {string} session
 * @property {string} date
 */
/** @typedef {{reports: Report[], places: Place[], names: number, shards: number, newest: number}} Library newest: year */
/** @typedef {{page: string, anchor: string, title: string, before: string}} Section before: what it is in: 三, 一· */
/** @typedef {{section: Section, anchor: string, text: string, folded: string, figures: Figure[]}} Line a heading or a paragraph */
/**
 * @typedef {object} Figure
 * @property {string} id
 * @property {string} name
 * @property {string[]} spellings folded; its name and that of its indicator
 * @property {string} amount in words
 * @property {string} when in words
 * @property {string} period 2015, 2011-2015, ""
 * @property {"actual" | "estimate" | "target"} status
 * @property {string} value its key in the index, "" if it has none
 * @property {string} quote the clause that says it
 */
/** @typedef {{report: Report, lines: Line[]}} Fragment */
/**
 * @typedef {object} Name
 * @property {string} name
 * @property {string[]} aliases other spellings
 * @property {string[]} spellings all of them, folded
 * @property {string} address
 * @property {string} meaning
 * @property {number} count
 * @property {string} place whose own it is, "" if it is everybody's
 * @property {number[]} years the first and the last whose reports name it, if they are known
 */
/** @typedef {Map<number, number>} Posting number of a fragment or name → how many of its lines or figures have the key */

export const NAMES_IN_FILE = 40; // as search/names.py cuts them

export class SearchFiles {
  /** @param {URL} folder the address of the folder with the files */
  constructor(folder) {
    this.folder = folder;
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
    /** @type {Map<string, Promise<any>>} */
    this.opened = new Map();
  }

  /**
   * Return the content of a file; it is loaded once, or again if that failed.
   * @param {string} file
   * @returns {Promise<any>}
   */
  load(file) {
    return once(this.loaded, file, async () => {
      const answer = await fetch(new URL(file, this.folder));
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      return answer.json();
    });
  }

  /** @returns {Promise<Library>} */
  library() {
    return once(this.opened, "library", async () => readyLibrary(await this.load("library.json")));
  }

  /** @returns {Promise<import("./understanding.js").Vocabulary>} */
  vocabulary() {
    return this.load("vocabulary.json");
  }

  /**
   * Return the fragment with *number*.
   * @param {number} number
   * @returns {Promise<Fragment>}
   */
  fragment(number) {
    return once(this.opened, `fragment ${number}`, async () => {
      const { reports } = await this.library();
      const report = reports.find(({ first, fragments }) => first <= number && number < first + fragments);
      return readyFragment(report, await this.load(`text/${report.slug}-${number - report.first}.json`));
    });
  }

  /**
   * Return whether the fragment with *number* is here, or on its way.
   * @param {number} number
   */
  has(number) {
    return this.opened.has(`fragment ${number}`);
  }

  /**
   * Return the name with *number*, counted by use.
   * @param {number} number
   * @returns {Promise<Name>}
   */
  async name(number) {
    const file = Math.floor(number / NAMES_IN_FILE);
    const names = await once(this.opened, `names ${file}`, async () => (await this.load(`names/${file}.json`)).map(readyName));
    return names[number % NAMES_IN_FILE];
  }

  /**
   * Return which fragments or names have *key*; only if the library has an index.
   * @param {string} key
   * @returns {Promise<Posting>}
   */
  posting(key) {
    return once(this.opened, `posting ${key}`, async () => {
      const { shards } = await this.library();
      const shard = await this.load(`index/${shardOf(key, shards)}.json`);
      return readyPosting(shard[key] ?? [[]]);
    });
  }
}

/**
 * Return what *make* promises for *key*: made once and kept in *kept*, unless it failed.
 * @template Value
 * @param {Map<string, Promise<Value>>} kept
 * @param {string} key
 * @param {() => Promise<Value>} make
 * @returns {Promise<Value>}
 */
function once(kept, key, make) {
  if (!kept.has(key)) {
    const promise = make();
    promise.catch(() => kept.delete(key));
    kept.set(key, promise);
  }
  return kept.get(key);
}

/**
 * Return the number of the shard that holds *key*; search/grams.py counts the same.
 * @param {string} key
 * @param {number} shards
 */
export function shardOf(key, shards) {
  const [mark] = /^(?:\$[&~]?|[&~!])(?=.)/su.exec(key) ?? [""];
  const toldBy = mark ? [...key.slice(mark.length)].slice(0, 2) : [...key];
  let number = 0;
  for (const character of toldBy) number = (number * 31 + character.codePointAt(0)) % 0x1000000;
  return number % shards;
}

/**
 * @param {any} content
 * @returns {Library}
 */
function readyLibrary({ reports, places, names, shards }) {
  const readyPlaces = places.map((/** @type {any[]} */ [page, label, others, level, province]) => ({
    page, label, level, province, names: [label, ...others].map(asSearched),
  }));
  let first = 0;
  const readyReports = reports.map((/** @type {any[]} */ [slug, place, year, fragments, length, name, title, speaker, session, date]) => {
    const report = { slug, place: readyPlaces[place] ?? null, year, first, fragments, length, name, title, speaker, session, date };
    first += fragments;
    return report;
  });
  const newest = Math.max(0, ...readyReports.map((/** @type {Report} */ { year }) => year));
  return { reports: readyReports, places: readyPlaces, names, shards, newest };
}

/**
 * @param {Report} report
 * @param {any} content
 * @returns {Fragment}
 */
function readyFragment(report, content) {
  const sections = content.sections.map((/** @type {string[]} */ [page, anchor, title, before]) => ({ page, anchor, title, before }));
  /** @type {Line[]} */
  const lines = content.lines.map((/** @type {[number, string, string]} */ [section, anchor, text]) => ({
    section: sections[section], anchor, text, folded: asSearched(text), figures: [],
  }));
  for (const [line, id, name, other, amount, when, period, status, value, start, end] of content.figures) {
    const spellings = [name, other].map(asSearched).filter(Boolean);
    const quote = lines[line].text.slice(start, end);
    lines[line].figures.push({ id, name, spellings, amount, when, period, status, value, quote });
  }
  return { report, lines };
}

/**
 * @param {[name: string, aliases: string[], address: string, meaning: string, count: number, place: string, ...years: number[]]} row
 * @returns {Name}
 */
function readyName([name, aliases, address, meaning, count, place, ...years]) {
  return { name, aliases, address, meaning, count, place, years, spellings: [name, ...aliases].map(asSearched) };
}

/**
 * @param {[gaps: number[], counts?: number[]]} content
 * @returns {Posting}
 */
function readyPosting([gaps, counts]) {
  /** @type {Posting} */
  const posting = new Map();
  let number = -1;
  for (const [i, gap] of gaps.entries()) {
    number += gap;
    posting.set(number, counts ? counts[i] : 1);
  }
  return posting;
}
