"""Lines joined again that a printed page, or a program, broke in mid-sentence."""
