"""One plan at work on, and a window that stands on any page of it."""

from collections.abc import Callable

import pytest

from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.rung import Rung
from app.plan.step import Step
from tests.ui.conftest import Desktop

At = Callable[..., Desktop]


@pytest.fixture
def plan() -> Plan:
    """Leyla's plan, filled as far as its first steps."""
    outcome = Outcome(
        id="one",
        answers={
            "change.change": "Leyla plays with others at break",
            "when.when": "phase:2028-07-21:key_stage_3",
            "will.will": "join a game in the playground",
            "known.known": "Four breaks in five",
            "reason.chosen": "r1",
        },
        rungs=[Rung(id="r1", question="give", text="She would have a friend to laugh with")],
        steps=[
            Step(id="s1", text="Watch a game from the bench", by="date:2027-02-12:"),
            Step(id="s2", text="Keep the score", helps=[Provision(id="h1", what="A score card", who="Mr Osei")]),
            Step(id="s3", text="Take one turn"),
        ],
    )
    return Plan(
        id="plan1",
        answers={
            "who.role": "staff",
            "name.name": "Leyla",
            "name.pronouns": "she",
            "year.year": "year_8",
            "plan_type.type": "ehc",
            "hope.hope": "to run a games club",
            "hope_whose.source": "own",
        },
        outcomes=[outcome],
        place=Place("will", "one"),
    )


@pytest.fixture
def outcome(plan: Plan) -> Outcome:
    """The plan's one outcome."""
    return plan.outcomes[0]


@pytest.fixture
def at(desktop: Callable[..., Desktop], plan: Plan) -> At:
    """`at(page, step)` opens the window on that page of the plan. What the window then changes is `living(desktop)`."""

    def go(page: str, step: str = "", *, width: int = 1366, height: int = 768) -> Desktop:
        return desktop(plan, width=width, height=height).go(plan, Place(page, "one", step))

    return go
