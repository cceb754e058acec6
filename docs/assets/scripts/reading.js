// What pages of a report's text run besides site.js. It is not imported but loaded by the page itself, so that the links in
// the text answer as soon as the page is loaded.

import { showNotes } from "./name-notes.js";
import { offerQuoting } from "./quoting.js";
import { showProgress } from "./reading-progress.js";

showProgress();
showNotes();
offerQuoting();
if ("speechSynthesis" in window) import("./read-aloud.js").then((module) => module.offerReadingAloud());
