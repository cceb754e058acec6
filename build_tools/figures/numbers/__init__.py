"""What number: its digits or Chinese numerals, its unit, its bound, ranges, fractions, ranks."""
