"""Reading a note by rules: statements, whom they are about, what kind they are, what must stay in the note."""
