"""What a suggestion must pass before a person sees it: pure functions over text and evidence."""
