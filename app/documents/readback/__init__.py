"""Edits come home: what was changed in a Word file is found, compared with the plan, and put back where it belongs."""
