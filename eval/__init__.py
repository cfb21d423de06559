"""Evaluation: cases, graders in code, and reports; everything goes through the coach's one door."""
