from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from app.plan.bin import KEPT, BinItem
from app.plan.outcome import Outcome
from app.plan.plan import Plan, now
from app.settings import Settings
from tests.making import a_plan, a_step, an_outcome
from tests.ui.conftest import TODAY, Desktop
from ui.go_to import GoTo
from ui.plan_view import PlanView
from ui.thread_chain import ThreadChain
from ui.thread_picture import ThreadPicture
from ui.thread_words import meeting_words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""A menu that nobody sees cannot be raised either."""

Make = Callable[..., Desktop]


def a_thread() -> Plan:
    """A whole strand, one whose second step has no help, and a need alone."""
    return a_plan(
        id="plan",
        answers={"plan_type.type": "ehc"},
        outcomes=[
            an_outcome(id="whole", answers={"need.need": "Coins take him long"}),
            an_outcome(
                id="begun",
                answers={"need.need": "Crowds are loud", "will.will": "ask for the bill", "known.known": ""},
                steps=[a_step(), a_step(id="bare", helps=[])],
            ),
            Outcome(id="need_alone", answers={"need.need": "Buses change often"}),
        ],
    )


def shown(made: Desktop, plan: Plan) -> PlanView:
    made.window.go(GoTo("plan", plan.id))
    made.hand.wait_for(lambda: isinstance(made.window.view, PlanView), "the plan was not shown")
    made.hand.settle()
    return view(made)


def view(made: Desktop) -> PlanView:
    assert isinstance(made.window.view, PlanView)
    return made.window.view


def choose(made: Desktop, action: str) -> None:
    made.hand.settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(entry for entry in menu.actions() if entry.objectName() == action).trigger()
    menu.close()
    made.hand.settle()


def test_the_plan_is_named_after_its_learner(desktop: Make) -> None:
    made = desktop(a_thread())
    shown(made, a_thread())
    assert made.window.windowTitle().startswith("Dilan’s plan")


@pytest.mark.parametrize(
    ("button", "page", "outcome", "step"),
    [
        ("plan.outcome.whole", "read_back", "whole", ""),
        ("plan.outcome.begun", "known", "begun", ""),
        ("plan.write.need_alone", "change", "need_alone", ""),
        ("plan.add_help.begun", "step", "begun", "bare"),
        ("plan.steps.whole", "steps", "whole", ""),
        ("plan.need.whole", "need", "whole", ""),
        ("plan.hope", "hope", "whole", ""),
        ("plan.documents", "documents", "whole", ""),
        ("plan.gap.outcome", "change", "need_alone", ""),
        ("plan.gap.help", "step", "begun", "bare"),
    ],
)
@pytest.mark.parametrize("width", [1366, 1024])
def test_every_link_leads_to_its_page(
    desktop: Make, button: str, page: str, outcome: str, step: str, width: int
) -> None:
    made = desktop(a_thread(), width=width)
    shown(made, a_thread())
    made.hand.press(button)
    place = made.walk.place
    assert (place.page, place.outcome, place.step) == (page, outcome, step)


@pytest.mark.parametrize("page", ["change", "hope"])
def test_another_outcome_begins_with_the_same_hope_or_with_the_hope(desktop: Make, page: str) -> None:
    made = desktop(a_thread())
    shown(made, a_thread())
    made.hand.press("plan.add")
    choose(made, f"plan.add.{page}")
    assert made.page == page
    new = made.walk.place.outcome
    assert new not in ("whole", "begun", "need_alone")
    assert [outcome.id for outcome in made.saved("plan").outcomes] == ["whole", "begun", "need_alone", new]


def test_an_outcome_nobody_wrote_in_is_used_before_a_new_one_is_made(desktop: Make) -> None:
    plan = a_thread()
    plan.outcomes.append(Outcome(id="empty"))
    made = desktop(plan)
    shown(made, plan).add_outcome("change")
    assert made.walk.place.outcome == "empty"


def test_a_removed_outcome_comes_back_by_undo_or_later(desktop: Make) -> None:
    made = desktop(a_thread())
    shown(made, a_thread())
    made.hand.press("plan.more.whole")
    choose(made, "plan.menu.remove")
    assert [outcome.id for outcome in made.saved("plan").outcomes] == ["begun", "need_alone"]
    made.hand.press("undo_bar.undo")
    assert [outcome.id for outcome in made.saved("plan").outcomes] == ["whole", "begun", "need_alone"]
    view(made).do("remove", "begun")
    made.window.go(GoTo("home"))
    shown(made, a_thread())
    made.hand.press("plan.put_back.begun")
    assert [outcome.id for outcome in made.saved("plan").outcomes] == ["whole", "begun", "need_alone"]


def test_what_was_removed_too_long_ago_cannot_be_put_back(desktop: Make) -> None:
    plan = a_thread()
    for outcome_id, days in (("old", KEPT.days + 1), ("young", KEPT.days - 1)):
        removed = now() - timedelta(days=days)
        plan.bin.append(BinItem(thing=an_outcome(id=outcome_id), position=0, removed=removed))
    made = desktop(plan)
    shown(made, plan)
    assert made.hand.has("plan.put_back.young")
    assert not made.hand.has("plan.put_back.old")


@pytest.mark.parametrize(
    ("plan_type", "meeting", "said"),
    [
        ("ehc", "2027-03-12", "Meeting on 12 March 2027, papers out by 26 February 2027"),
        ("ehc", "2026-11-30", "Meeting on 30 November 2026"),
        ("sen_support", "2027-03-12", "Meeting on 12 March 2027"),
        ("ehc", "2026-10-12", "Meeting was on 12 October 2026"),
        ("ehc", "", ""),
    ],
)
def test_the_meeting_is_told_with_the_day_its_papers_go_out(plan_type: str, meeting: str, said: str) -> None:
    plan = a_plan(answers={"plan_type.type": plan_type, "plan_type.meeting": meeting})
    assert meeting_words(plan, TODAY) == said


def test_outcomes_move_and_stop_at_the_ends_with_the_focus_on_them(desktop: Make) -> None:
    made = desktop(a_thread())
    plan = shown(made, a_thread())
    for action, order in (
        ("down", ["begun", "whole", "need_alone"]),
        ("up", ["whole", "begun", "need_alone"]),
        ("up", ["whole", "begun", "need_alone"]),
    ):
        plan.do(action, "whole")
        made.hand.settle()
        assert [outcome.id for outcome in made.saved("plan").outcomes] == order
        assert made.hand.find("plan.more.whole").hasFocus()


def test_the_thread_is_a_picture_where_there_is_room_and_a_chain_elsewhere(desktop: Make) -> None:
    made = desktop(a_thread())
    plan = shown(made, a_thread())
    assert plan.findChild(ThreadPicture) is not None
    made.window.resize(1100, 700)
    made.hand.settle()
    assert plan.findChild(ThreadChain) is not None
    assert made.hand.has("plan.outcome.whole")


def test_a_strand_is_heard_as_one(desktop: Make) -> None:
    made = desktop(a_thread())
    shown(made, a_thread())
    said = made.hand.find("plan.outcome.begun").accessibleDescription()
    assert said.startswith("Need: Crowds are loud. Outcome: Ask for the bill.")
    assert "1 step has no help" in said


def test_a_plan_without_anything_says_where_to_begin(desktop: Make) -> None:
    empty = Plan(id="empty", answers={"name.name": "Ode"})
    made = desktop(empty)
    shown(made, empty)
    made.hand.press("plan.add")
    choose(made, "plan.add.change")
    assert made.page == "change"


def test_carrying_on_a_plan_without_outcomes_begins_one(desktop: Make) -> None:
    empty = Plan(id="empty", answers={"name.name": "Ode", "hope.hope": "to bake", "hope_whose.source": "own"})
    made = desktop(empty)
    made.hand.press("home.carry_on")
    made.hand.wait_for(lambda: made.window.walks_at("change"), "it was not carried on")


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600), (640, 400)])
def test_nothing_of_a_plan_reaches_over_the_edge(desktop: Make, text_size: int, width: int, height: int) -> None:
    plan = a_thread()
    plan.answers["name.name"] = "Wilhelmina " * 28
    plan.outcomes[0].answers["will.will"] = "ask " + "for another glass of water " * 20
    made = desktop(plan, settings=Settings(text_size=text_size), width=width, height=height)
    body = shown(made, plan).body
    assert body.width() <= view(made).sheet.viewport().width()
