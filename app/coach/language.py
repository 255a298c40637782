"""Finds words that not everyone knows, long or hard sentences, and words that deserve a second thought."""

from app.coach.act import Act
from app.coach.finding import Finding


def language(act: Act) -> list[Finding]:
    """What could be said more plainly or more kindly."""
    return []
