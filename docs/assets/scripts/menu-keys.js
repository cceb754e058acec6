// The menu of a narrow window by keyboard: Enter on a label opens and leads back (Material does it, once the label takes the
// focus), Escape closes, and so does going on to the text.

/** Let the keyboard reach the labels that open and close parts of the menu. */
export function offerMenuKeys() {
  /** @type {HTMLInputElement} */
  const drawer = document.querySelector("#__drawer");
  /** @type {HTMLLabelElement} */
  const opener = document.querySelector(".md-header label[for=__drawer]");
  const labels = [opener, ...document.querySelectorAll(".md-nav--primary label[for]")];
  for (const label of labels) if (label instanceof HTMLLabelElement && label.htmlFor !== "__drawer") label.tabIndex = 0;
  opener.tabIndex = 0;
  const close = () => {
    if (drawer.checked) drawer.click();
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    close();
    opener.focus();
  });
  document.querySelector(".md-content").addEventListener("focusin", close);
}
