"""What stands in a document where nothing is written: read back, it says nothing."""

from functools import cache

from app.documents.alike import alike
from app.i18n import Texts


def without_placeholder(text: str, texts: Texts) -> str:
    """The words of an answer: none where a placeholder stands alone, the rest where somebody wrote on after it."""
    said = text.strip()
    if _plain(said) in _all_plain(texts):
        return ""
    for placeholder in placeholders(texts):
        if said.startswith(placeholder) and not said[len(placeholder) :][:1].isalnum():
            return said[len(placeholder) :].lstrip(" .,;:\n–-")
    return said


@cache
def placeholders(texts: Texts) -> tuple[str, ...]:
    """Everything that can stand there, the longer before the shorter that it begins with."""
    return (
        texts.gettext("Not set yet. Decide at this meeting."),
        texts.gettext("Nothing written yet"),
        texts.gettext("Not set yet"),
        texts.gettext("No date yet"),
        texts.gettext("No one yet"),
        texts.gettext("Not named yet"),
        texts.gettext("No step yet"),
    )


@cache
def _all_plain(texts: Texts) -> frozenset[str]:
    return frozenset(map(_plain, placeholders(texts)))


def _plain(text: str) -> str:
    return alike(text).casefold().rstrip(".")
