"""Deadlines as documents print them."""

from app.documents.rows import sentence_case
from app.i18n import Texts
from app.plan.deadline import Deadline, in_full


def deadline_text(written: str, texts: Texts) -> str:
    """An encoded deadline as it stands alone: its occasion and month, with a capital; empty when there is none."""
    deadline = Deadline.parse(written)
    return sentence_case(in_full(deadline, texts) if deadline else written.strip())
