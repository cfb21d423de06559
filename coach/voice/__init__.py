"""How I write: read from what I sent, told in plain lines, and what of it code can do to a sentence."""
