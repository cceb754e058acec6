"""Names that their form alone shows: titles in 《》, codes, measures with a number, names of places, marked terms."""
