import pytest
from hypothesis import given

from app.interview.route import STOPS
from app.plan.going_on import PAGE_OF, next_place_of, place_in, place_in_hand
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.progress import NEXT_STEPS
from tests.making import a_plan, a_step, an_outcome, plans


def test_every_next_step_has_its_page() -> None:
    assert set(PAGE_OF) == set(NEXT_STEPS)
    assert set(PAGE_OF.values()) <= set(STOPS)


def test_somebody_goes_on_where_they_stopped() -> None:
    plan = a_plan()
    plan.place = Place("known", plan.outcomes[0].id)
    assert place_in_hand(plan) == plan.place


@pytest.mark.parametrize("place", [None, Place("will", "gone"), Place("step", "here", "gone")])
def test_a_place_that_is_gone_gives_way_to_what_is_next(place: Place | None) -> None:
    plan = a_plan(outcomes=[an_outcome(id="here", answers={"known.known": ""})], place=place)
    assert place_in_hand(plan) == Place("known", "here")


def test_an_outcome_is_opened_at_what_it_needs_first() -> None:
    assert place_in(Outcome(id="o")) == Place("change", "o")
    assert place_in(an_outcome(id="o")) == Place("read_back", "o")
    bare = an_outcome(id="o", steps=[a_step(), a_step(id="bare", helps=[])])
    assert place_in(bare) == Place("step", "o", "bare")


def test_a_missing_difference_is_looked_for_on_the_ladder_first() -> None:
    outcome = an_outcome(id="o", answers={"so_that.so_that": "", "reason.chosen": ""}, rungs=[])
    assert place_in(outcome).page == "give"


@given(plans())
def test_there_is_always_a_page_to_go_on_with(plan: Plan) -> None:
    for place in (next_place_of(plan), place_in_hand(plan)):
        assert place.page in STOPS
        assert not place.outcome or place == plan.place or plan.outcome(place.outcome)
