// How the use of a word changes: how many reports of each year use it, where it is used first, and a table to take away.

import { make } from "../elements.js";
import { asSearched } from "../folding.js";
import { WORDS } from "../words.js";
import { files } from "./asking.js";
import { textAddress } from "./answers.js";
import { isPassage } from "./quote-check.js";
import { reportsWithin } from "./scope.js";
import { SITE } from "./site-address.js";
import { asCsv } from "./trend-table.js";
import { countedUses, density, firstByPlace, fragmentsToCount, usesByIndex, usesByYear } from "./uses.js";

/** @typedef {import("./finder.js").Answer} Answer */
/** @typedef {import("./uses.js").Use} Use */
/** @typedef {import("./uses.js").YearOfUse} YearOfUse */

const FEW_FRAGMENTS = 12; // that are loaded without being asked
const FRAGMENT_SIZE = 3; // kB of a fragment as it is sent
const THIN = 3; // reports of a year; fewer tell little

/**
 * Return what shows how the word of a query is used; null if it asks about no word, or if there are no years to compare.
 * @param {Answer} answer
 * @param {import("./scope.js").Filter} filter
 */
export async function trendElement(answer, filter) {
  const word = wordOf(answer);
  const library = await files.library();
  const { places, whole } = answer.meant;
  const within = filter.slug ? [] : reportsWithin(library, { ...filter, year: null });
  const reports = places.length && word !== whole ? within.filter(({ place }) => places.includes(place)) : within;
  if (!word || new Set(reports.map(({ year }) => year).filter(Boolean)).size < 2) return null;
  const numbers = await fragmentsToCount(files, reports, word);
  const count = () => countedUses(files, reports, word, numbers);
  const isCheap = numbers.filter((number) => !files.has(number)).length <= FEW_FRAGMENTS;
  const known = isCheap ? await count() : await usesByIndex(files, reports, word);
  if (known?.every(({ lines }) => !lines)) return null;
  const body = make("div", {}, ...(known ? trendParts(word, known, filter) : []));
  if (!isCheap) {
    const button = make("button", { type: "button", class: "more" }, WORDS.search.trend.count(numbers.length * FRAGMENT_SIZE));
    button.addEventListener("click", async () => {
      button.disabled = true;
      const parts = await count().then((uses) => trendParts(word, uses, filter), () => /** @type {null} */ (null));
      button.disabled = false;
      if (!parts) button.textContent = WORDS.search.failed;
      else body.replaceChildren(...parts);
      /** @type {HTMLElement | null} */
      const opened = body.querySelector("details");
      if (opened) Object.assign(opened, { open: true }).querySelector("summary").focus();
    });
    body.append(button);
  }
  return make("section", { class: "trend", "aria-label": WORDS.search.trend.title(word) }, make("h2", {}, WORDS.search.trend.title(word)), body);
}

/**
 * Return the word that an answer is about, folded; "" if it is about no word, or about several.
 * @param {Answer} answer
 */
function wordOf({ meant, items, guess, isAboutFigures }) {
  if (isPassage(meant) || isAboutFigures) return "";
  if (guess) return guess.words.length === 1 ? guess.words[0] : "";
  const said = items.find((item) => item.kind === "text") ?? items.find((item) => item.kind === "term");
  return said?.words?.length === 1 ? said.words[0] : "";
}

/**
 * @param {string} word
 * @param {Use[]} uses
 * @param {import("./scope.js").Filter} filter
 */
function trendParts(word, uses, filter) {
  const years = usesByYear(uses);
  const isCounted = uses.some(({ times }) => times !== null);
  const using = uses.filter(({ lines }) => lines).length;
  const details = make("details", {}, make("summary", {}, WORDS.search.trend.summary(using, uses.length)), yearTable(word, years, isCounted, filter));
  if (years.some(({ reports }) => reports < THIN)) details.append(make("p", { class: "label" }, WORDS.search.trend.thin(THIN)));
  details.append(firstUses(word, uses));
  if (isCounted) details.append(make("p", {}, takeAway(word, uses)));
  return [bars(years), details];
}

