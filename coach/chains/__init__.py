"""From evidence to suggestions: gather, ask the model, check in code, hand out only what passed."""
