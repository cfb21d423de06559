"""Rehearsing: the scenes, what my lines do, what the others do next, and what is worth saying about it afterwards.

All of it is decided here, in code; a model only words what was decided. Knows nothing of the record or of models.
"""
