"""The words of an answer as they are compared: without what Word and LibreOffice change on their own."""

import unicodedata
from typing import Final

from app.clean import tidy

_AUTOCORRECT: Final = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
        "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "…": "...",
        "\N{SOFT HYPHEN}": None, "\N{ZERO WIDTH SPACE}": None, "\N{ZERO WIDTH NO-BREAK SPACE}": None,
    }
)  # fmt: skip


def alike(text: str) -> str:
    """The text with one kind of quotation mark, dash, space and line end, and without empty lines.

    Two texts that are the same to a reader are the same here, whichever program wrote them down.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    plain = tidy(unicodedata.normalize("NFC", text).translate(_AUTOCORRECT))
    return "\n".join(line for line in plain.split("\n") if line)
