"""The glossary: the programmes of all reports as one list of entries with permanent addresses."""
