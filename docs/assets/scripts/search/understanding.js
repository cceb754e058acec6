// What a query means: 海拉尔2015年GDP目标是多少 → the place 海拉尔区, the year 2015, a target, the indicator 地区生产总值.

import { asSearched } from "../folding.js";
import { WORDS } from "../words.js";
import { numberIn } from "./numbers.js";

/** @typedef {import("./files.js").Library} Library */
/** @typedef {import("./files.js").Place} Place */
/**
 * The words by which queries are understood (build_tools/files/search/words.toml).
 * @typedef {object} Vocabulary
 * @property {[name: string, aliases: string[], readers: string[], growing: string[]][]} indicators readers: words that mean
 *   it if they are alone; growing: if growth is asked for as well
 * @property {string[][]} synonyms words that stand for each other in names of indicators
 * @property {Record<string, number>} digits of a year in Chinese numerals
 * @property {Record<Kind, string[]>} kinds
 * @property {Record<Amount, string[]>} amounts
 * @property {Record<Amount, string[]>} units what the unit of such a number ends with
 * @property {string[]} questions words that ask
 * @property {string[]} measures what a question counts in: 多少公里
 * @property {string[]} verbs before a word that asks: 修了多少
 * @property {string[]} aspects after such a verb
 * @property {string[]} beforeHowMany after those: 有多少
 * @property {string[]} howMany 多少
 * @property {string[]} fillers words of a question that may be left out
 * @property {string[]} titles of who gives a report: 市长
 * @property {string[]} deputies before a title: 副
 * @property {string[]} who what asks for a name: 是谁
 * @property {string[][]} same words that mean the same, the one that reports use first
 * @property {string[]} particles
 * @property {string[]} kept words that begin or end with what is a particle elsewhere: 能源
 * @property {Record<string, string>} abbreviations of provinces: 沪 → 上海
 * @property {string[]} beside words for the nation that mean no place of their own beside another: 全国
 * @property {string[]} conjunctions
 * @property {Record<string, number>} years years counted from the newest: 去年 → -1
 * @property {string[]} periods words after the name of a plan period: 期间
 * @property {string[]} ends words by which its last year is meant: 末
 * @property {Record<string, number>} ordinals the Chinese numerals from one to ten
 * @property {string} plan what a plan period ends with
 * @property {string} year
 * @property {string[]} bounds words after a number: 左右
 * @property {string} scale what the scale of a unit looks like, as a regular expression
 * @property {Record<string, number>} powers of ten of the characters of a scale
 */
/** @typedef {"target" | "actual" | "meaning" | "history" | "report" | "who"} Kind */
/** @typedef {"growth" | "money" | "rank"} Amount */
/** @typedef {{from: number, to: number, shown: string}} Years */
/**
 * A part of the query that means something: what it is, its words, and how the page shows it.
 * @typedef {{kind: "place" | "year" | "indicator" | "speaker" | Kind, words: string, shown: string}} Reading
 */
/**
 * @typedef {object} Understanding
 * @property {string} whole the folded query
 * @property {Reading[]} readings
 * @property {Place[]} places
 * @property {Years[]} years
 * @property {Set<Kind>} kinds
 * @property {string[]} indicators their names, folded
 * @property {string[]} speakers
 * @property {boolean} isQuestion
 * @property {Amount | ""} amount what kind of number is asked for
 * @property {string} measure what it counts in, "" if the query does not say so
 * @property {string[]} words folded; what is left
 * @property {string[]} values the keys of the numbers among the words
 * @property {string[]} topic folded; the words, and the indicators as the query calls them
 */

const KEPT_LENGTHS = [2, 3]; // characters of a word that keeps its particle
const MOST_ABBREVIATED = 3; // places that are named by a character each
const SHORTEST = 2; // characters of a word that is looked up
const FIRST_PLAN = 1981; // the first year of the sixth five-year plan, from which the others are counted
const NUMBER = /^\d[\d,.]*/;

/**
 * Return what *query* means.
 * @param {string} query
 * @param {Library} library
 * @param {Vocabulary} vocabulary
 * @param {Set<string>} plain folded words that the reader wants as words
 */
