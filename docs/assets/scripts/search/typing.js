// Searching as one types.

const PAUSE = 60; // ms without a key before a search begins

/**
 * Call *search* with the field's words when one stops typing, never while one composes them with an input method.
 * @param {HTMLInputElement} field
 * @param {(query: string) => void} search
 */
export function onTyping(field, search) {
  let isComposing = false;
  let waiting = 0;
  const searchSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => search(field.value), PAUSE);
  };
  field.addEventListener("compositionstart", () => {
    isComposing = true;
    clearTimeout(waiting);
  });
  field.addEventListener("compositionend", () => {
    isComposing = false;
    searchSoon();
  });
  field.addEventListener("input", () => {
    if (!isComposing) searchSoon();
  });
}
