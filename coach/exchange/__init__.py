"""Files in and out. Sees the domain and the store; what reads facts out of a note is handed to it."""
