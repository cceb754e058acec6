// Finds words in the reports, exactly as they are written there. Nothing in this file touches the page.

import { asSearched, wordsOf } from "../folding.js";
import { SearchFiles } from "./files.js";
import { GUESSES } from "./guesses.js";

const AHEAD = 4; // files that are loaded at a time
const MANY = 8; // with more files than this, the first answers are shown before all are searched

/** @typedef {import("./files.js").Name & {score: number}} FoundName */
/** @typedef {import("./files.js").Figure & {base: string, score: number}} FoundFigure */
/**
 * @typedef {object} FoundSection
 * @property {string} base the address of the report
 * @property {string} report its name
 * @property {string} page
 * @property {string} anchor
 * @property {string} title
 * @property {import("./files.js").Line[]} lines those that hold the words
 * @property {number} score
 */
/**
 * @typedef {object} Answer
 * @property {string} query
 * @property {string[]} words the folded words that were looked for
 * @property {import("./guesses.js").Guess | null} guess what was looked for instead of the query
 * @property {FoundName[]} names
 * @property {FoundFigure[]} figures
 * @property {FoundSection[]} texts
 * @property {boolean} complete
 */

export class Finder {
  /** @param {URL} folder the address of the folder with the files of the search */
  constructor(folder) {
    this.files = new SearchFiles(folder);
  }

  /**
   * Find a query: as it is written, else each of its words, else what may have been meant.
   * @param {string} query
   * @param {(answer: Answer) => void} show called with the first answers as soon as there are any, and with all of them
   * @param {() => boolean} isWanted false once another query has taken this one's place
   */
  async find(query, show, isWanted = () => true) {
    const words = wordsOf(query);
    const whole = words.join("");
    if (!whole) return;
    /** @returns {Answer} */
    const empty = (/** @type {string[]} */ wanted, /** @type {import("./guesses.js").Guess | null} */ guess = null) => ({
      query, words: wanted, guess, names: [], figures: [], texts: [], complete: false,
    });
    if (await this.fill(empty([whole]), show, isWanted)) return;
    if (words.length > 1 && (await this.fill(empty(words), show, isWanted))) return;
    for (const guess of GUESSES) {
      if (!isWanted()) return;
      const guessed = await guess(this.files, whole);
      if (guessed && (await this.fill(empty(guessed.words, guessed), show, isWanted))) return;
    }
    if (isWanted()) show({ ...empty([whole]), complete: true });
  }

  /**
   * Fill an answer with everything that holds all its words, and show it; return whether there is anything, or the answer is
   * no longer wanted.
   * @param {Answer} answer
   * @param {(answer: Answer) => void} show
   * @param {() => boolean} isWanted
   */
  async fill(answer, show, isWanted) {
    const numbers = await this.files.candidates(answer.words);
    let isShown = false;
    for (const [i, number] of numbers.entries()) {
      if (!isWanted()) return true;
      for (const next of numbers.slice(i, i + AHEAD)) this.files.open(next).catch(() => {});
      const file = await this.files.open(number);
      if (file.kind === "names") answer.names.push(...findNames(file, answer.words));
      else {
        answer.figures.push(...findFigures(file, answer.words));
        answer.texts.push(...findSections(file, answer.words));
      }
      if (!isShown && numbers.length > MANY && sizeOf(answer)) {
        isShown = true;
        show(sorted(answer));
      }
    }
    answer.complete = true;
    if (!sizeOf(answer)) return false;
    if (isWanted()) show(sorted(answer));
    return true;
  }
}

/** @param {Answer} answer */
function sizeOf(answer) {
  return answer.names.length + answer.figures.length + answer.texts.length;
}

/**
 * Sort the parts of the answer by score, names of one score by how often they are mentioned.
 * @param {Answer} answer
 */
function sorted(answer) {
  answer.names.sort((one, other) => other.score - one.score || other.count - one.count);
  answer.figures.sort((one, other) => other.score - one.score);
  answer.texts.sort((one, other) => other.score - one.score);
  return answer;
}

/**
 * Return the score of something that is known by *spellings*: the higher, the less there is in the nearest of them besides the
 * words; null if none of them holds all the words.
 * @param {string[]} spellings
 * @param {string[]} words
 */
function scoreOfSpellings(spellings, words) {
  const fitting = spellings.filter((spelling) => words.every((word) => spelling.includes(word)));
  return fitting.length ? 100 + words.join("").length - Math.min(...fitting.map((spelling) => spelling.length)) : null;
}

/**
 * @param {import("./files.js").Names} file
 * @param {string[]} words
 * @returns {FoundName[]}
 */
function findNames({ names }, words) {
  return names
    .map((name) => ({ ...name, score: scoreOfSpellings(name.spellings, words) }))
    .filter(({ score }) => score !== null);
}

/**
 * @param {import("./files.js").Report} report
 * @param {string[]} words
 * @returns {FoundFigure[]}
 */
function findFigures({ base, figures }, words) {
  return figures
    .map((figure) => ({ ...figure, base, score: scoreOfSpellings(figure.spellings, words) }))
    .filter(({ score }) => score !== null);
}

/**
 * Return the sections of *report* that have lines with all the words.
 * @param {import("./files.js").Report} report
 * @param {string[]} words
 * @returns {FoundSection[]}
 */
function findSections(report, words) {
  /** @type {Map<number, import("./files.js").Line[]>} */
  const found = new Map();
  for (const line of report.lines) {
    if (!words.every((word) => line.folded.includes(word))) continue;
    if (!found.has(line.section)) found.set(line.section, []);
    found.get(line.section).push(line);
  }
  return [...found].map(([section, lines]) => {
    const [page, anchor, title] = report.sections[section];
    return { base: report.base, report: report.name, page, anchor, title, lines, score: scoreOfSection(title, lines, words) };
  });
}

/**
 * Score a section by how often its lines have the words, each time counting less than the one before; a title that has them
 * counts more.
 * @param {string} title
 * @param {import("./files.js").Line[]} lines
 * @param {string[]} words
 */
function scoreOfSection(title, lines, words) {
  const timesIn = (/** @type {string} */ text) => words.reduce((sum, word) => sum + text.split(word).length - 1, 0);
  const count = lines.reduce((sum, line) => sum + timesIn(line.folded), 0);
  return (count * 2.2) / (count + 1.2) + (timesIn(asSearched(title)) ? 2 : 0);
}
