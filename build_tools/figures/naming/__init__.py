"""Whose number: the words around it as a subject, a verb, a counted noun; and the rules that make its name of them."""
