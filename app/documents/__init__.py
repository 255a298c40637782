"""The documents: a plan turned into blocks for one kind of reader, and the writers that put blocks in a file."""
