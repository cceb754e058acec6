// Tables of figures: sort by a column, numbers as numbers; filter the rows.
// Everything works without it: the tables stand in the order of the page.
"use strict";

(() => {
  const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s“”"、，]/g, "");
  const collator = new Intl.Collator("zh-Hans", { numeric: true });
  const isGroup = (row) => row.cells.length > 1 && row.cells[0].firstElementChild?.matches("strong:only-child") && !row.cells[1].textContent.trim();

  /** Return what a cell is sorted by: its number where it has one, else its words; an empty cell comes last. */
  function key(row, column) {
    const cell = row.cells[column];
    if (cell.dataset.value !== undefined) return Number(cell.dataset.value);
    return cell.textContent.trim();
  }

  function compare(one, other) {
    if (one === "" || other === "") return (one === "") - (other === "");
    return typeof one === "number" && typeof other === "number" ? one - other : collator.compare(one, other);
  }

  /** Make each heading of the table a button: up, down, and back to the page's order. */
  function makeSortable(table) {
    const body = table.tBodies[0];
    const original = [...body.rows];
    for (const heading of table.tHead.rows[0].cells) {
      const column = heading.cellIndex;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const next = { none: "descending", descending: "ascending", ascending: "none" }[heading.ariaSort ?? "none"];
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        if (next !== "none") heading.setAttribute("aria-sort", next);
        const rows = next === "none" ? original : original.filter((row) => !isGroup(row));
        if (next !== "none") {
          const sign = next === "ascending" ? 1 : -1;
          rows.sort((a, b) => {
            const [one, other] = [key(a, column), key(b, column)];
            return one === "" || other === "" ? compare(one, other) : sign * compare(one, other);
          });
        }
        table.classList.toggle("sorted", next !== "none");
        body.append(...original.filter(isGroup), ...rows);
        if (next === "none") body.append(...original);
      });
    }
  }

  /** Show the rows that hold the words; a group, a table and its heading go where nothing is left of them. */
  function filterTables(tables, wanted) {
    let left = 0;
    for (const table of tables) {
      let group = null;
      let shown = 0;
      for (const row of table.tBodies[0].rows) {
        if (isGroup(row)) {
          group = row;
          row.hidden = wanted !== "";
          continue;
        }
        row.hidden = !folded(row.textContent).includes(wanted);
        if (row.hidden) continue;
        shown += 1;
        if (group) group.hidden = false;
      }
      left += shown;
      const block = table.closest(".figures");
      block.hidden = shown === 0;
      if (block.previousElementSibling?.matches("h2")) block.previousElementSibling.hidden = shown === 0;
    }
    return left;
  }

  function makeFilter(tables) {
    const field = document.createElement("input");
    field.type = "search";
    field.className = "figure-filter";
    field.placeholder = "筛选，如：投资、就业、增长";
    field.setAttribute("aria-label", "筛选指标");
    const said = document.createElement("p");
    said.className = "label";
    said.setAttribute("role", "status");
    const first = tables[0].closest(".figures");
    const before = first.previousElementSibling?.matches("h2") ? first.previousElementSibling : first;
    before.before(field, said);
    const run = () => {
      const wanted = folded(field.value);
      const left = filterTables(tables, wanted);
      said.textContent = wanted ? (left ? `${left} 行` : "没有这样的行，换一个词试试") : "";
    };
    field.addEventListener("input", run);
    window.addEventListener("hashchange", () => {
      const cell = document.getElementById(location.hash.slice(1));
      if (cell?.closest("[hidden]") && field.value) {
        field.value = "";
        run();
        cell.scrollIntoView();
      }
    });
  }

  function start() {
    const tables = [...document.querySelectorAll(".figures:not(.brief) table")];
    tables.forEach(makeSortable);
    if (tables.some((table) => table.tBodies[0].rows.length > 8)) makeFilter(tables);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
