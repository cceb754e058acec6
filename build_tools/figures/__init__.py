"""Figures: whose number it is, of which time, or why it is none."""
