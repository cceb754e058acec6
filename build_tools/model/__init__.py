"""The values that the stages hand on. They are frozen and know no stage."""
