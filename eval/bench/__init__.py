"""Measurements: how well the coach finds, and how fast."""
