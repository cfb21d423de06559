"""Reading a debrief by rules: who is in it, which sentence is about whom, and what follows for each."""
