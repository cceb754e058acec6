"""Answers: what the review of the next report says of the tasks and targets of a report."""
