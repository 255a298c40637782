"""What the kinds of documents are put together from: rows, sentences, dates, whole pages that several share."""
