"""Files to take away or for other programs: JSON, CSV, workbook, single page, EPUB, search index, feed."""
