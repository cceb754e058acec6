// Charts to take away as PNG: the browser draws the SVG file, because only it knows the fonts of the machine.

import { make } from "./elements.js";
import { SITE } from "./search/site-address.js";
import { WORDS } from "./words.js";

const SCALE = 2; // pixels of the picture for one of the chart

/** Offer a PNG beside each SVG file of a chart. */
export function offerPng() {
  for (const line of document.querySelectorAll(".take")) {
    /** @type {HTMLAnchorElement | null} */
    const svg = line.querySelector("a[href$='.svg']");
    if (!svg) continue;
    const link = make("a", { href: svg.href }, WORDS.charts.png);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      save(svg.href).catch(() => link.replaceWith(WORDS.charts.failed));
    });
    line.append(WORDS.charts.between, link);
  }
}

/**
 * Draw the SVG file at *address* and save it under the same name.
 * @param {string} address
 */
async function save(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(addressed(await response.text()))}`;
  await image.decode();
  const canvas = make("canvas");
  Object.assign(canvas, { width: image.width * SCALE, height: image.height * SCALE });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  const name = new URL(address).pathname.split("/").at(-1).replace(/\.svg$/, ".png");
  const url = URL.createObjectURL(picture);
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * Return the picture with the whole address in its last line, if it has only that from the home page on.
 * @param {string} svg
 */
function addressed(svg) {
  return svg.replace(/>\/([^<]+)<\/text>/, (_, path) => `>${new URL(path, SITE).href}</text>`);
}