export function understand(query, library, vocabulary, plain = new Set()) {
  const reader = new Reader(query, plain);
  readTitles(reader, vocabulary);
  readSpeakers(reader, library);
  readYears(reader, library, vocabulary);
  readAmount(reader, vocabulary);
  readPlaces(reader, library, vocabulary);
  readIndicators(reader, namesOf(vocabulary));
  readKinds(reader, vocabulary);
  readQuestions(reader, vocabulary);
  readIndicators(reader, readersNames(reader, vocabulary));
  readAbbreviations(reader, library, vocabulary);
  reader.found.words = withoutSingles(reader.rest(vocabulary), reader.found);
  reader.found.values = reader.found.words.map((word) => numberIn(word, vocabulary)?.key).filter(Boolean);
  return reader.found;
}

/** Takes the parts that mean something out of a query. */
class Reader {
  /**
   * @param {string} query
   * @param {Set<string>} plain
   */
  constructor(query, plain) {
    /** The parts not yet understood, between spaces and what was understood. */
    this.parts = query.split(/[\s,，。？?！!；;]+/).map(asSearched).filter(Boolean);
    this.plain = plain;
    /** @type {Understanding} */
    this.found = {
      whole: asSearched(query), readings: [], places: [], years: [], kinds: new Set(), indicators: [], speakers: [],
      isQuestion: false, amount: "", measure: "", words: [], values: [],
      get topic() {
        return [...this.readings.filter(({ kind }) => kind === "indicator").map(({ words }) => words), ...this.words];
      },
    };
  }

  /**
   * Take each of *words* out of the query, the longest first; *then* gets each that is there.
   * @param {string[]} words folded
   * @param {(word: string) => void} then
   */
  read(words, then) {
    const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length);
    for (const word of longestFirst) if (this.take(word)) then(word);
  }

  /**
   * Take out what *pattern* (global) matches; *then* gets each match and says whether it is understood.
   * @param {RegExp} pattern
   * @param {(match: RegExpMatchArray) => boolean} then
   */
  match(pattern, then) {
    for (const match of this.parts.flatMap((part) => [...part.matchAll(pattern)])) {
      if (!this.plain.has(match[0]) && then(match)) this.take(match[0]);
    }
  }

  /**
   * Take *word* out, and return whether it was there.
   * @param {string} word
   */
  take(word) {
    if (this.plain.has(word)) return false;
    const at = this.parts.findIndex((part) => part.includes(word));
    if (at < 0) return false;
    const start = this.parts[at].indexOf(word);
    const around = [this.parts[at].slice(0, start), this.parts[at].slice(start + word.length)];
    this.parts.splice(at, 1, ...around.filter(Boolean));
    return true;
  }

  /**
   * @param {Reading["kind"]} kind
   * @param {string} words
   * @param {string} shown
   */
  add(kind, words, shown) {
    this.found.readings.push({ kind, words, shown });
  }

  /**
   * Return the parts that are left, without particles around them.
   * @param {Vocabulary} vocabulary
   */
  rest({ particles, kept }) {
    const known = new Set(kept);
    return this.parts.map((part) => withoutParticles(part, particles, known)).filter(Boolean);
  }
}

/**
 * @param {Reader} reader
 * @param {Library} library
 */
function readSpeakers(reader, { reports }) {
  const speakers = reports.map(({ speaker }) => asSearched(speaker)).filter((name) => name.length >= SHORTEST);
  reader.read(speakers, (name) => {
    reader.found.speakers.push(name);
    reader.add("speaker", name, name);
  });
}

/**
 * 2015年, 15年, 2016-2020, 今年, “十四五”期间
 * @param {Reader} reader
 * @param {Library} library
 * @param {Vocabulary} vocabulary
 */
function readYears(reader, { newest }, { years, periods, ends, plan, ordinals, digits, year }) {
  const add = (/** @type {string} */ words, /** @type {number} */ from, /** @type {number} */ to) => {
    const shown = `${from === to ? from : `${from}—${to}`}${year}`;
    reader.found.years.push({ from, to, shown });
    reader.add("year", words, shown);
    return true;
  };
  const inNumerals = new RegExp(`[\\d${Object.keys(digits).join("")}]{4}(?=${year})`, "g");
  reader.parts = reader.parts.map((part) => part.replace(inNumerals, (number) => [...number].map((digit) => digits[digit] ?? digit).join("")));
  reader.match(new RegExp(`((?:19|20)\\d\\d)${year}?[-~—]+((?:19|20)\\d\\d)${year}?`, "g"), ([words, from, to]) => add(words, Number(from), Number(to)));
  reader.match(new RegExp(`(?<!\\d)((?:19|20)\\d\\d)(?!\\d|\\.)${year}?`, "g"), ([words, number]) => add(words, Number(number), Number(number)));
  reader.match(new RegExp(`(?<!\\d)(\\d\\d)${year}`, "g"), ([words, digits]) => {
    const full = Number(digits) + (Number(digits) > (newest % 100) + 10 ? 1900 : 2000);
    return add(words, full, full);
  });
  reader.match(new RegExp(`([${Object.keys(ordinals).join("")}]{1,2})${plan}(?:(${ends.join("|")})|${periods.join("|")})?`, "g"), ([words, numeral, end]) => {
    const number = [...numeral].reduce((sum, digit) => (ordinals[digit] === 10 ? (sum || 1) * 10 : sum + ordinals[digit]), 0);
    const from = FIRST_PLAN + 5 * (number - 6);
    return number > 5 && from <= newest + 5 && add(words, end ? from + 4 : from, from + 4);
  });
  reader.read(Object.keys(years), (word) => add(word, newest + years[word], newest + years[word]));
}

