// Elements: how they are made and found.

/**
 * Return a new element with *attributes* and *children*.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Return the element that matches *selector* and is the target of *event* or around it, or null.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function targetIn(event, selector) {
  return event.target instanceof Element ? event.target.closest(selector) : null;
}

/**
 * Move the focus *step* elements on in *elements*, from the last to the first and back.
 * @param {HTMLElement[]} elements
 * @param {number} step
 */
export function moveFocus(elements, step) {
  const index = elements.findIndex((element) => element === document.activeElement);
  elements[(index + step + elements.length) % elements.length].focus();
}

/**
 * Return the page's <meta name="…" content="…">, or "" if it has none.
 * @param {string} name
 */
export function metaContent(name) {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";
}
