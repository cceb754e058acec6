"""The typography of a raw text set right: each change is listed, and each character leads back to the source."""
