"""The kinds of documents, one module each: a plan turned into blocks for one kind of reader."""
