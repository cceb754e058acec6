"""The report divided from what surrounds it, and what it says of itself: its frame and its metadata."""
