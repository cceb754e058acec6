// Quoting: a paragraph's number, or a selection in a paragraph, offers its address, the words with their source, and
// references. Everything works without it: the numbers are plain links.
"use strict";

(() => {
  const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/g;
  const said = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

  const say = document.createElement("div");
  say.className = "copied";
  say.setAttribute("role", "status");
  const menu = document.createElement("div");
  menu.className = "quote-tools";
  menu.setAttribute("role", "toolbar");
  menu.setAttribute("aria-label", "引用这一段");
  menu.hidden = true;
  let quoted = null; // {paragraph, text, near}

  /** Copy text; older and insecure contexts have no clipboard, there a hidden field does. */
  async function copy(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "copy-field";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? undefined : Promise.reject(new Error("copy was refused"));
  }

  let hiding;
  function announce(text, box) {
    say.textContent = text;
    say.style.top = `${window.scrollY + box.bottom + 6}px`;
    say.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - 220) + window.scrollX)}px`;
    say.classList.add("shown");
    clearTimeout(hiding);
    hiding = setTimeout(() => say.classList.remove("shown"), 2200);
  }

  // --- what is copied --------------------------------------------------------------------------------------------------

  /** Return the paragraph's permanent address: on the page of the whole text its number leads to that of its section. */
  const addressOf = (paragraph) => {
    const address = new URL(paragraph.querySelector("a.pn").href);
    address.search = "";
    return address.href;
  };

  /** Return the paragraph's words as one reads them, without its number. */
  function wordsOf(paragraph) {
    const copied = paragraph.cloneNode(true);
    copied.querySelectorAll(".pn").forEach((number) => number.remove());
    const words = copied.cells ? [...copied.cells].map((cell) => cell.textContent.trim()).join("　") : copied.textContent;
    return words.replace(INVISIBLE, "").trim();
  }

  /** Return where the paragraph stands, in words; on the page of the whole text its heading tells. */
  function placeOf(paragraph) {
    let heading = paragraph.closest(".rows") ?? paragraph; // a paragraph, or the table of which it is a row
    while (heading && !/^H[1-6]$/.test(heading.tagName)) heading = heading.previousElementSibling;
    const section = said("report-place") || (heading ? `“${heading.firstChild.textContent.trim()}”一节` : "");
    return `${section}第${paragraph.querySelector("a.pn").textContent}段`;
  }

  const COPIES = [
    ["link", "复制链接", ({ paragraph }) => addressOf(paragraph), "已复制这一段的地址"],
    [
      "quote",
      "复制引文",
      ({ paragraph, text }) => {
        const who = said("citation_author") ? `${said("citation_author")}：` : "";
        const year = said("citation_publication_date") ? `，${said("citation_publication_date")}年` : "";
        return `“${text}”${who}《${said("citation_title")}》${year}，${placeOf(paragraph)}，${addressOf(paragraph)}`;
      },
      "已复制原文和出处",
    ],
    [
      "gbt7714",
      "GB/T 7714",
      ({ paragraph }) => {
        const today = new Date();
        const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
        const who = said("citation_author") ? `${said("citation_author")}. ` : "";
        return `${who}${said("citation_title")}[R/OL]. ${said("citation_publication_date")}[${day}]. ${addressOf(paragraph)}.`;
      },
      "已复制 GB/T 7714 格式的文献条目",
    ],
    [
      "bibtex",
      "BibTeX",
      ({ paragraph }) => {
        const address = addressOf(paragraph);
        const key = new URL(address).pathname.split("/").filter(Boolean).slice(-2).join("-") + new URL(address).hash.replace("#", "-");
        const fields = [
          ["author", said("citation_author") && `{${said("citation_author")}}`],
          ["title", `{${said("citation_title")}}`],
          ["institution", said("citation_technical_report_institution")],
          ["year", said("citation_publication_date")],
          ["note", placeOf(paragraph)],
          ["url", address],
        ];
        return `@techreport{${key},\n${fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}`;
      },
      "已复制 BibTeX 条目",
    ],
  ];

  // --- the tools -------------------------------------------------------------------------------------------------------

  function makeMenu() {
    for (const [name, label, make, done] of COPIES) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.copy = name;
      button.textContent = label;
      button.addEventListener("click", () => {
        const { near } = quoted;
        copy(make(quoted)).then(
          () => announce(done, near()),
          () => announce("浏览器不允许复制", near()),
        );
        close();
      });
      menu.append(button);
    }
    menu.addEventListener("keydown", (event) => {
      const buttons = [...menu.children];
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length].focus();
    });
  }

  function open(paragraph, text, near) {
    quoted = { paragraph, text: text.replace(INVISIBLE, "").trim(), near };
    const box = near();
    menu.hidden = false;
    const above = box.top - menu.offsetHeight - 8;
    menu.style.top = `${window.scrollY + (above > 56 ? above : box.bottom + 8)}px`;
    menu.style.left = `${window.scrollX + Math.max(8, Math.min(box.left, document.documentElement.clientWidth - menu.offsetWidth - 8))}px`;
  }

  function close() {
    menu.hidden = true;
  }

  /** Offer the tools for the words selected in a paragraph. */
  function onSelection() {
    const selection = document.getSelection();
    const text = selection.toString().trim();
    const from = selection.anchorNode?.parentElement?.closest(".para");
    if (!text || !from || !from.querySelector("a.pn")) return;
    const range = selection.getRangeAt(0).cloneRange();
    const number = from.querySelector("a.pn").textContent;
    open(from, text.startsWith(number) && range.startContainer.parentElement.closest(".pn") ? text.slice(number.length) : text, () => range.getBoundingClientRect());
  }

  function start() {
    if (!said("citation_title") || !document.querySelector("a.pn")) return;
    makeMenu();
    document.body.append(menu, say);
    for (const number of document.querySelectorAll("a.pn")) number.title = `第 ${number.textContent} 段：地址、引文`;
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("a.pn");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      const paragraph = link.closest(".para");
      copy(addressOf(paragraph)).then(
        () => announce("已复制这一段的地址", link.getBoundingClientRect()),
        () => announce("地址在地址栏里，可以复制", link.getBoundingClientRect()),
      );
      open(paragraph, wordsOf(paragraph), () => link.getBoundingClientRect());
    });
    document.addEventListener("pointerup", (event) => {
      if (!menu.contains(event.target) && !event.target.closest?.("a.pn")) setTimeout(onSelection, 10);
    });
    document.addEventListener("keyup", (event) => {
      if (event.key === "Shift" || event.key.startsWith("Arrow")) onSelection();
    });
    document.addEventListener("pointerdown", (event) => {
      if (!menu.contains(event.target) && !event.target.closest?.("a.pn")) close();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !menu.hidden) {
        const inside = menu.contains(document.activeElement);
        close();
        if (inside) quoted.paragraph.querySelector("a.pn").focus();
      } else if (event.key === "Tab" && !event.shiftKey && !menu.hidden && document.activeElement.matches("a.pn, body")) {
        event.preventDefault(); // from the number into its tools; opening its address may have taken the focus away
        menu.firstElementChild.focus();
      }
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
