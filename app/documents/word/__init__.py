"""Everything that knows Word: blocks written as a file, and a file that was given read with care."""
