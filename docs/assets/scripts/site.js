// The entry of every page: runs what the page needs. Without scripts every page can still be read and every link followed.
//
// What answers to links and fields that are on the page from the start is imported at once. What adds controls of its own
// is imported only by pages that have something to add them to, and the search only when a reader turns to it.

import { followMoved } from "./moved.js";
import { showNotes } from "./name-notes.js";
import { offerQuoting } from "./quoting.js";
import { showProgress } from "./reading-progress.js";
import { watchSearchField } from "./search/header-field.js";

followMoved();
showProgress();
showNotes();
offerQuoting();
watchSearchField();

const onPage = (/** @type {string} */ selector) => document.querySelector(selector) !== null;

if (onPage(".names")) import("./glossary-filter.js").then((module) => module.addGlossaryFilter());
if (onPage(".figures:not(.brief) table")) import("./figure-tables.js").then((module) => module.improveTables());
if (onPage(".search-page")) import("./search/search-page.js").then((module) => module.makeSearchPage());
else if (new URL(location.href).searchParams.has("q")) import("./search/passage.js").then((module) => module.markPassage());
