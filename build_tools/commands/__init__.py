"""The commands, one a module: build (the default), convert, add, review, names."""
