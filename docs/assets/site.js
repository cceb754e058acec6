// What a page does beyond showing itself: copy a paragraph's address, mark the one that was opened, follow moved ones.
// Everything works without it: the numbers are plain links.
"use strict";

(() => {
  const say = document.createElement("div");
  say.className = "copied";
  say.setAttribute("role", "status");

  /** Copy text; older and insecure contexts have no clipboard, there a hidden field does. */
  async function copy(text) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text);
    }
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "copy-field";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy was refused"));
  }

  let hiding;
  function announce(text, near) {
    const box = near.getBoundingClientRect();
    say.textContent = text;
    say.style.top = `${window.scrollY + box.bottom + 6}px`;
    say.style.left = `${Math.max(8, box.left + window.scrollX)}px`;
    say.classList.add("shown");
    clearTimeout(hiding);
    hiding = setTimeout(() => say.classList.remove("shown"), 2200);
  }

  function onClick(event) {
    const link = event.target.closest?.("a.pn");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    copy(link.href).then(
      () => announce("已复制这一段的地址", link),
      () => announce("地址在地址栏里，可以复制", link),
    );
  }

  /** Follow the address of a passage, or of a whole page, that has moved; without scripts a link and a refresh do. */
  function follow() {
    const passage = document.getElementById(decodeURIComponent(location.hash.slice(1)) || "top");
    const link = passage?.matches(".moved") ? passage.querySelector("a[href]") : document.querySelector("a.moved-page");
    if (link) location.replace(link.href);
  }

  function start() {
    document.body.append(say);
    for (const number of document.querySelectorAll("a.pn")) number.title = `第 ${number.textContent} 段的地址`;
    document.addEventListener("click", onClick);
    window.addEventListener("hashchange", follow);
    follow();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
