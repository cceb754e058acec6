// Where the site is published; it may be a folder of a host.

/** The address of the home page: this file is assets/scripts/search/site-address.js. */
export const SITE = new URL("../../..", import.meta.url);
