// Where is searched: the reports of some places, some years, or one report.

/** @typedef {import("./files.js").Library} Library */
/** @typedef {import("./files.js").Report} Report */
/** @typedef {import("./files.js").Place} Place */

/**
 * What the reader narrowed the search to; "" and null where to nothing.
 * @typedef {{slug: string, place: string, year: number | null, kind: string}} Filter
 */

/**
 * Return the reports of *library* that *filter* leaves, the newest first.
 * @param {Library} library
 * @param {Filter} filter
 */
export function reportsWithin({ reports }, { slug, place, year }) {
  return reports.filter(
    (report) => (!slug || report.slug === slug) && (!place || report.place?.label === place) && (!year || report.year === year),
  );
}

/**
 * Return those of *reports* that can tell of the places and years: those of the years, and the reports of the years after
 * them, which look back; all of the places if there are none.
 * @param {Report[]} reports
 * @param {Place[]} places
 * @param {import("./understanding.js").Years[]} years
 */
export function reportsAbout(reports, places, years) {
  const ofPlaces = places.length ? reports.filter(({ place }) => places.includes(place)) : reports;
  const ofYears = ofPlaces.filter(({ year }) => years.some(({ from, to }) => from <= year && year <= to + 1));
  return ofYears.length ? ofYears : ofPlaces;
}

/**
 * Return the numbers of the fragments of *reports*, in their order.
 * @param {Report[]} reports
 */
export function fragmentsOf(reports) {
  return reports.flatMap(({ first, fragments }) => Array.from({ length: fragments }, (_, i) => first + i));
}