/**
 * Return a bar for each year, as high as the share of its reports that use the word. The table says the same.
 * @param {YearOfUse[]} years
 */
function bars(years) {
  const from = years[0].year;
  const known = new Map(years.map((each) => [each.year, each]));
  const all = Array.from({ length: years.at(-1).year - from + 1 }, (_, i) => {
    const each = known.get(from + i);
    if (!each) return make("span", { class: "none" });
    const bar = make("span", { class: barClass(each), title: WORDS.search.trend.bar(each.year, each.using, each.reports) });
    bar.style.setProperty("--share", String(each.using / each.reports));
    return bar;
  });
  const ends = [years[0], years.at(-1)].map(({ year }) => make("small", {}, String(year)));
  return make("div", { class: "bars", "aria-hidden": "true" }, ends[0], ...all, ends[1]);
}

/** @param {YearOfUse} year */
function barClass(year) {
  if (!year.using) return "none";
  return isThin(year) ? "thin" : "";
}

/** @param {YearOfUse} year */
function isThin({ reports }) {
  return reports < THIN;
}

/**
 * @param {string} word
 * @param {YearOfUse[]} years
 * @param {boolean} isCounted
 * @param {import("./scope.js").Filter} filter
 */
function yearTable(word, years, isCounted, { place }) {
  const { heads } = WORDS.search.trend;
  const most = Math.max(...years.map(({ times, length }) => density(times, length)));
  const head = make("tr", {}, ...[heads.year, heads.reports, ...(isCounted ? [heads.each, heads.density] : [])].map((name) => make("th", { scope: "col" }, name)));
  const rows = years.map((each) => {
    const { year, reports, using, times, length } = each;
    const narrowed = new URLSearchParams({ q: word, year: String(year), kind: "text", ...(place && { place }) });
    const name = `${year}${isThin(each) ? WORDS.search.trend.mark : ""}`;
    const named = using ? make("a", { href: new URL(`search/?${narrowed}`, SITE).href }, name) : name;
    const counted = isCounted ? [make("td", {}, (times / reports).toFixed(1)), barCell(density(times, length).toFixed(2), density(times, length) / (most || 1))] : [];
    return make("tr", { class: isThin(each) ? "thin" : "" }, make("th", { scope: "row" }, named), barCell(`${using}/${reports}`, using / reports), ...counted);
  });
  return make("table", { class: "years" }, make("thead", {}, head), make("tbody", {}, ...rows));
}

/**
 * Return a cell with a bar behind its value.
 * @param {string} value
 * @param {number} share of the cell that the bar fills
 */
function barCell(value, share) {
  const cell = make("td", { class: "bar" }, value);
  cell.style.setProperty("--share", String(share));
  return cell;
}

/**
 * Return where and when each place uses the word first, each leading to the paragraph, or to the answers of that report.
 * @param {string} word
 * @param {Use[]} uses
 */
function firstUses(word, uses) {
  const items = firstByPlace(uses).map(({ report, first }) => {
    const narrowed = new URLSearchParams({ q: word, in: report.slug, kind: "text" });
    const address = first ? textAddress(report, first, [asSearched(word)]) : `search/?${narrowed}`;
    return make("li", {}, make("a", { href: new URL(address, SITE).href }, `${report.place.label} ${report.year}`));
  });
  return make("div", {}, make("h3", {}, WORDS.search.trend.first(items.length)), make("ul", {}, ...items));
}

/**
 * Return the link by which the table is taken away.
 * @param {string} word
 * @param {Use[]} uses
 */
function takeAway(word, uses) {
  const csv = asCsv(word, uses, ({ report, first }) => new URL(textAddress(report, first, [word]), SITE).href);
  const link = make("a", { download: WORDS.search.trend.file(word), href: "#" }, WORDS.search.trend.csv);
  // The file is made when it is asked for: an address that is made before stays in memory.
  link.addEventListener("click", () => {
    link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  return link;
}
