"""Ids that are made once and never change: for plans, outcomes, steps, rungs and help; and the seal of a plan."""

from os import urandom


def new_id() -> str:
    """A fresh id of 12 letters and digits: short enough to tag a Word file with, long enough never to meet itself."""
    return urandom(6).hex()


def new_seal() -> str:
    """A fresh secret of 32 letters and digits, known to the plan alone (SAFETY 5.2)."""
    return urandom(16).hex()
