"""When: the period that a number is about, and whether the report looks back or ahead."""
