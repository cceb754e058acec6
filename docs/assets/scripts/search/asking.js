// Asks the finder for one query at a time: a new query takes the place of the one before.

import { EVERYTHING, Finder } from "./finder.js";
import { SITE } from "./site-address.js";

/** @typedef {"idle" | "busy" | "done" | "failed"} State */
/** @typedef {import("./finder.js").Answer} Answer */

const finder = new Finder(new URL("search/", SITE));
let asked = 0; // queries so far
/** @type {Answer | null} */
let newest = null;

/** The files that are searched. */
export const files = finder.files;

/**
 * Find the first *count* answers to *query*; *show* gets them, *setState* what becomes of it: idle if the query is empty. A query
 * that is not the newest calls neither.
 * @param {string} query
 * @param {number} count
 * @param {(answer: Answer) => void} show
 * @param {(state: State) => void} setState
 * @param {import("./scope.js").Filter} [filter]
 * @param {Set<string>} [plain] words that are not to be understood
 */
export async function ask(query, count, show, setState, filter = EVERYTHING, plain = new Set()) {
  asked += 1;
  const number = asked;
  const isNewest = () => number === asked;
  if (newest) newest.isStopped = true;
  if (!query.trim()) {
    setState("idle");
    return;
  }
  setState("busy");
  try {
    const answer = await finder.find(query, filter, plain);
    if (!isNewest()) return;
    newest = answer;
    await answer.more(count);
    if (!isNewest()) return;
    show(answer);
    setState("done");
  } catch {
    if (isNewest()) setState("failed");
  }
}
