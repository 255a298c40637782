"""Where a view wants to lead: another view by name, with a plan and a place in it where that matters."""

from dataclasses import dataclass

from app.plan.place import Place


@dataclass(frozen=True, slots=True)
class GoTo:
    """A view of `ui.main_window.VIEWS`, or `back` to the one before."""

    view: str
    plan_id: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class TipAt:
    """A tip of the coach at a place on the path: the rule it is of, and the words it is about."""

    place: Place
    rule: str
    quote: str = ""
