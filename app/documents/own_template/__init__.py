"""A school's own Word template: its letterhead and its words, with our placeholders in curly brackets filled in."""
