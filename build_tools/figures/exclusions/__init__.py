"""Why a number is no figure: an ordered table of rules (``rules``), and a module for each kind of them."""
