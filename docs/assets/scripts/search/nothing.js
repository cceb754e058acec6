// What an empty answer offers: the nearest names, and the places and years that there are reports of.

import { make } from "../elements.js";
import { WORDS } from "../words.js";
import { files } from "./asking.js";
import { provinceOf } from "./facets.js";
import { pairsOf } from "./index.js";
import { share } from "./scores.js";
import { SITE } from "./site-address.js";

/** @typedef {import("./files.js").SearchFiles} SearchFiles */
/** @typedef {import("./files.js").Name} Name */

const NAMES = 6; // that are offered

/**
 * Return what is offered to a query that has no answer.
 * @param {import("./understanding.js").Understanding} meant
 */
export async function offers({ topic, whole }) {
  const { reports, places } = await files.library();
  const names = await nearestNames(files, topic.length ? topic : [whole]);
  const provinces = new Set(places.filter((place) => reports.some((report) => report.place === place)).map(provinceOf));
  const years = new Set(reports.map(({ year }) => year).filter(Boolean));
  const all = (/** @type {Record<string, string>} */ narrowed) => `search/?${new URLSearchParams({ q: WORDS.search.allReports, ...narrowed })}`;
  return [
    offer(WORDS.search.offers.names, names.map(({ name, address }) => [name, address])),
    reports.length > 1 && offer(WORDS.search.offers.places, [...provinces].map((place) => [place, all({ place })])),
    reports.length > 1 && offer(WORDS.search.offers.years, [...years].map((year) => [String(year), all({ year: String(year) })])),
  ].filter(Boolean);
}

/**
 * @param {string} title
 * @param {[shown: string, address: string][]} links
 */
function offer(title, links) {
  if (!links.length) return null;
  const items = links.map(([shown, address]) => make("li", {}, make("a", { href: new URL(address, SITE).href }, shown)));
  return make("div", { class: "offer" }, make("h2", { class: "group" }, title), make("ul", {}, ...items));
}

/**
 * Return the names that have most of the pairs of characters of *words*; a pair that few names have tells more.
 * @param {SearchFiles} files
 * @param {string[]} words folded
 * @returns {Promise<Name[]>}
 */
async function nearestNames(files, words) {
  const { names, shards } = await files.library();
  const pairs = [...new Set(words.flatMap(pairsOf))];
  /** @type {Map<number, number>} */
  const scores = new Map();
  if (shards) {
    for (const posting of await Promise.all(pairs.map((pair) => files.posting(`~${pair}`)))) {
      for (const number of posting.keys()) scores.set(number, (scores.get(number) ?? 0) + 1 / (1 + Math.log2(posting.size)));
    }
  } else {
    for (let number = 0; number < names; number += 1) {
      const { spellings } = await files.name(number);
      const score = Math.max(...spellings.map((spelling) => share(words, spelling)));
      if (score > 0) scores.set(number, score);
    }
  }
  const likely = [...scores].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return Promise.all(likely.slice(0, NAMES).map(([number]) => files.name(number)));
}
