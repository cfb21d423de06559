"""Search: the Chroma collection, keeping it in step with the record, and the fusion of meaning and exact words."""
