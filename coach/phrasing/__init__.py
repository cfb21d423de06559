"""Saying noted facts back to the person they are about, by rules: the wording that cannot invent anything."""
