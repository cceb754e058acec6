"""Sections and paragraphs, and their permanent addresses."""
