"""The side of the builder: hooks for MkDocs, and the theme."""
