"""The path: what each page asks, in whose words, and in which order."""