/**
 * Full names and short ones; if a name belongs to several places, all of them are meant. Beside another place 全国 is none.
 * @param {Reader} reader
 * @param {Library} library
 * @param {Vocabulary} vocabulary
 */
function readPlaces(reader, { places, reports }, { beside, conjunctions }) {
  const used = new Set(reports.map(({ place }) => place));
  const inUse = places.filter((place) => used.has(place));
  /** @type {[name: string, places: Place[]][]} */
  const named = [];
  reader.read(inUse.flatMap(({ names }) => names).filter((name) => name.length >= SHORTEST), (name) => {
    named.push([name, inUse.filter(({ names }) => names.includes(name))]);
  });
  const isJoined = (/** @type {string} */ name) => conjunctions.some((word) => [word + name, name + word].some((joined) => reader.found.whole.includes(joined)));
  const isAlone = new Set(named.flatMap(([, meant]) => meant)).size < 2;
  for (const [name, meant] of named) {
    if (!isAlone && beside.includes(name) && !isJoined(name)) continue;
    for (const place of meant.filter((each) => !reader.found.places.includes(each))) {
      reader.found.places.push(place);
      reader.add("place", name, place.label);
    }
  }
}

/**
 * 沪浙: what is left of a query that means something else besides, if all of it stands for places.
 * @param {Reader} reader
 * @param {Library} library
 * @param {Vocabulary} vocabulary
 */
function readAbbreviations(reader, { places, reports }, { abbreviations }) {
  const { found } = reader;
  if (!found.readings.length) return;
  const used = new Set(reports.map(({ place }) => place));
  reader.match(new RegExp(`^[${Object.keys(abbreviations).join("")}]{1,${MOST_ABBREVIATED}}$`, "g"), ([words]) => {
    const meant = [...words].map((sign) => places.find((place) => used.has(place) && place.names.includes(abbreviations[sign])));
    if (meant.includes(undefined)) return false;
    for (const [i, place] of meant.entries()) {
      found.places.push(place);
      reader.add("place", [...words][i], place.label);
    }
    return true;
  });
}

/**
 * 市长, 市长是谁: who gives the report; not 副市长.
 * @param {Reader} reader
 * @param {Vocabulary} vocabulary
 */
function readTitles(reader, { titles, deputies, who }) {
  reader.match(new RegExp(`(?<!${deputies.join("|")})(?:${titles.join("|")})(?:${who.join("|")})?$`, "g"), ([words]) => {
    reader.found.kinds.add("who");
    reader.add("who", words, words);
    return true;
  });
}

/**
 * What asks: 修了多少公里 → the measure 公里; the words of a question that mean nothing else.
 * @param {Reader} reader
 * @param {Vocabulary} vocabulary
 */
function readQuestions(reader, { amounts, measures, verbs, aspects, beforeHowMany, howMany, questions, fillers }) {
  const { found } = reader;
  const ask = () => { found.isQuestion = true; };
  reader.read(Object.values(amounts).flat(), (word) => { if (questions.some((asking) => word.includes(asking))) ask(); });
  // 修了多少公里   打了多少   多少个   几所   有几家
  const counting = `(?:(?:${verbs.join("|")})?(?:${aspects.join("|")})?)(?:${beforeHowMany.join("|")})?(?:${howMany.join("|")})(${longestFirst(measures).join("|")})?`;
  reader.match(new RegExp(counting, "g"), ([, measure = ""]) => {
    found.measure ||= measure;
    ask();
    return true;
  });
  reader.read(questions, ask);
  reader.read(fillers, () => {});
}

/**
 * What kind of number is asked for: 增长多少 → growth, 多少钱 → money.
 * @param {Reader} reader
 * @param {Vocabulary} vocabulary
 */
