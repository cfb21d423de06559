"""Measures of the rehearsals: faults planted in talks, and what the feedback makes of them."""
