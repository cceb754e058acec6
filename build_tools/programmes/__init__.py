"""Programme names: found in a report, gathered in one glossary."""
