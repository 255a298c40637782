"""The route: which pages there are, in which order, and when each one is asked. All of it on one screen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.sentence.kind import reads_as_help

Condition = Callable[[Plan, Outcome | None], bool]


def has_no_hope_yet(plan: Plan, outcome: Outcome | None) -> bool:
    """Somebody said that there is no hope yet."""
    return plan.answer("hope.none") == "yes" and not plan.answer("hope.hope")


def has_a_hope(plan: Plan, outcome: Outcome | None) -> bool:
    """There is a hope whose words can be asked about."""
    return bool(plan.aspiration.text)


def takes_the_whole_path(plan: Plan, outcome: Outcome | None) -> bool:
    """Not the short version, which leaves out what a first draft can do without."""
    return plan.answer("plan_type.length") != "short"


def change_reads_as_help(plan: Plan, outcome: Outcome | None) -> bool:
    """What was written as a change is help: hours, a person, a club (feature F6)."""
    return outcome is not None and reads_as_help(outcome.answer("change.change"))


def is_ehc_plan(plan: Plan, outcome: Outcome | None) -> bool:
    """An EHC plan: its needs belong to named sections (SEND Regulations 2014, regulation 12)."""
    return plan.plan_type == "ehc"


def always(plan: Plan, outcome: Outcome | None) -> bool:
    """Asked of everyone."""
    return True


@dataclass(frozen=True, slots=True)
class Stop:
    """A page on the route. `about` is what the page is asked for: the whole `plan`, each `outcome` or each `step`."""

    page: str
    part: int
    about: str = "plan"
    when: Condition = always
    can_skip: bool = True


ROUTE: Final = (
    Stop("who", 1),
    Stop("name", 1, can_skip=False),
    Stop("voice", 1),
    Stop("year", 1),
    Stop("plan_type", 1),
    Stop("hope", 2),
    Stop("hope_help", 2, when=has_no_hope_yet),
    Stop("hope_whose", 2, when=has_a_hope),
    Stop("matters", 2, when=takes_the_whole_path),
    Stop("now", 2, when=takes_the_whole_path),
    Stop("change", 3, "outcome"),
    Stop("need", 3, "outcome"),
    Stop("help_not_change", 3, "outcome", when=change_reads_as_help),
    Stop("give", 3, "outcome"),
    Stop("do", 3, "outcome"),
    Stop("possible", 3, "outcome"),
    Stop("reason", 3, "outcome"),
    Stop("when", 4, "outcome"),
    Stop("will", 4, "outcome", can_skip=False),
    Stop("where", 4, "outcome"),
    Stop("known", 4, "outcome"),
    Stop("so_that", 4, "outcome"),
    Stop("read_back", 4, "outcome", can_skip=False),
    Stop("check", 4, "outcome"),
    Stop("barriers", 5, "outcome", when=takes_the_whole_path),
    Stop("steps", 5, "outcome"),
    Stop("step", 5, "step"),
    Stop("review", 5),
    Stop("answers", 6, can_skip=False),
    Stop("documents", 6, can_skip=False),
    Stop("done", 6, can_skip=False),
)
STOPS: Final = {stop.page: stop for stop in ROUTE}
PARTS: Final = 6

FIELD_CONDITIONS: Final[dict[str, Condition]] = {"need.section": is_ehc_plan}
"""The few fields of a page that are asked only sometimes."""


def is_asked(field_id: str, plan: Plan, outcome: Outcome | None) -> bool:
    """Whether this plan is asked this field when it is asked its page."""
    return FIELD_CONDITIONS.get(field_id, always)(plan, outcome)


def places(plan: Plan, outcome_id: str) -> Iterator[Place]:
    """The way through the plan as it stands, for the outcome somebody is working on."""
    outcome = plan.outcome(outcome_id)
    for stop in ROUTE:
        if not stop.when(plan, outcome):
            continue
        if stop.about == "plan" or (outcome is not None and stop.about == "outcome"):
            yield Place(stop.page, outcome_id)
        elif outcome is not None:
            yield from (Place(stop.page, outcome_id, step.id) for step in outcome.written_steps)


def next_place(plan: Plan, here: Place) -> Place | None:
    """Where Continue leads, or nothing after the last page."""
    return _neighbour(plan, here, 1)


def previous_place(plan: Plan, here: Place) -> Place | None:
    """Where Back leads, or nothing before the first page."""
    return _neighbour(plan, here, -1)


def _neighbour(plan: Plan, here: Place, direction: int) -> Place | None:
    way = list(places(plan, here.outcome))
    if here in way:
        index = way.index(here) + direction
        return way[index] if 0 <= index < len(way) else None
    # The page is off the way (its condition changed, its step went): go by the order of the route instead.
    order = [stop.page for stop in ROUTE]
    at = order.index(here.page)
    beside = [place for place in way if (order.index(place.page) - at) * direction > 0]
    return (beside[0] if direction > 0 else beside[-1]) if beside else None


def progress(plan: Plan, here: Place) -> float:
    """How far through its part this place is: more than 0, and 1 on the part's last page."""
    part = STOPS[here.page].part
    way = [place for place in places(plan, here.outcome) if STOPS[place.page].part == part]
    return (way.index(here) + 1) / len(way) if here in way else 0.5
