"""Judges: a model answers a rubric with yes or no, and is heard only where it was shown to agree with people."""
