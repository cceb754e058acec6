// How well something fits a query.

import { pairsOf } from "./index.js";

export const LONG_WORD = 4; // characters of a word that is enough by itself to find what a question is about

/**
 * Return how many characters the nearest of *spellings* has besides the words, or null if none of them holds all the words.
 * @param {string[]} spellings folded
 * @param {string[]} words folded
 */
export function spellingsScore(spellings, words) {
  const fitting = spellings.filter((spelling) => words.every((word) => spelling.includes(word)));
  return fitting.length ? Math.min(...fitting.map(({ length }) => length)) - words.join("").length : null;
}

/**
 * Return how much of *topic* is in *text*, from 0 to 1: whole words count fully, others by their pairs of characters.
 * @param {string[]} topic folded
 * @param {string} text folded
 */
export function share(topic, text) {
  const parts = topic.map((word) => (text.includes(word) ? word.length : partOf(word, text)));
  const length = topic.reduce((sum, word) => sum + word.length, 0);
  return length ? parts.reduce((sum, part) => sum + part, 0) / length : 0;
}

/**
 * Return what puts one word for all that mean the same as a word of *topic*: 地铁里程 → 轨道交通里程.
 * @param {string[]} topic folded
 * @param {string[][]} same words that mean the same
 * @returns {(text: string) => string}
 */
export function unifier(topic, same) {
  const groups = groupsOf(topic, same).map((words) => /** @type {const} */ ([patternOf(words), words[0]]));
  return (text) => groups.reduce((unified, [pattern, first]) => unified.replace(pattern, first), text);
}

/**
 * Return *topic* in all the words that mean the same.
 * @param {string[]} topic folded
 * @param {string[][]} same
 */
export function spellingsOf(topic, same) {
  const others = groupsOf(topic, same).flatMap((words) => words.map((word) => topic.map((part) => part.replace(patternOf(words), word))));
  return others.length ? others : [topic];
}

/**
 * @param {string[]} topic
 * @param {string[][]} same
 */
function groupsOf(topic, same) {
  return same.filter((words) => words.some((word) => topic.some((part) => part.includes(word))));
}

/** @param {string[]} words */
function patternOf(words) {
  return new RegExp([...words].sort((one, other) => other.length - one.length).join("|"), "g");
}

/**
 * Return how many characters of *word* are in *text* in pairs.
 * @param {string} word
 * @param {string} text
 */
function partOf(word, text) {
  const pairs = pairsOf(word);
  return pairs.length ? (pairs.filter((pair) => text.includes(pair)).length / pairs.length) * word.length * 0.9 : 0;
}

/**
 * Score a section by how often its lines have the words, each time counting less than the one before; a title that has them
 * counts more.
 * @param {string} title folded
 * @param {import("./files.js").Line[]} lines
 * @param {string[]} words
 */
export function sectionScore(title, lines, words) {
  const timesIn = (/** @type {string} */ text) => words.reduce((sum, word) => sum + text.split(word).length - 1, 0);
  const count = lines.reduce((sum, line) => sum + timesIn(line.folded), 0);
  return (count * 2.2) / (count + 1.2) + (timesIn(title) ? 2 : 0);
}
