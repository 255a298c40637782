"""Words found in a text, with their places."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundPart:
    """Words found in a text, and their places in it: `text[start:end] == quote`."""

    quote: str
    start: int
    end: int


def found(text: str, start: int, end: int) -> FoundPart | None:
    """The words between two places, without the spaces and commas around them; nothing when no word is left."""
    while start < end and (text[start].isspace() or text[start] in ",;:–—-"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:.!?–—-"):
        end -= 1
    return FoundPart(text[start:end], start, end) if any(letter.isalnum() for letter in text[start:end]) else None


def masked(text: str, *parts: FoundPart | None) -> str:
    """The text with the words of the parts blanked out, every place unchanged."""
    for part in filter(None, parts):
        text = text[: part.start] + "\0" * (part.end - part.start) + text[part.end :]
    return text
