"""A finding about a place in a plan, with the way to that place."""

from collections.abc import Mapping
from dataclasses import replace

from app.coach.finding import Finding
from app.coach.rule import finding
from app.plan.place import Place


def found_at(
    rule_id: str, place: Place, *, quote: str = "", start: int = 0, values: Mapping[str, str] | None = None
) -> Finding:
    """What a rule says at a place in the plan; `quote` are the words there it is about, from `start` on."""
    quote = quote.strip()
    made = finding(rule_id, quote=quote, start=start, end=start + len(quote), values=values)
    return replace(made, page=place.page, place=str(place))
