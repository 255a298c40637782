"""Which review a document is about: the last one that was held, or the next one, still to be filled."""

from datetime import date, timedelta
from typing import Final

from app.plan.deadline import Deadline
from app.plan.plan import Plan
from app.plan.review import Review

BEFORE: Final = timedelta(weeks=4)
"""Two weeks to get ready, and the two before the meeting in which its papers are out (SEND Regulations 2014)."""


def review_at_hand(plan: Plan, today: date) -> Review:
    """The last review; an empty one when there is none, and again from four weeks before the next."""
    last = next(reversed(plan.reviews), None)
    deadline = Deadline.parse(plan.answer("review.review"))
    due = deadline.due if deadline else None
    if last is None or (last.held and due and last.held < due <= today + BEFORE):
        return Review(id="")
    return last
