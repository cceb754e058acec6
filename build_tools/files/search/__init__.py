"""The files that the search in the page reads (docs/search/)."""
