// Where is searched: the reports of some places, some years, or one report.

/** @typedef {import("./files.js").Library} Library */
/** @typedef {import("./files.js").Report} Report */
/** @typedef {import("./files.js").Place} Place */

const OWN = "=";

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
    (report) => (!slug || report.slug === slug) && (!place || isWithin(report.place, place)) && (!year || report.year === year),
  );
}

/**
 * Return what a filter calls the reports of a place itself, without those of places in it: =浙江省.
 * @param {Place} place
 */
export function itself({ label }) {
  return OWN + label;
}

/**
 * Return the name of the place that a filter names: =浙江省 → 浙江省.
 * @param {string} wanted
 */
export function labelOf(wanted) {
  return wanted.startsWith(OWN) ? wanted.slice(OWN.length) : wanted;
}

/**
 * @param {Place | null} place
 * @param {string} wanted
 */
function isWithin(place, wanted) {
  return place !== null && [place.label, place.province, itself(place)].includes(wanted);
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
