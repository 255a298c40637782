"""Ids that are made once and never change: for plans, outcomes, steps, rungs and help."""

from uuid import uuid4


def new_id() -> str:
    """A fresh id of 12 letters and digits: short enough to tag a Word file with, long enough never to meet itself."""
    return uuid4().hex[:12]
