"""Fifty drafts over every kind and channel, printed for reading as the recipient, and what the readers said."""
