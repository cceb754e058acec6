// The reports and places that a query names: by place, year, speaker, session or title.

import { asSearched } from "../folding.js";
import { reportsAbout } from "./scope.js";

/** @typedef {import("./files.js").Report} Report */

const SHORTEST = 4; // characters of a part of a title or session that names a report

/**
 * Yield the reports and places that are *meant*, if the query asks for nothing else.
 * @param {Report[]} reports
 * @param {import("./understanding.js").Understanding} meant
 * @returns {Generator<import("./finder.js").Item>}
 */
export function* findReports(reports, meant) {
  const { whole, topic, places, years, speakers, kinds } = meant;
  const isNamed = places.length > 0 || speakers.length > 0 || (years.length > 0 && (kinds.has("report") || kinds.has("who")));
  if (kinds.has("history")) yield* placesWithPages(places);
  if (isNamed && !topic.length && !kinds.has("history")) {
    const found = reportsAbout(reports.filter((report) => isBy(report, speakers)), places, years);
    const ofYear = found.filter(({ year }) => years.some(({ from, to }) => from <= year && year <= to));
    for (const report of ofYear.length ? ofYear : found) yield { kind: "report", report };
    yield* placesWithPages(places);
    return;
  }
  if (whole.length < SHORTEST) return;
  for (const report of reports) {
    const known = [report.name, report.title, report.session, report.date].map(asSearched);
    if (known.some((text) => text.includes(whole))) yield { kind: "report", report };
  }
}

/**
 * @param {Report} report
 * @param {string[]} speakers folded
 */
function isBy({ speaker }, speakers) {
  return !speakers.length || speakers.includes(asSearched(speaker));
}

/**
 * @param {import("./files.js").Place[]} places
 * @returns {Generator<import("./finder.js").Item>}
 */
function* placesWithPages(places) {
  for (const place of places) if (place.page) yield { kind: "place", place };
}
