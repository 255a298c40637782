"""What pages are made of besides fields: one kind of control per file."""
