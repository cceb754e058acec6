// Read-aloud: the browser's own speech reads the page's headings and paragraphs in their order, from the one that the address
// leads to or from the first. The sentence being read is marked and kept in view. The buttons are there where the browser has
// a Chinese voice.

import { make } from "./elements.js";
import { sentencesOf } from "./sentences.js";
import { WORDS } from "./words.js";

const LANGUAGE = "zh-CN";
const CHINESE = /^(?:zh|cmn)(?![a-z])(?!.*(?:HK|TW|Hant))/i; // zh-CN   cmn-Hans-CN   zh_CN
// What is read, in the page's order. On the page of the whole text there are tables besides, with headings of their own.
const READ = "article :is(h1, h2:not(#figures, #names), h3, h4, .para, .salutation)";
const SENTENCE = "read-aloud"; // the highlight of the sentence
const PART = "read-aloud-part"; // the class of the paragraph that it is in
const MARGIN = 16; // px that stay free above and below the sentence

/** @typedef {import("./sentences.js").Sentence} Sentence */

/** @type {Sentence[]} */
let sentences = [];
let index = 0;
/** @type {"off" | "reading" | "paused"} */
let state = "off";

const speech = window.speechSynthesis;
const main = make("button", { type: "button" });
const stopper = make("button", { type: "button" }, WORDS.readAloud.stop);
const message = make("span", { role: "status" });
const tools = make("div", { class: "read-aloud", role: "group", "aria-label": WORDS.readAloud.tools }, main, stopper, message);

/** Put the buttons below the page's title, as soon as the browser has a Chinese voice. */
export function offerReadingAloud() {
  main.addEventListener("click", () => (state === "reading" ? pause() : start()));
  stopper.addEventListener("click", () => {
    stop();
    main.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && state !== "off") stop();
  });
  window.addEventListener("pagehide", stop);
  const offer = () => {
    if (tools.isConnected || !voice()) return;
    show("off");
    document.querySelector("h1").after(tools);
  };
  speech.addEventListener("voiceschanged", offer);
  offer();
}

/** Return a Chinese voice, if possible one that needs no network, or undefined. */
function voice() {
  const voices = speech.getVoices().filter(({ lang }) => CHINESE.test(lang));
  return voices.find((one) => one.localService) ?? voices[0];
}

/**
 * Set the state, and say it: in the buttons, and by the mark.
 * @param {typeof state} now
 */
function show(now) {
  state = now;
  main.textContent = { off: WORDS.readAloud.start, reading: WORDS.readAloud.pause, paused: WORDS.readAloud.resume }[now];
  stopper.hidden = now === "off";
  tools.classList.toggle("on", now !== "off");
  mark(now === "off" ? null : sentences[index]);
}

/** Read from where the reading was paused, or from the beginning. */
function start() {
  if (state === "off") {
    const parts = [...document.querySelectorAll(READ)];
    const last = parts.findLastIndex((part) => part.matches(".para"));
    sentences = parts.slice(0, last + 1).flatMap(sentencesOf);
    const target = document.querySelector(":target");
    index = Math.max(0, sentences.findIndex(({ part }) => part === target));
    message.textContent = "";
  }
  speech.cancel();
  readOn();
}

/** Read the sentence that it is at, and then those after it. */
function readOn() {
  if (index >= sentences.length) {
    stop();
    return;
  }
  show("reading");
  const utterance = new SpeechSynthesisUtterance(sentences[index].text);
  utterance.lang = LANGUAGE;
  utterance.voice = voice() ?? null;
  const at = index;
  const isCurrent = () => state === "reading" && index === at;
  utterance.onend = () => {
    if (!isCurrent()) return;
    index += 1;
    readOn();
  };
  utterance.onerror = ({ error }) => {
    if (!isCurrent() || error === "canceled" || error === "interrupted") return;
    stop();
    message.textContent = WORDS.readAloud.failed;
  };
  speech.speak(utterance);
}

/** Stop in a way that every browser knows; the sentence is read again from its beginning. */
function pause() {
  show("paused");
  speech.cancel();
}

function stop() {
  if (state === "off") return;
  show("off");
  speech.cancel();
}

/**
 * Mark a sentence alone, and bring it into view; null marks nothing. A browser without highlights marks the paragraph.
 * @param {Sentence | null} sentence
 */
function mark(sentence) {
  document.querySelector(`.${PART}`)?.classList.remove(PART);
  CSS.highlights?.delete(SENTENCE);
  if (!sentence) return;
  sentence.part.classList.add(PART);
  CSS.highlights?.set(SENTENCE, new Highlight(sentence.range));
  const { top, bottom } = sentence.range.getBoundingClientRect();
  const free = tools.getBoundingClientRect().bottom + MARGIN; // below the buttons, which stay in sight
  if (top >= free && bottom <= window.innerHeight - MARGIN) return;
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top: top - window.innerHeight / 3, behavior: isCalm ? "instant" : "smooth" });
}
