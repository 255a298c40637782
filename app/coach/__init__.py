"""The coach: what is there already, what is missing, and the next question to ask. Kind first."""