function readAmount(reader, { amounts }) {
  const { found } = reader;
  const asked = Object.entries(amounts).findLast(([, words]) => words.some((word) => found.whole.includes(word)));
  if (asked) found.amount = /** @type {Amount} */ (asked[0]);
  reader.read(amounts.rank, () => { found.isQuestion = true; });
}

/**
 * @param {Reader} reader
 * @param {Vocabulary} vocabulary
 */
function readKinds(reader, { kinds }) {
  for (const [kind, words] of Object.entries(kinds)) {
    reader.read(words, (word) => {
      reader.found.kinds.add(/** @type {Kind} */ (kind));
      reader.add(/** @type {Kind} */ (kind), word, word);
    });
  }
}

/**
 * @param {Reader} reader
 * @param {Map<string, string[]>} named
 */
function readIndicators(reader, named) {
  reader.read([...named.keys()].filter((word) => word.length >= SHORTEST), (word) => {
    const names = [...new Set(named.get(word))];
    reader.found.indicators.push(...names.map(asSearched));
    reader.add("indicator", word, names.join(WORDS.search.or));
  });
}

/** @type {WeakMap<Vocabulary, Map<string, string[]>>} */
const namesKnown = new WeakMap();

/**
 * Return the indicators that each name means, also with synonyms in it: 外贸进出口总值 for 外贸进出口总额.
 * @param {Vocabulary} vocabulary
 */
function namesOf(vocabulary) {
  if (!namesKnown.has(vocabulary)) {
    const { indicators, synonyms } = vocabulary;
    const spellings = (/** @type {string} */ name) => [
      name,
      ...synonyms.flatMap((words) => words.filter((word) => name.includes(word)).flatMap((word) => words.map((other) => name.replace(word, other)))),
    ];
    const named = byWord(indicators.map(([name, aliases]) => [name, [name, ...aliases].flatMap(spellings)]));
    // A name that readers also use for other indicators means these too: 财政收入.
    for (const [word, others] of byWord(indicators.map(([name, , readers]) => [name, readers]))) {
      if (named.has(word)) named.get(word).push(...others);
    }
    namesKnown.set(vocabulary, named);
  }
  return namesKnown.get(vocabulary);
}

/**
 * Return the indicators that words of the readers' own mean. They do so only if there are no other words beside them:
 * 棚户区改造投资 is not 投资.
 * @param {Reader} reader
 * @param {Vocabulary} vocabulary
 */
function readersNames(reader, vocabulary) {
  const { indicators } = vocabulary;
  const alone = new Set(reader.rest(vocabulary));
  const isGrowth = reader.found.amount === "growth";
  const named = byWord(indicators.map(([name, , readers, growing]) => [name, [...readers, ...(isGrowth ? growing : [])]]));
  return new Map([...named].filter(([word]) => alone.has(word)));
}

/**
 * Return the indicators that each word means.
 * @param {[name: string, words: string[]][]} indicators
 */
function byWord(indicators) {
  /** @type {Map<string, string[]>} */
  const named = new Map();
  for (const [name, words] of indicators) {
    for (const word of words.map(asSearched)) named.set(word, [...(named.get(word) ?? []), name]);
  }
  return named;
}

/**
 * Return *words* without those of one character if the query says more than these: 多少公里路 is about nothing else.
 * @param {string[]} words
 * @param {Understanding} found
 */
function withoutSingles(words, { indicators }) {
  const long = words.filter((word) => [...word].length >= SHORTEST);
  return long.length || indicators.length ? long : words;
}

/** @param {string[]} words */
function longestFirst(words) {
  return [...words].sort((one, other) => other.length - one.length);
}

/**
 * Return *word* without the particles that it begins or ends with, unless these are a part of a word: 要改造 → 改造, but 能源.
 * @param {string} word
 * @param {string[]} particles
 * @param {Set<string>} kept
 */
function withoutParticles(word, particles, kept) {
  if (NUMBER.test(word)) return word;
  let rest = word;
  for (let before = ""; before !== rest;) {
    before = rest;
    for (const particle of particles) {
      const isWord = (/** @type {(length: number) => string} */ edge) => KEPT_LENGTHS.some((length) => length > particle.length && kept.has(edge(length)));
      if (rest.startsWith(particle) && !isWord((length) => rest.slice(0, length))) rest = rest.slice(particle.length);
      if (rest.endsWith(particle) && !isWord((length) => rest.slice(-length))) rest = rest.slice(0, -particle.length || undefined);
    }
  }
  return rest;
}
