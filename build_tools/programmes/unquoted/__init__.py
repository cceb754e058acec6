"""Proper names without quotation marks, found by the head noun that ends them."""
