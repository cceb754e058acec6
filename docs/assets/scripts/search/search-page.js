// The search page, /search/. Its address names the query (q), what it is narrowed to (in, place, year, kind) and the words
// that are not to be understood (plain), so that it can be sent.

import { make } from "../elements.js";
import { WORDS } from "../words.js";
import { answerElements, figureAnswers, summaryOf } from "./answers.js";
import { ask, files } from "./asking.js";
import { facetElements, filterChips } from "./facets.js";
import { readingChips } from "./readings.js";
import { trendElement } from "./trend.js";
import { offers } from "./nothing.js";
import { onTyping } from "./typing.js";

/** @typedef {import("./finder.js").Answer} Answer */

const AT_A_TIME = 20; // answers

/**
 * Put the answers on the page, to what stands in the field and to what one types.
 * @param {Element} place
 * @param {HTMLInputElement} field
 * @param {HTMLElement} summary says what becomes of the search
 */
export function makeSearchPage(place, field, summary) {
  new SearchPage(place, field, summary);
}

class SearchPage {
  /**
   * @param {Element} place
   * @param {HTMLInputElement} field
   * @param {HTMLElement} summary
   */
  constructor(place, field, summary) {
    this.field = field;
    this.summary = summary;
    this.chips = make("p", { class: "chips", "aria-label": WORDS.search.understood });
    this.facets = make("div", { class: "facets" });
    this.trend = make("div");
    this.list = make("div", { class: "answers", "data-search-results": "" });
    this.moreButton = make("button", { type: "button", class: "more" }, WORDS.search.showMore);
    summary.before(this.chips);
    place.append(this.facets, this.trend, this.list, this.moreButton);
    this.moreButton.hidden = true;
    this.moreButton.addEventListener("click", () => this.showMore());
    const asked = new URL(location.href).searchParams;
    this.filter = { slug: asked.get("in") ?? "", place: asked.get("place") ?? "", year: Number(asked.get("year")), kind: asked.get("kind") ?? "" };
    this.plain = new Set(asked.getAll("plain"));
    /** @type {Answer | null} */
    this.answer = null;
    onTyping(field, () => {
      this.plain.clear();
      this.search();
    });
    this.search();
  }

  search() {
    this.writeAddress();
    ask(
      this.field.value,
      AT_A_TIME,
      (answer) => this.show(answer),
      (state) => {
        this.summary.dataset.searchState = state;
        if (state !== "idle" && state !== "failed") return;
        this.summary.textContent = state === "failed" ? WORDS.search.failed : "";
        this.moreButton.hidden = true;
        for (const part of [this.chips, this.facets, this.trend, this.list]) part.replaceChildren();
      },
      this.filter,
      this.plain,
    );
  }

  /** @param {Answer} answer */
  show(answer) {
    this.answer = answer;
    this.list.replaceChildren(...figureAnswers(answer), ...answerElements(answer.items, answer, "h2"));
    this.chips.replaceChildren(
      ...readingChips(answer.meant, (words) => this.change(() => this.plain.add(words))),
      ...filterChips(this.filter, answer.reports, (part) => this.change(() => Object.assign(this.filter, part))),
    );
    this.showCount();
    this.showBeside();
  }

  /** Show what is not waited for: how the word is used that the answers are about, or what an empty answer offers. */
  async showBeside() {
    const { answer } = this;
    const element = await trendElement(answer, this.filter).catch(() => /** @type {null} */ (null));
    const offered = answer.items.length ? [] : await offers(answer.meant).catch(() => []);
    if (answer !== this.answer) return;
    this.trend.replaceChildren(...(element ? [element] : []));
    this.list.append(...offered);
  }

  showCount() {
    this.summary.textContent = summaryOf(this.answer);
    this.moreButton.hidden = this.answer.isComplete;
    this.facets.replaceChildren(...facetElements(this.answer, this.filter, (part) => this.change(() => Object.assign(this.filter, part))));
  }

  async showMore() {
    this.moreButton.disabled = true;
    const { answer } = this;
    const items = await answer.more(AT_A_TIME);
    this.moreButton.disabled = false;
    if (answer !== this.answer) return;
    const elements = answerElements(items, answer, "h2");
    this.list.append(...elements);
    this.showCount();
    elements[1]?.querySelector("a")?.focus();
  }

  /**
   * Change what is searched, and search.
   * @param {() => void} change
   */
  change(change) {
    change();
    this.search();
    this.field.focus();
  }

  /** Write what is searched into the address of the page, without the parameters that are empty. */
  writeAddress() {
    const { slug, place, year, kind } = this.filter;
    const address = new URL(location.href);
    const parameters = { q: this.field.value.trim(), in: slug, place, year: year ? String(year) : "", kind };
    for (const [name, value] of Object.entries(parameters)) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    address.searchParams.delete("plain");
    for (const words of this.plain) address.searchParams.append("plain", words);
    history.replaceState(null, "", address);
  }
}
