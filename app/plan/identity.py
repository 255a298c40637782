"""Ids that are made once and never change: for plans, outcomes, steps, rungs and help."""

from os import urandom


def new_id() -> str:
    """A fresh id of 12 letters and digits: short enough to tag a Word file with, long enough never to meet itself."""
    return urandom(6).hex()
