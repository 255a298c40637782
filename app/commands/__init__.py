"""What the program can do without its window, one command a file."""
