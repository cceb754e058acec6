"""Chinese text: characters, numerals, lines, tables, sounds. No stage is known here."""
