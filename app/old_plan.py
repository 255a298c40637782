"""A page of an old plan that nobody ever had, to try the check-up with: words of our own, in a file."""

from typing import Final

from app.examples import EXAMPLES

OLD_PLAN: Final = EXAMPLES / "old_plan.txt"


def old_plan() -> str:
    """Six statements under a heading: outcomes with much and with little in them, a step, help, and a hope."""
    return OLD_PLAN.read_text(encoding="utf-8").strip()
