// How well a figure answers a question.

import { asSearched } from "../folding.js";
import { LONG_WORD, share } from "./scores.js";

/** @typedef {import("./files.js").Figure} Figure */
/** @typedef {import("./understanding.js").Understanding} Understanding */

const LEAST = 0.6; // of the topic that the figure's name and clause must hold, if it is not the indicator's
const LEAST_IN_CLAUSE = 0.85; // of the topic that its clause must hold, if its name holds less
const SAID = { line: 0.7, clause: 0.3 }; // or that its line holds, if the clause holds some of it
const SURPLUS = 0.03; // off for each character of the name: of two names that fit, the shorter one says it more plainly
const YEAR = 0.01; // for each year: of figures that fit alike, the newest is first
const WORTH = { indicator: 8, name: 5, clause: 2, words: 3, value: 6, measure: 1, time: 4, near: 1.5, otherTime: -3, status: 3, done: 0.5, amount: 2 };

/**
 * Return how well a figure answers what is *meant*; 0 if it is about something else.
 * @param {{report: import("./files.js").Report, line: import("./files.js").Line, figure: Figure}} found
 * @param {Understanding} meant
 * @param {import("./understanding.js").Vocabulary} vocabulary
 * @param {(text: string) => string} unified puts one word for those that mean the same, as in the topic of *meant*
 */
export function figureScore({ report, line, figure }, meant, vocabulary, unified) {
  const isIndicator = meant.indicators.some((name) => figure.spellings.includes(name));
  const clause = unified(figure.spellings.join("") + asSearched(figure.quote));
  const inName = Math.max(...figure.spellings.map((spelling) => share(meant.topic, unified(spelling))));
  const inClause = share(meant.topic, clause);
  const isSaid = inClause >= SAID.clause && share(meant.topic, unified(line.folded)) >= SAID.line;
  const isNear = (inName + inClause) / 2 >= LEAST || inClause >= LEAST_IN_CLAUSE || holdsWord(meant, clause) || isSaid;
  if (!isIndicator && !isNear) return 0;
  const subject = isIndicator
    ? WORTH.indicator + WORTH.words * share(meant.words, clause + line.folded)
    : WORTH.name * inName + WORTH.clause * inClause;
  const surplus = Math.min(...figure.spellings.map(({ length }) => length)) * SURPLUS;
  const fit = timeScore(figure, report.year, meant) + statusScore(figure, meant) + amountScore(figure, meant, vocabulary);
  return Math.max(0.01, subject + fit - surplus + report.year * YEAR);
}

/**
 * Return whether the clause holds a long word of a question that says where or when, or the only one.
 * @param {Understanding} meant
 * @param {string} clause folded
 */
function holdsWord({ topic, places, years }, clause) {
  const isPlaced = places.length > 0 || years.length > 0;
  return isPlaced && topic.some((word) => word.length >= LONG_WORD && clause.includes(word));
}

/**
 * @param {Figure} figure
 * @param {number} reportYear
 * @param {Understanding} meant
 */
function timeScore({ period }, reportYear, { years }) {
  if (!years.length) return 0;
  const [from, to = from] = period.split("-").map(Number);
  const scores = years.map((year) => {
    if (from === year.from && to === year.to) return WORTH.time;
    if (period && from <= year.to && year.from <= to) return WORTH.near;
    return period ? WORTH.otherTime : 0;
  });
  const isOwn = years.some((year) => year.from <= reportYear && reportYear <= year.to);
  return Math.max(...scores, isOwn ? WORTH.near : -Infinity);
}

/**
 * @param {Figure} figure
 * @param {Understanding} meant
 */
function statusScore({ status }, { kinds }) {
  if (kinds.has("target")) return status === "target" ? WORTH.status : -WORTH.status;
  if (kinds.has("actual")) return status === "target" ? -WORTH.status : WORTH.status;
  return status === "target" ? 0 : WORTH.done;
}

/**
 * @param {Figure} figure
 * @param {Understanding} meant
 * @param {import("./understanding.js").Vocabulary} vocabulary
 */
function amountScore({ value }, { amount, measure, values }, vocabulary) {
  const isValue = (values.includes(value) ? WORTH.value : 0) + (measure && value.endsWith(measure) ? WORTH.measure : 0);
  if (!amount) return isValue;
  const fits = vocabulary.units[amount].some((unit) => value.endsWith(unit));
  return isValue + (fits ? WORTH.amount : -WORTH.amount);
}
