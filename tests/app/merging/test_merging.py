"""Two copies of one plan: every difference is found, and what is taken of them makes one plan."""

from copy import deepcopy
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.merging.differences import differences
from app.merging.merge import merge
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.review import Review
from app.plan.step import Step
from tests.making import a_full_plan, a_help, a_plan, a_step, an_outcome, outcomes, plans


def content(plan: Plan) -> tuple[object, ...]:
    """What both copies share: all but bin, place and times."""
    return plan.answers, plan.outcomes, plan.drawer, plan.reviews


@st.composite
def two_copies(draw: st.DrawFn) -> tuple[Plan, Plan]:
    """A plan, and a second copy on which somebody went on for a while."""
    here, other = draw(plans()), draw(plans())
    there = deepcopy(here)
    for edit in draw(st.lists(st.sampled_from(EDITS), max_size=6, unique=True)):
        edit(there, other, draw)
    return here, there


def _answers(there: Plan, other: Plan, _draw: st.DrawFn) -> None:
    there.answers |= other.answers


def _without_answers(there: Plan, _other: Plan, _draw: st.DrawFn) -> None:
    there.answers.clear()


def _turned_round(there: Plan, _other: Plan, _draw: st.DrawFn) -> None:
    there.outcomes.reverse()
    for outcome in there.outcomes:
        outcome.steps.reverse()
        for step in outcome.steps:
            step.helps.reverse()


def _outcome_more(there: Plan, _other: Plan, draw: st.DrawFn) -> None:
    there.outcomes.insert(draw(st.integers(0, len(there.outcomes))), draw(outcomes()))


def _outcome_less(there: Plan, _other: Plan, _draw: st.DrawFn) -> None:
    del there.outcomes[:1]


def _in_other_words(there: Plan, _other: Plan, draw: st.DrawFn) -> None:
    for outcome in there.outcomes:
        new = draw(outcomes())
        outcome.answers, outcome.rungs = new.answers, new.rungs
        for step in outcome.steps:
            step.text, step.helps = f"{step.text}!", [*step.helps, a_help()]
        outcome.steps = [*outcome.steps[1:], *new.steps]


def _drawer_and_reviews(there: Plan, other: Plan, _draw: st.DrawFn) -> None:
    there.drawer = [*other.drawer, *there.drawer[1:]]
    there.reviews = [*there.reviews[1:], *other.reviews]
    for review in there.reviews:
        review.answers["review.next"] = "Another"


EDITS = (
    *(_answers, _without_answers, _turned_round, _outcome_more, _outcome_less, _in_other_words, _drawer_and_reviews),
)


@settings(max_examples=60)
@given(two_copies())
def test_taking_everything_makes_the_plan_as_the_other_copy_is(copies: tuple[Plan, Plan]) -> None:
    here, there = copies
    kept = deepcopy(there)
    found = differences(here, there)
    assert len({difference.field for difference in found}) == len(found)
    merge(here, found)
    assert content(here) == content(there)
    assert there == kept
    assert differences(here, there) == ()


@settings(max_examples=30)
@given(two_copies())
def test_taking_nothing_changes_nothing(copies: tuple[Plan, Plan]) -> None:
    here, there = copies
    before = deepcopy(here)
    assert merge(here, []) == 0
    assert here == before
    assert bool(differences(here, there)) is (content(here) != content(there))


def test_what_differs_is_said_in_the_words_of_the_window() -> None:
    here = a_plan()
    there = deepcopy(here)
    there.answers["plan_type.type"] = "ehc"
    there.outcomes[0].answers["when.when"] = "date:2028-07-21:"
    there.outcomes[0].steps[0].by = "date:2027-03-12:"
    there.outcomes[0].steps[0].helps[0].often = "every day"
    there.outcomes.append(an_outcome(answers={"will.will": "pay for two"}))
    said = {difference.label: (difference.old, difference.new) for difference in differences(here, there)}
    assert ("12 February 2027", "12 March 2027") in said.values()
    assert said["Outcome 1, step 1: By"] == ("12 February 2027", "12 March 2027")
    assert said["Outcome 1, step 1: Help"][1].count("every day") == 1
    assert "pay for two" in said["Outcome, only in the file"][1]
    assert any("21 July 2028" in new for _old, new in said.values())


def test_the_later_copy_is_ticked_and_a_removal_never_is() -> None:
    here = a_plan(outcomes=[an_outcome(), an_outcome()])
    there = deepcopy(here)
    there.answers["hope.hope"] = "Two stalls"
    del there.outcomes[1]
    there.changed += timedelta(hours=1)
    assert [(one.state, one.is_plain) for one in differences(here, there)] == [("changed", True), ("removed", False)]
    assert [(one.state, one.is_plain) for one in differences(there, here)] == [("changed", False), ("added", True)]


def test_what_is_removed_waits_in_the_bin_and_comes_back_out_of_it() -> None:
    here = a_plan(outcomes=[an_outcome(), an_outcome(steps=[a_step(), a_step()])])
    there = deepcopy(here)
    del there.outcomes[0]
    del there.outcomes[0].steps[0]
    again = deepcopy(here)
    merge(here, differences(here, there))
    assert [type(item.thing) for item in here.bin] == [Outcome, Step]
    merge(here, differences(here, again))
    assert content(here) == content(again)
    assert here.bin == []


def test_a_full_plan_and_its_own_record_are_the_same() -> None:
    plan = a_full_plan()
    assert differences(plan, deepcopy(plan)) == ()
    there = deepcopy(plan)
    there.reviews.append(Review(answers={"review.went_well": "All of it"}))
    (one,) = differences(plan, there)
    assert (one.label, one.new) == ("Review, only in the file", "All of it")
