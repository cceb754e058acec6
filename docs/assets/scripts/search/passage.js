// The passage that an answer leads to: /zhuzhou-2016/1-7/?q=四大攻坚战#p2

import { make } from "../elements.js";
import { spansOf, wordsOf } from "../folding.js";

/** Mark in the passage that was opened the words that the address names, and scroll to the first of them. */
export function markPassage() {
  const words = wordsOf(new URL(location.href).searchParams.get("q"));
  const passage = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!passage) return;
  const nodes = textNodesOf(passage);
  const text = nodes.map(({ node }) => node.data).join("");
  // From the end to the start, so that what is marked moves nothing that is still to be marked.
  for (const [start, end] of spansOf(text, words).reverse()) {
    for (const { node, offset, length } of nodes.toReversed()) {
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, length);
      if (from >= to) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      range.surroundContents(make("mark", { class: "found" }));
    }
  }
  const show = () => passage.querySelector("mark.found")?.scrollIntoView({ block: "center" });
  show();
  // The browser scrolls to the passage when the page is loaded; in a long one the words are further down.
  if (document.readyState !== "complete") window.addEventListener("load", () => setTimeout(show));
}

/**
 * Return the text nodes of the passage, except those of its number and of links to itself, with their offset in its text.
 * @param {HTMLElement} passage
 */
function textNodesOf(passage) {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(".pn, .headerlink") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  /** @type {{node: Text, offset: number, length: number}[]} */
  const nodes = [];
  let offset = 0;
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    nodes.push({ node, offset, length: node.data.length });
    offset += node.data.length;
  }
  return nodes;
}
