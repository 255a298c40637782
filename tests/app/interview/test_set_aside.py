"""A tip that was set aside stays so for the same words, is kept with the plan, and can come back."""

from hypothesis import given
from hypothesis import strategies as st

from app.interview.set_aside import AsideTips
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.record import from_record, to_record
from app.plan.step import Step


def a_plan() -> Plan:
    return Plan(id="p", outcomes=[Outcome(id="one", steps=[Step(id="s1"), Step(id="s2")]), Outcome(id="two")])


def test_a_tip_stays_set_aside_for_its_words_and_no_others() -> None:
    tips = AsideTips(a_plan(), Place("will", "one"), "will.will")
    tips.add("O6", "confidently", "it is her own word")
    assert tips.has("O6", "Confidently")
    assert not tips.has("O6", "happily")
    assert not tips.has("O9", "confidently")
    assert tips.all()[0].reason == "it is her own word"


def test_a_second_time_changes_the_reason_only() -> None:
    tips = AsideTips(a_plan(), Place("will", "one"), "will.will")
    tips.add("O1", "")
    tips.add("O1", "", "the meeting will set it")
    assert [(tip.rule, tip.reason) for tip in tips.all()] == [("O1", "the meeting will set it")]


def test_each_outcome_and_each_step_has_its_own() -> None:
    plan = a_plan()
    AsideTips(plan, Place("will", "one"), "will.will").add("O6", "better")
    AsideTips(plan, Place("step", "one", "s1"), "step.text").add("O6", "better")
    assert not AsideTips(plan, Place("will", "two"), "will.will").has("O6", "better")
    assert AsideTips(plan, Place("step", "one", "s1"), "step.text").has("O6", "better")
    assert not AsideTips(plan, Place("step", "one", "s2"), "step.text").has("O6", "better")


def test_a_tip_about_the_hope_is_kept_with_the_plan() -> None:
    plan = a_plan()
    AsideTips(plan, Place("hope", "one"), "hope.hope").add("O26", "normal")
    assert AsideTips(plan, Place("hope", "two"), "hope.hope").has("O26", "normal")
    assert plan.outcomes[0].answers == {}


def test_a_tip_that_is_brought_back_leaves_nothing_behind() -> None:
    plan = a_plan()
    tips = AsideTips(plan, Place("will", "one"), "will.will")
    tips.add("O6", "better")
    tips.bring_back("O6", "Better")
    assert plan.outcomes[0].answers == {}


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_words_and_any_reason_are_kept_when_the_plan_is(quote: str, reason: str) -> None:
    plan = a_plan()
    AsideTips(plan, Place("will", "one"), "will.will").add("O6", quote, reason)
    again = AsideTips(from_record(to_record(plan)), Place("will", "one"), "will.will")
    assert again.has("O6", quote)
    assert again.all()[0].reason == " ".join(reason.split())
