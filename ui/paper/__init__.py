"""Documents on paper: their blocks laid out on pages, and drawn the same for the preview, the PDF and the printer."""
