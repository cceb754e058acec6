// What a reader can copy of a paragraph: its address, its words with their source, two forms of reference.

import { metaContent } from "./elements.js";
import { WORDS } from "./words.js";

// Marks without width, which come along when text is copied from a page.
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/g;

/**
 * @typedef {object} Quoted
 * @property {HTMLElement} paragraph
 * @property {string} text its words, or those that the reader selected
 */

/** @type {Record<"link" | "quote" | "gbt7714" | "bibtex", (quoted: Quoted) => string>} each form of what is copied */
export const FORMS = {
  link: ({ paragraph }) => `${titleOf(paragraph)} ${addressOf(paragraph)}`,
  quote: ({ paragraph, text }) =>
    WORDS.quoting.quotation({
      text: insideMarks(text),
      author: author(),
      title: insideMarks(title()),
      year: year(),
      position: positionOf(paragraph),
      address: addressOf(paragraph),
    }),
  gbt7714: ({ paragraph }) => {
    const speaker = author() && `${author()}. `;
    return `${speaker}${title()}[R/OL]. ${year()}[${today()}]. ${addressOf(paragraph)}.`;
  },
  bibtex: ({ paragraph }) => bibtex(paragraph),
};

const author = () => metaContent("citation_author");
const title = () => metaContent("citation_title");
const year = () => metaContent("citation_publication_date");

// “   》   and e’s of the People’s Republic, which is no quotation
const MARKS = /[A-Za-z]’[A-Za-z]|[“”‘’《》〈〉]/g;
/** @type {Record<string, string>} each mark, and the one that stands for it one level further in */
const INNER = { "“": "‘", "”": "’", "‘": "“", "’": "”", "《": "〈", "》": "〉", "〈": "《", "〉": "》" };

/**
 * Return *text* as it stands inside of quotation marks or title marks (GB/T 15834): “‘a’”, and “‘“a”’”.
 * @param {string} text
 */
export function insideMarks(text) {
  return text.replace(MARKS, (mark) => INNER[mark] ?? mark);
}

/**
 * Return what a link to the paragraph is called: the report, its year, and where the paragraph is.
 * @param {Element} paragraph
 */
export function titleOf(paragraph) {
  return WORDS.quoting.title({ title: insideMarks(title()), year: year(), position: positionOf(paragraph) });
}

/** Return whether the page says what a reference to it needs. */
export function isCitable() {
  return title() !== "";
}

/**
 * Return the paragraph's number, the link that stands before its words, or null.
 * @param {Element} paragraph
 * @returns {HTMLAnchorElement | null}
 */
export function numberOf(paragraph) {
  return paragraph.querySelector("a.pn");
}

/**
 * Return the paragraph's permanent address; on the page of the whole text, the one on the page of its section.
 * @param {Element} paragraph
 */
export function addressOf(paragraph) {
  const address = new URL(numberOf(paragraph).href);
  address.search = "";
  return address.href;
}

/**
 * Return the paragraph's words without its number; of a row of a table, the words of its cells.
 * @param {HTMLElement} paragraph
 */
export function wordsIn(paragraph) {
  const copy = /** @type {HTMLElement} */ (paragraph.cloneNode(true));
  for (const number of copy.querySelectorAll(".pn")) number.remove();
  if (!(copy instanceof HTMLTableRowElement)) return cleaned(copy.textContent);
  return cleaned([...copy.cells].map((cell) => cell.textContent.trim()).join("　"));
}

/**
 * Return *text* without invisible marks and white space around it.
 * @param {string} text
 */
export function cleaned(text) {
  return text.replace(INVISIBLE, "").trim();
}

/**
 * Return where the paragraph is in the report, in words. The page of a section says where it is; on the page of the whole
 * text the heading above the paragraph says it.
 * @param {Element} paragraph
 */
function positionOf(paragraph) {
  const section = metaContent("report-place") || WORDS.quoting.section(insideMarks(headingAbove(paragraph)));
  return section + WORDS.quoting.paragraph(numberOf(paragraph).textContent);
}

/**
 * Return the words of the nearest heading above the paragraph, or "".
 * @param {Element} paragraph
 */
function headingAbove(paragraph) {
  let element = paragraph.closest(".rows") ?? paragraph; // the table, if the paragraph is a row of one
  while (element && !/^H[1-6]$/.test(element.tagName)) element = element.previousElementSibling;
  return element?.firstChild.textContent.trim() ?? "";
}

/** Return the date in the reader's time zone: 2016-01-08. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

/**
 * Return the BibTeX entry of a paragraph, without the fields that are not known.
 * @param {Element} paragraph
 */
function bibtex(paragraph) {
  const address = new URL(addressOf(paragraph));
  const key = address.pathname.split("/").filter(Boolean).slice(-2).join("-") + address.hash.replace("#", "-");
  const fields = Object.entries({
    author: author() && `{${author()}}`,
    title: `{${title()}}`,
    institution: metaContent("citation_technical_report_institution"),
    year: year(),
    note: positionOf(paragraph),
    url: address.href,
  });
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@techreport{${key},\n${lines.join(",\n")}\n}`;
}
