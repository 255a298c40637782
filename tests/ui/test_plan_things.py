"""Things to look at on a plan's page: three at a time, each once, each with the way to exactly where it is mended."""

from collections.abc import Callable

from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.step import Step
from tests.ui.conftest import TODAY, Desktop
from ui.coach_profile import profile_of
from ui.go_to import GoTo
from ui.plan_looks import things


def a_plan() -> Plan:
    late = Step(id="late", text="Order at the counter", by="date:2030-01-10:", helps=[Provision(what="A menu card")])
    outcome = Outcome(
        id="one",
        answers={
            "change.change": "Order lunch alone",
            "need.need": "New places are loud",
            "when.when": "date:2028-07-21:",
            "will.will": "order lunch in a café",
            "so_that.so_that": "he can eat out with friends",
        },
        steps=[late],
    )
    answers = {
        "name.name": "Tomasz",
        "name.pronouns": "he",
        "hope.hope": "to eat out",
        "review.review": "date:2027-03-01:",
    }
    return Plan(id="p", answers=answers, outcomes=[outcome], drawer=[Provision(what="Signing lessons")])


def opened(desktop: Callable[..., Desktop], plan: Plan) -> Desktop:
    made = desktop(plan)
    made.window.go(GoTo("plan", plan.id))
    made.hand.wait_for(lambda: made.window.shows("plan"), "the plan was not shown")
    made.hand.settle()
    return made


def test_what_cannot_be_as_it_is_comes_first_and_leads_to_exactly_there(desktop: Callable[..., Desktop]) -> None:
    made = opened(desktop, a_plan())
    made.hand.press("plan.look.step-too-late")
    made.hand.wait_for(lambda: made.window.walks_at("step"), "the step was not shown")
    assert made.walk.place == Place("step", "one", "late")


def test_three_are_shown_and_all_of_them_on_request(desktop: Callable[..., Desktop]) -> None:
    plan = a_plan()
    made = opened(desktop, plan)
    found = things(plan, TODAY, profile_of(made.desk.settings))
    assert len(found) > 3
    assert [made.hand.has(f"plan.{thing.name}") for thing in found[:4]] == [True, True, True, False]
    made.hand.press("plan.look.all")
    assert all(made.hand.has(f"plan.{thing.name}") for thing in found)
    made.hand.press("plan.look.all")
    assert not made.hand.has(f"plan.{found[3].name}")


def test_nothing_is_told_twice(desktop: Callable[..., Desktop]) -> None:
    plan = a_plan()
    plan.answers.pop("hope.hope")
    plan.outcomes[0].answers.pop("need.need")
    plan.outcomes[0].steps[0].helps.clear()
    made = opened(desktop, plan)
    names = [thing.name for thing in things(plan, TODAY, profile_of(made.desk.settings))]
    assert {"gap.hope", "gap.need", "gap.help"} <= set(names)
    assert not {"look.no-aspiration", "look.no-need", "look.step-without-help"} & set(names)
    assert len(names) == len(set(names))
