"""What a PDF file says of itself beyond its drawing: title, language, bookmarks and the tags of its parts."""
