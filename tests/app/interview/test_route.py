from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.interview.answers import read, write
from app.interview.route import PARTS, ROUTE, STOPS, next_place, places, previous_place, progress
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.step import Step


def a_plan(**answers: str) -> Plan:
    return Plan(answers={key.replace("__", "."): value for key, value in answers.items()}, outcomes=[Outcome(id="one")])


def pages(plan: Plan) -> list[str]:
    return [place.page for place in places(plan, plan.outcomes[0].id)]


def test_the_whole_path_asks_every_page_but_the_branches_and_the_steps() -> None:
    left_out = {"hope_help", "hope_whose", "help_not_change", "step"}
    assert pages(a_plan()) == [stop.page for stop in ROUTE if stop.page not in left_out]


def test_the_short_version_leaves_out_what_a_draft_can_do_without() -> None:
    whole, short = pages(a_plan()), pages(a_plan(plan_type__length="short"))
    assert [page for page in whole if page not in short] == ["matters", "now", "barriers"]


def test_somebody_with_no_hope_yet_is_helped_to_one() -> None:
    assert "hope_help" in pages(a_plan(hope__none="yes"))
    assert "hope_help" not in pages(a_plan(hope__none="yes", hope__hope="to swim in the sea"))


def test_whose_words_is_asked_once_there_is_a_hope() -> None:
    assert "hope_whose" not in pages(a_plan())
    assert "hope_whose" in pages(a_plan(hope__none="yes", hope_help__adult="a flat of her own"))


def test_help_in_the_place_of_a_change_leads_to_the_help_page() -> None:
    plan = a_plan()
    plan.outcomes[0].answers["change.change"] = "speech therapy twice a week"
    way = pages(plan)
    assert way[way.index("need") + 1] == "help_not_change"


def test_each_written_step_has_its_page_in_order() -> None:
    plan = a_plan()
    plan.outcomes[0].steps = [Step(id="a", text="find the bus stop"), Step(id="b"), Step(id="c", text="ride one stop")]
    assert [place.step for place in places(plan, "one") if place.page == "step"] == ["a", "c"]


def test_there_are_at_most_two_branches_and_six_parts_that_never_change_r54() -> None:
    conditions = {stop.when.__name__ for stop in ROUTE}
    assert conditions == {
        "always",
        "has_no_hope_yet",
        "has_a_hope",
        "takes_the_whole_path",
        "change_reads_as_help",
    }
    assert sorted({stop.part for stop in ROUTE}) == list(range(1, PARTS + 1))
    assert [stop.part for stop in ROUTE] == sorted(stop.part for stop in ROUTE)


def test_only_the_name_and_the_outcome_itself_cannot_be_skipped_r52() -> None:
    asked = {stop.page for stop in ROUTE if not stop.can_skip} - {"read_back", "answers", "documents", "done"}
    assert asked == {"name", "will"}


def test_a_page_that_fell_off_the_way_still_leads_on_and_back() -> None:
    plan = a_plan()
    assert next_place(plan, Place("help_not_change", "one")) == Place("give", "one")
    assert previous_place(plan, Place("help_not_change", "one")) == Place("need", "one")
    assert next_place(plan, Place("step", "one", "gone")) == Place("review", "one")


def test_there_is_nothing_before_the_first_page_and_after_the_last() -> None:
    assert previous_place(a_plan(), Place("who", "one")) is None
    assert next_place(a_plan(), Place("done", "one")) is None


conditions = st.fixed_dictionaries(
    {},
    optional={
        "hope.none": st.just("yes"),
        "hope.hope": st.just("to be a vet"),
        "plan_type.length": st.sampled_from(["short", "full"]),
    },
)


@given(conditions, st.sampled_from(["", "a laptop", "walk to the shop"]), st.integers(0, 4))
def test_back_undoes_continue_everywhere_on_the_way(answers: dict[str, str], change: str, steps: int) -> None:
    plan = Plan(answers=answers, outcomes=[Outcome(id="one", steps=[Step(text=f"step {n}") for n in range(steps)])])
    plan.outcomes[0].answers["change.change"] = change
    way = list(places(plan, "one"))
    for here, following in pairwise(way):
        assert next_place(plan, here) == following
        assert previous_place(plan, following) == here
    assert len(set(way)) == len(way)


@given(conditions)
def test_progress_only_grows_within_a_part(answers: dict[str, str]) -> None:
    plan = Plan(answers=answers, outcomes=[Outcome(id="one")])
    seen: dict[int, float] = {}
    for place in places(plan, "one"):
        part, share = STOPS[place.page].part, progress(plan, place)
        assert seen.get(part, 0) < share <= 1
        seen[part] = share
    assert set(seen.values()) == {1}


@pytest.mark.parametrize(
    ("field", "where"),
    [
        ("hope.hope", "plan"),
        ("will.will", "outcome"),
        ("step.known", "step"),
        ("step.help_often", "help"),
        ("review.review", "plan"),
    ],
)
def test_every_answer_is_read_where_it_was_written(field: str, where: str) -> None:
    plan = Plan(outcomes=[Outcome(id="one", steps=[Step(id="a")])])
    place = Place(field.partition(".")[0], "one", "a")
    assert write(plan, place, field, "x")
    assert not write(plan, place, field, "x")
    assert read(plan, place, field) == "x"
    kept = {
        "plan": plan.answers,
        "outcome": plan.outcomes[0].answers,
        "step": {field: plan.outcomes[0].steps[0].known},
        "help": {field: plan.outcomes[0].steps[0].helps[0].often if plan.outcomes[0].steps[0].helps else ""},
    }
    assert kept[where][field] == "x"


def test_an_emptied_answer_is_as_if_it_was_never_given() -> None:
    plan = a_plan(hope__hope="to sing")
    write(plan, Place("hope", "one"), "hope.hope", "")
    assert plan.answers == {}
