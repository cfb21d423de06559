"""What the coach talks about: frozen dataclasses and pure functions, standard library only."""
