"""Tasks: what the report says this government will do in its year, a row for each thing."""
