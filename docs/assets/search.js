// The search field in the header, and the page /search/: shows what finder.js finds, and leads to the sentence.
// Without scripts the field is a form that opens the search page, which offers the whole text on one page.
"use strict";

(() => {
  const site = new URL("..", document.currentScript.src);
  const finder = new Finder(new URL("search/", site));
  const FEW = { terms: 3, figures: 3, texts: 12 }; // answers shown beneath the field in the header
  let asked = 0;

  const made = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  // --- an answer as elements ---------------------------------------------------------------------------------------------

  /** Return the places in text that read the word, quotation marks and width aside. */
  function places(text, words) {
    const { plain, at } = Finder.fold(text);
    const spans = [];
    for (const word of words) {
      for (let i = plain.indexOf(word); i >= 0; i = plain.indexOf(word, i + word.length)) {
        spans.push([at[i], at[i + word.length - 1] + 1]);
      }
    }
    return spans.sort((a, b) => a[0] - b[0]);
  }

  /** Return the text with the words marked. */
  function marked(text, words) {
    const parts = [];
    let from = 0;
    for (const [start, end] of places(text, words)) {
      if (start < from) continue;
      parts.push(text.slice(from, start), made("mark", {}, text.slice(start, end)));
      from = end;
    }
    return [...parts, text.slice(from)];
  }

  /** Return the sentence around the first place, cut to a line or two. */
  function sentence(text, words) {
    const [first] = places(text, words);
    if (!first) return text.slice(0, 80);
    const before = text.slice(0, first[0]);
    const start = Math.max(...["。", "！", "？", "；"].map((mark) => before.lastIndexOf(mark))) + 1;
    const behind = text.slice(first[1]).search(/[。！？；]/);
    const end = behind < 0 ? text.length : first[1] + behind + 1;
    const from = Math.max(start, first[0] - 28);
    const to = Math.min(end, first[1] + 52);
    return `${from > start ? "…" : ""}${text.slice(from, to)}${to < end ? "…" : ""}`;
  }

  const result = (kind, address, ...children) => {
    const link = made("a", { href: new URL(address, site).href }, ...children);
    return made("li", { "data-result": "", "data-kind": kind }, link);
  };

  const termResult = (term, words) =>
    result("term", term.address, made("strong", {}, ...marked(term.name, words)), made("small", {}, `名目 · ${term.count} 处`),
      made("span", {}, term.meaning || "本报告未作解释"));

  const figureResult = (figure, words) =>
    result("figure", `${figure.base}figures/#${figure.id}`, made("strong", {}, ...marked(figure.name, words)),
      made("small", {}, `${figure.amount} · ${figure.when}`));

  /** The address of a line: the words to be marked there go along, so that it can be sent to someone. */
  function textResult(group, line, words, several) {
    const address = `${group.base}${group.page}/?q=${encodeURIComponent(words.join(" "))}#${line.anchor}`;
    const place = line.anchor.startsWith("p") ? `第${line.anchor.slice(1)}段` : "标题";
    const where = made("small", {}, `${several ? `${group.report} · ` : ""}${place}`);
    return result("text", address, made("span", {}, ...marked(sentence(line.text, words), words)), where);
  }

  function heading(words) {
    return made(document.querySelector(".search-page") ? "h2" : "h3", { class: "group" }, words);
  }

  /** Return the answer as groups of results, no more of each than *most* allows. */
  function shown(answer, most) {
    const { words } = answer;
    const parts = [];
    let left = 0;
    const group = (title, rows, limit) => {
      if (!rows.length) return;
      left += Math.max(0, rows.length - limit);
      parts.push(heading(title), made("ol", {}, ...rows.slice(0, limit)));
    };
    group("名目", answer.terms.map((term) => termResult(term, words)), most?.terms ?? Infinity);
    group("指标", answer.figures.map((figure) => figureResult(figure, words)), most?.figures ?? Infinity);
    let room = most?.texts ?? Infinity;
    const several = new Set(answer.texts.map((text) => text.base)).size > 1;
    for (const text of answer.texts) {
      const rows = text.lines.map((line) => textResult(text, line, words, several));
      if (room > 0) group(text.title, rows, room);
      else left += rows.length;
      room -= rows.length;
    }
    return { parts, left };
  }

  /** Say what was understood, and how much was found. */
  function told(answer) {
    const count = answer.terms.length + answer.figures.length + answer.texts.reduce((sum, text) => sum + text.lines.length, 0);
    if (!count) return `没有找到“${answer.query.trim()}”。换一个词，或少写几个字。`;
    const more = answer.complete ? "" : "，还在找";
    if (answer.guess) return `没有“${answer.query.trim()}”，显示“${answer.guess.shown ?? answer.words.join(" ")}”的结果（${answer.guess.why}）：${count} 条${more}`;
    return `${answer.query.trim()}：${count} 条${more}`;
  }

  // --- the field in the header ---------------------------------------------------------------------------------------------

  /** Search as one types, but never in the middle of composing with an input method. */
  function listen(field, search) {
    let composing = false;
    let waiting;
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => search(field.value), 60);
    };
    field.addEventListener("compositionstart", () => {
      composing = true;
      clearTimeout(waiting);
    });
    field.addEventListener("compositionend", () => {
      composing = false;
      soon();
    });
    field.addEventListener("input", (event) => {
      if (!composing && !event.isComposing) soon();
    });
  }

  async function ask(query, tell, state) {
    asked += 1;
    const mine = asked;
    const current = () => mine === asked;
    if (!query.trim()) {
      state("idle");
      return;
    }
    state("busy");
    try {
      await finder.find(query, (answer) => current() && tell(answer), current);
      if (current()) state("done");
    } catch {
      if (current()) {
        state("failed");
        tell(null);
      }
    }
  }

  /** Return the link that looks for the words in the report of this page alone, where there are others. */
  async function onlyHere(query) {
    const slug = location.pathname.slice(site.pathname.length).split("/")[0];
    const { documents } = await finder.load("index.json");
    const reports = documents.filter((about) => about.kind === "report");
    if (reports.length < 2 || !reports.some((about) => about.file === `${slug}.json`)) return null;
    const address = new URL(`search/?q=${encodeURIComponent(query)}&in=${slug}`, site).href;
    return made("a", { class: "here", href: address }, "只在本报告里找");
  }

  function startHeader() {
    const form = document.querySelector(".site-search");
    if (!form) return;
    const field = form.querySelector("input");
    const opener = document.querySelector(".site-search-open");
    const panel = made("div", { class: "site-results", "data-search-state": "idle" });
    const said = made("p", { class: "label", role: "status" });
    const list = made("div", { class: "answers" });
    panel.append(said, list);
    panel.hidden = true;
    form.append(panel);

    const close = () => {
      panel.hidden = true;
      document.body.classList.remove("searching");
    };
    const open = () => {
      document.body.classList.add("searching");
      panel.hidden = !field.value.trim();
    };
    const tell = (answer) => {
      if (!answer) {
        said.textContent = "搜索用的文件没有取到。请检查网络，再试一次。";
        list.replaceChildren();
        return;
      }
      const { parts, left } = shown(answer, FEW);
      said.textContent = told(answer);
      list.replaceChildren(...parts);
      if (left) {
        const address = new URL(`search/?q=${encodeURIComponent(field.value.trim())}`, site).href;
        list.append(made("p", {}, made("a", { class: "all", href: address }, `还有 ${left} 条，看全部结果`)));
      }
      onlyHere(field.value.trim()).then((link) => link && list.append(made("p", {}, link)));
    };
    listen(field, (query) => {
      open();
      ask(query, tell, (state) => {
        panel.dataset.searchState = state;
        if (state === "idle") panel.hidden = true;
      });
    });
    const links = () => [field, ...panel.querySelectorAll("a[href]")];
    const move = (step) => {
      const all = links();
      const at = all.indexOf(document.activeElement);
      all[(at + step + all.length) % all.length].focus();
    };
    form.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
        field.blur();
        (window.innerWidth < 960 ? opener : document.body).focus?.();
      } else if (event.key === "Enter" && event.target === field && !panel.hidden) {
        const first = panel.querySelector("[data-result] a");
        if (first && panel.dataset.searchState === "done") {
          event.preventDefault();
          first.click();
        }
      }
    });
    field.addEventListener("focus", () => {
      finder.load("index.json").catch(() => {});
      if (field.value.trim()) open();
    });
    document.addEventListener("pointerdown", (event) => {
      if (!form.contains(event.target) && !opener?.contains(event.target)) close();
    });
    form.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
    });
    opener?.addEventListener("click", (event) => {
      event.preventDefault();
      open();
      field.focus();
    });
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (["/", "f", "s"].includes(event.key)) {
        event.preventDefault();
        open();
        field.focus();
        field.select();
      }
    });
  }

  // --- the page of its own -----------------------------------------------------------------------------------------------

  function startPage() {
    const page = document.querySelector(".search-page");
    if (!page) return;
    const field = made("input", { type: "search", name: "q", class: "name-filter", "aria-label": "搜索报告、名目和指标", placeholder: "搜索词句、名目、数字，如：五城四基地、9.5%、qst" });
    const said = made("p", { class: "label", role: "status", "data-search-state": "idle" });
    const list = made("div", { class: "answers", "data-search-results": "" });
    const scope = made("select", { name: "in", class: "scope", "aria-label": "在哪份报告里找" }, made("option", { value: "" }, "全部报告"));
    scope.hidden = true;
    page.replaceChildren(field, scope, said, list);
    finder.only = new URL(location.href).searchParams.get("in");
    finder.load("index.json").then(({ documents }) => {
      const reports = documents.filter((about) => about.kind === "report");
      scope.append(...reports.map((about) => made("option", { value: about.file.replace(/\.json$/, "") }, about.name)));
      scope.value = finder.only ?? "";
      scope.hidden = reports.length < 2;
    }).catch(() => {});
    scope.addEventListener("change", () => {
      finder.only = scope.value || null;
      run(field.value);
    });
    const run = (query) => {
      const address = new URL(location.href);
      if (finder.only) address.searchParams.set("in", finder.only);
      else address.searchParams.delete("in");
      if (query.trim()) address.searchParams.set("q", query.trim());
      else address.searchParams.delete("q");
      history.replaceState(null, "", address);
      ask(
        query,
        (answer) => {
          said.textContent = answer ? told(answer) : "搜索用的文件没有取到。请检查网络，再试一次。";
          list.replaceChildren(...(answer ? shown(answer, null).parts : []));
        },
        (state) => {
          said.dataset.searchState = state;
          if (state === "idle") {
            said.textContent = "";
            list.replaceChildren();
          }
        },
      );
    };
    listen(field, run);
    field.value = new URL(location.href).searchParams.get("q") ?? "";
    if (field.value) run(field.value);
    else field.focus();
  }

  // --- where the words are --------------------------------------------------------------------------------------------------

  /** Mark in the passage that was opened the words that the address names, and scroll to them. */
  function markPassage() {
    const query = new URL(location.href).searchParams.get("q");
    const passage = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!query || !passage || passage.closest(".search-page")) return;
    const words = query.split(/\s+/).map((word) => Finder.fold(word).plain).filter(Boolean);
    const nodes = [];
    const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => (node.parentElement.closest(".pn, .headerlink") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
    });
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const text = nodes.map((node) => node.data).join("");
    const parts = nodes.map((node, i) => [node, nodes.slice(0, i).reduce((sum, one) => sum + one.data.length, 0), node.data.length]);
    // From the end on, so that what is marked moves nothing that is still to be marked.
    for (const [start, end] of places(text, words).reverse()) {
      for (const [node, from, length] of [...parts].reverse()) {
        const [a, b] = [Math.max(start - from, 0), Math.min(end - from, length)];
        if (a >= b) continue;
        const range = document.createRange();
        range.setStart(node, a);
        range.setEnd(node, b);
        range.surroundContents(made("mark", { class: "found" }));
      }
    }
    passage.querySelector("mark.found")?.scrollIntoView({ block: "center" });
  }

  function start() {
    startHeader();
    startPage();
    markPassage();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
