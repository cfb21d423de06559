"""Rapport: a conversation coach that works from your own notes, on your own machine."""

__version__ = "0.1.0"
