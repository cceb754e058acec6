// Large type: a button in the header that every page has. The choice is kept in the browser; a script in the page
// (theme/partials/large-type.html) sets it before anything is painted, styles/large-type.css is what it looks like.

/** @typedef {{__md_set: (name: string, value: boolean) => void}} Kept Material's store of what a reader chose on this site */

const root = document.documentElement;

/** Show the button and let it switch. */
export function offerLargeType() {
  /** @type {HTMLButtonElement} */
  const button = document.querySelector(".large-type");
  const isLarge = () => root.dataset.type === "large";
  const show = () => button.setAttribute("aria-pressed", String(isLarge()));
  button.addEventListener("click", () => {
    const place = firstShown();
    const before = place?.getBoundingClientRect().top;
    if (isLarge()) delete root.dataset.type;
    else root.dataset.type = "large";
    show();
    if (place) window.scrollBy({ top: place.getBoundingClientRect().top - before, behavior: "instant" });
    /** @type {typeof window & Kept} */ (window).__md_set("__large-type", isLarge());
  });
  show();
  button.hidden = false;
}

/** Return the first part of the text that begins in the window: it stays where it is while the type grows. */
function firstShown() {
  if (window.scrollY === 0) return null;
  const parts = document.querySelectorAll("article > *, article tr, article li");
  return [...parts].find((part) => part.getBoundingClientRect().top >= 0);
}
