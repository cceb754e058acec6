// Addresses that have moved. Without scripts a link and a refresh lead on.

/** Go on to the new address of the passage, or the page, that was opened and has moved; also after each change of fragment. */
export function followMoved() {
  window.addEventListener("hashchange", follow);
  follow();
}

function follow() {
  const passage = document.getElementById(decodeURIComponent(location.hash.slice(1)) || "top");
  /** @type {HTMLAnchorElement | null} */
  const link = passage?.matches(".moved") ? passage.querySelector("a[href]") : document.querySelector("a.moved-page");
  if (link) location.replace(link.href);
}
