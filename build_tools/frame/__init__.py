"""The report told apart from what surrounds it, and what it says of itself."""
