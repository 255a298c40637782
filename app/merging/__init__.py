"""Two copies of one plan become one: how they differ, in words, and what is taken from the other."""
