"""Plain English words: splitting, stems, names. Knows nothing of people, notes or models."""
