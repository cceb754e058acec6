"""The sections and paragraphs of a report, and their permanent addresses."""
