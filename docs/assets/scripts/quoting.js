// Quoting: a click on a paragraph's number, or a selection in a paragraph, opens tools that copy its address, its words with
// their source, and references. Without it the numbers are plain links.

import { FORMS, addressOf, cleaned, isCitable, numberOf, titleOf, wordsIn } from "./citations.js";
import { make, moveFocus, targetIn } from "./elements.js";
import { WORDS } from "./words.js";

const NUMBER = "a.pn";
const SHOWN = 2200; // ms that a message stays
const GAP = 8; // px between the tools and the words, and between the tools and the edge of the window
const HEADER = 56; // px at the window's top that the header covers

const message = make("div", { class: "copied", role: "status" });
const tools = make("div", { class: "quote-tools", role: "toolbar", "aria-label": WORDS.quoting.tools });
/** @type {import("./citations.js").Quoted & {box: () => DOMRect} | null} what the tools are open for, and where it is */
let quoted = null;
let hiding = 0;

/** Offer the tools on pages that say what a reference needs and have numbered paragraphs. */
export function offerQuoting() {
  if (!isCitable() || !document.querySelector(NUMBER)) return;
  for (const number of document.querySelectorAll(NUMBER)) number.setAttribute("title", WORDS.quoting.number(number.textContent));
  makeButtons();
  tools.hidden = true;
  document.body.append(tools, message);
  document.addEventListener("click", onClick);
  document.addEventListener("pointerdown", (event) => {
    if (!isOnTools(event)) close();
  });
  document.addEventListener("pointerup", (event) => {
    if (!isOnTools(event)) setTimeout(openForSelection, 10); // the browser changes the selection after the event
  });
  document.addEventListener("keyup", (event) => {
    if (event.key === "Shift" || event.key.startsWith("Arrow")) openForSelection();
  });
  document.addEventListener("keydown", onKey);
}

function makeButtons() {
  if (navigator.share) {
    const share = make("button", { type: "button" }, WORDS.quoting.share);
    share.addEventListener("click", () => {
      const { paragraph, text } = quoted;
      navigator.share({ title: titleOf(paragraph), text, url: addressOf(paragraph) }).catch(() => {}); // the reader changed their mind
      close();
    });
    tools.append(share);
  }
  for (const [form, copied] of Object.entries(FORMS)) {
    const { button, done } = WORDS.quoting.forms[/** @type {keyof typeof FORMS} */ (form)];
    const element = make("button", { type: "button", "data-copy": form }, button);
    element.addEventListener("click", () => {
      const { box } = quoted;
      copy(copied(quoted)).then(
        () => say(done, box()),
        () => say(WORDS.quoting.refused, box()),
      );
      close();
    });
    tools.append(element);
  }
}

/**
 * Copy text; browsers that give a page no clipboard (old ones, or without HTTPS) copy it from a hidden field.
 * @param {string} text
 */
async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = make("textarea", { class: "copy-field" });
  field.value = text;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  if (!isDone) throw new Error("copy was refused");
}

/**
 * Show a message below *box* for a while.
 * @param {string} text
 * @param {DOMRect} box in pixels of the window
 */
function say(text, box) {
  message.textContent = text;
  message.style.top = `${window.scrollY + box.bottom + 6}px`;
  message.style.left = `${Math.max(GAP, Math.min(box.left, window.innerWidth - 220) + window.scrollX)}px`;
  message.classList.add("shown");
  clearTimeout(hiding);
  hiding = setTimeout(() => message.classList.remove("shown"), SHOWN);
}

/**
 * Open the tools above *box*, or below it if the header covers that.
 * @param {HTMLElement} paragraph
 * @param {string} text
 * @param {() => DOMRect} box returns where the words are in the window
 */
function open(paragraph, text, box) {
  quoted = { paragraph, text, box };
  tools.hidden = false;
  const { left, top, bottom } = box();
  const above = top - tools.offsetHeight - GAP;
  const right = document.documentElement.clientWidth - tools.offsetWidth - GAP;
  tools.style.top = `${window.scrollY + (above > HEADER ? above : bottom + GAP)}px`;
  tools.style.left = `${window.scrollX + Math.max(GAP, Math.min(left, right))}px`;
}

function close() {
  tools.hidden = true;
}

/** @param {Event} event */
function isOnTools(event) {
  return targetIn(event, `.quote-tools, ${NUMBER}`) !== null;
}

/**
 * Copy the address of a paragraph whose number is clicked, and open the tools for its words.
 * @param {MouseEvent} event
 */
function onClick(event) {
  const number = targetIn(event, NUMBER);
  if (!number || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  /** @type {HTMLElement} */
  const paragraph = number.closest(".para");
  const box = () => number.getBoundingClientRect();
  copy(FORMS.link({ paragraph, text: "" })).then(
    () => say(WORDS.quoting.forms.link.done, box()),
    () => say(WORDS.quoting.addressBar, box()),
  );
  open(paragraph, wordsIn(paragraph), box);
}

/** Open the tools for the words that are selected in a paragraph, without the paragraph's number. */
function openForSelection() {
  const selection = document.getSelection();
  const text = selection.toString().trim();
  /** @type {HTMLElement | null} */
  const paragraph = selection.anchorNode?.parentElement?.closest(".para");
  const number = paragraph && numberOf(paragraph);
  if (!text || !number) return;
  const range = selection.getRangeAt(0).cloneRange();
  const isNumberSelected = range.startContainer.parentElement.closest(".pn") && text.startsWith(number.textContent);
  const words = isNumberSelected ? text.slice(number.textContent.length) : text;
  open(paragraph, cleaned(words), () => range.getBoundingClientRect());
}

/**
 * Escape closes the tools, Tab leads from the number into them, arrows lead from button to button.
 * @param {KeyboardEvent} event
 */
function onKey(event) {
  if (tools.hidden) return;
  const isInside = tools.contains(document.activeElement);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const buttons = [...tools.querySelectorAll("button")];
  if (event.key === "Escape") {
    close();
    if (isInside) numberOf(quoted.paragraph).focus();
  } else if (event.key === "Tab" && !event.shiftKey && document.activeElement.matches(`${NUMBER}, body`)) {
    event.preventDefault(); // opening the number's address may have taken the focus away from it
    buttons[0].focus();
  } else if (step && isInside) {
    moveFocus(buttons, step);
  }
}
