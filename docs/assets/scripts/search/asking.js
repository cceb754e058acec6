// Asks the finder for one query at a time: a new query takes the place of the one before.

import { Finder } from "./finder.js";
import { SITE } from "./site-address.js";

/** @typedef {"idle" | "busy" | "done" | "failed"} State */

const finder = new Finder(new URL("search/", SITE));
let asked = 0; // queries so far

/** The files that are searched. */
export const files = finder.files;

/**
 * Find *query*; *show* gets its answers, *setState* what becomes of it: idle if it is empty. A query that is not the newest
 * calls neither.
 * @param {string} query
 * @param {(answer: import("./finder.js").Answer) => void} show
 * @param {(state: State) => void} setState
 */
export async function ask(query, show, setState) {
  asked += 1;
  const number = asked;
  const isNewest = () => number === asked;
  if (!query.trim()) {
    setState("idle");
    return;
  }
  setState("busy");
  /** @type {State} */
  let outcome = "done";
  try {
    await finder.find(query, (answer) => isNewest() && show(answer), isNewest);
  } catch {
    outcome = "failed";
  }
  if (isNewest()) setState(outcome);
}
