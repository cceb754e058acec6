// What every page runs. Without scripts every page can still be read and every link followed.
//
// Pages of a report's text run reading.js as well (build_tools/mkdocs/theme/main.html). What adds controls of its own is
// imported only by pages that have something to add them to, and what searches only when a reader turns to it.

import { offerLargeType } from "./large-type.js";
import { offerMenuKeys } from "./menu-keys.js";
import { followMoved } from "./moved.js";
import { watchSearchField } from "./search/header-field.js";

followMoved();
offerLargeType();
offerMenuKeys();
watchSearchField();

const isOnPage = (/** @type {string} */ selector) => document.querySelector(selector) !== null;

if (isOnPage(".names")) import("./glossary-filter.js").then((module) => module.addGlossaryFilter());
if (isOnPage(".figures:not(.brief) table")) import("./figure-tables.js").then((module) => module.improveTables());
if (isOnPage(".take a[href$='.svg']")) import("./charts.js").then((module) => module.offerPng());
if (isOnPage(".search-page")) import("./search/search-field.js").then((module) => module.makeSearchField());
else if (new URL(location.href).searchParams.has("q")) import("./search/passage.js").then((module) => module.markPassage());
