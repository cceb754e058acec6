// The files that the search reads (build_tools/files/search_index.py writes them): loaded once, made ready to be searched.

import { asSearched } from "../folding.js";

/** @typedef {{section: number, anchor: string, text: string, folded: string}} Line a heading or a paragraph */
/** @typedef {{id: string, name: string, amount: string, when: string, spellings: string[]}} Figure spellings: folded */
/** @typedef {{name: string, address: string, meaning: string, count: number, spellings: string[]}} Name spellings: folded */
/** @typedef {[page: string, anchor: string, title: string]} Section */
/** @typedef {{kind: "report", base: string, name: string, sections: Section[], lines: Line[], figures: Figure[]}} Report */
/** @typedef {{kind: "names", names: Name[]}} Names */
/**
 * What a report's file holds; of a figure: id, name, other name, amount, period.
 * @typedef {{base: string, name: string, sections: Section[], lines: [number, string, string][],
 *   figures: [string, string, string, string, string][]}} ReportContent
 */
/** @typedef {{file: string, kind: "report" | "names", name?: string}} Listed a file, as the index lists it */
/** @typedef {{documents: Listed[], shards: number}} Index shards: number of files of pairs; 0: there are none */

export class SearchFiles {
  /** @param {URL} folder the address of the folder with the files */
  constructor(folder) {
    this.folder = folder;
    /** @type {string | null} the slug of the only report to be searched */
    this.only = null;
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
    /** @type {Map<number, Promise<Report | Names>>} */
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

  /** @returns {Promise<Index>} */
  index() {
    return this.load("index.json");
  }

  /** Return the reports that the index lists. */
  async reports() {
    const { documents } = await this.index();
    const reports = documents.filter((listed) => listed.kind === "report");
    return reports.map(({ file, name }) => ({ slug: file.replace(/\.json$/, ""), name }));
  }

  /**
   * Return the numbers of the files that can hold all of the folded words: those that hold every pair of their characters.
   * @param {string[]} words
   */
  async candidates(words) {
    const { documents, shards } = await this.index();
    let numbers = [...documents.keys()].filter((number) => !this.only || documents[number].file === `${this.only}.json`);
    if (!shards) return numbers;
    const grams = words.flatMap(gramsOf);
    /** @type {Record<string, number[]>[]} */
    const loaded = await Promise.all(grams.map((gram) => this.load(`pairs-${shardOf(gram, shards)}.json`)));
    for (const [i, gram] of grams.entries()) {
      const holding = new Set(loaded[i][gram]);
      numbers = numbers.filter((number) => holding.has(number));
    }
    return numbers;
  }

  /**
   * Return a file ready to be searched: its texts folded.
   * @param {number} number
   */
  open(number) {
    return once(this.opened, number, async () => {
      const { documents } = await this.index();
      const content = await this.load(documents[number].file);
      return documents[number].kind === "report" ? readyReport(content) : readyNames(content);
    });
  }
}

/**
 * Return what *make* promises for *key*: made once and kept in *kept*, unless it failed.
 * @template Key, Value
 * @param {Map<Key, Promise<Value>>} kept
 * @param {Key} key
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
 * @param {ReportContent} content
 * @returns {Report}
 */
function readyReport(content) {
  return {
    kind: "report",
    base: content.base,
    name: content.name,
    sections: content.sections,
    lines: content.lines.map(([section, anchor, text]) => ({ section, anchor, text, folded: asSearched(text) })),
    figures: content.figures.map(([id, name, other, amount, when]) => ({
      id, name, amount, when, spellings: [name, other].map(asSearched).filter(Boolean),
    })),
  };
}

/**
 * @param {[name: string, aliases: string[], address: string, meaning: string, count: number][]} content
 * @returns {Names}
 */
function readyNames(content) {
  const names = content.map(([name, aliases, address, meaning, count]) => ({
    name, address, meaning, count, spellings: [name, ...aliases].map(asSearched),
  }));
  return { kind: "names", names };
}

/**
 * Return what the index knows a folded word by: its pairs of characters, three in a row if one of them is a digit.
 *
 *     增9.5% → 增9 9. .5 5% 增9. 9.5 .5%
 * @param {string} word
 */
export function gramsOf(word) {
  const characters = [...word];
  if (characters.length < 2) return [word];
  const runs = (/** @type {number} */ length) =>
    characters.slice(length - 1).map((_, start) => characters.slice(start, start + length).join(""));
  return [...new Set([...runs(2), ...runs(3).filter((three) => /\p{Nd}/u.test(three))])];
}

/**
 * Return the number of the shard that holds *gram*; search_index.py counts the same.
 * @param {string} gram
 * @param {number} shards
 */
export function shardOf(gram, shards) {
  const [first, second] = [...gram].map((character) => character.codePointAt(0));
  return (first * 31 + (second ?? 0)) % shards;
}
