"""Pieces that several screens share; each owns its keys and is drawn by ``show(key, ...)``."""
