"""Figures in the rows of a table: the header rows, the name of the row, and each cell read as a clause."""
