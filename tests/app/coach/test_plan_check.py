"""Rules about a whole plan: each with the place where it is mended, and none for a plan that is as it should be."""

from datetime import date
from typing import Any

import pytest

from app.coach.check import check
from app.coach.near_copies import are_alike, near_copies
from app.coach.plan_check import check_plan
from app.coach.profile import Profile, profile
from app.plan.dates import phase_end
from app.plan.deadline import by_date
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.worked_plan import example_plan
from tests.making import a_help, a_step, an_outcome

TODAY = date(2026, 11, 21)
LATER = "date:2028-07-21:"


def outcome(*, answers: dict[str, str] | None = None, **given: Any) -> Outcome:
    own = {"need.need": "Queues are loud", "known.baseline": "His sister pays", "when.when": LATER}
    return an_outcome(answers=own | (answers or {}), **given)


def plan(*outcomes: Outcome, **answers: str) -> Plan:
    own = {
        "name.name": "Dilan",
        "name.pronouns": "he",
        "hope.hope": "I want to run a shop",
        "hope_whose.source": "own",
        "year.year": "year_7",
        "plan_type.type": "sen_support",
    }
    given = {key.replace("__", "."): value for key, value in answers.items()}
    return Plan(answers=own | given, outcomes=list(outcomes or [outcome()]))


def found(made: Plan, code: str, by: Profile | None = None) -> list[str]:
    """The places of the findings with this code."""
    return [each.place for each in check_plan(made, TODAY, by) if each.code == code]


def codes(made: Plan) -> set[str]:
    return {each.code for each in check_plan(made, TODAY)}


def test_a_sound_plan_needs_nothing() -> None:
    assert codes(plan()) == set()


def test_the_worked_plan_gets_no_more_than_tips() -> None:
    assert {each.severity for each in check_plan(example_plan(TODAY), TODAY)} <= {"tip"}


def test_an_empty_plan_is_only_asked_for_its_hope() -> None:
    assert codes(Plan()) == {"no-aspiration"}


@pytest.mark.parametrize(
    ("answers", "code", "page"),
    [
        ({"hope.hope": ""}, "no-aspiration", "hope"),
        ({"voice.voice": "first_now", "hope_whose.source": "family"}, "not-own-words", "hope_whose"),
        ({"matters.for": "Being safe near roads"}, "only-important-for", "matters"),
        ({"year.year": "year_9"}, "no-adulthood", "need"),
        ({"plan_type.type": "ehc"}, "too-few", "answers"),
    ],
)
def test_a_gap_in_the_plan_is_found_where_it_is_mended(answers: dict[str, str], code: str, page: str) -> None:
    made = plan()
    made.answers |= answers
    places = found(made, code)
    assert len(places) == 1
    assert Place.parse(places[0]).page == page  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("answers", "code", "page"),
    [
        ({"need.need": ""}, "no-need", "need"),
        ({"known.known": ""}, "no-evidence", "known"),
        ({"known.baseline": ""}, "no-baseline", "known"),
        ({"when.when": "date:2026-01-01:"}, "date-past", "when"),
        ({"when.when": "date:2031-07-21:"}, "over-three-years", "when"),
    ],
)
def test_a_gap_in_an_outcome_is_found_where_it_is_mended(answers: dict[str, str], code: str, page: str) -> None:
    made = outcome(answers=answers)
    assert found(plan(made), code) == [str(Place(page, made.id))]


def test_a_year_is_asked_of_an_ehc_outcome_and_a_reason_answers() -> None:
    soon = outcome(answers={"when.when": "date:2027-03-01:"})
    made = plan(soon, plan_type__type="ehc")
    assert found(made, "under-a-year") == [str(Place("when", soon.id))]
    assert found(plan(soon), "under-a-year") == []
    assert found(made, "under-a-year", Profile(name="Ourshire", least_months=3)) == []
    soon.answers["when.reason"] = "The course ends then"
    assert found(made, "under-a-year") == []


def test_the_phase_that_is_ending_is_pointed_out() -> None:
    ending = outcome(answers={"when.when": str(by_date(phase_end("key_stage_2", 6, TODAY)))})
    assert found(plan(ending, year__year="year_6"), "phase-ending") == [str(Place("when", ending.id))]


def test_nobody_plans_beyond_the_25th_birthday() -> None:
    assert found(plan(year__born="2002-01-01"), "after-25")


def test_steps_come_before_their_outcome_and_within_a_year() -> None:
    late, long = a_step(text="Late step", by="date:2029-01-01:"), a_step(text="Long step", by="date:2028-06-01:")
    made = outcome(steps=[late, long])
    assert found(plan(made), "step-too-late") == [str(Place("step", made.id, late.id))]
    assert found(plan(made), "step-too-long") == [str(Place("step", made.id, long.id))]


def test_steps_that_say_the_same_and_steps_without_help_are_found() -> None:
    first = a_step(text="hand over the right coins for one drink")
    second = a_step(text="hand over the right coins for one drink today", helps=[])
    made = outcome(steps=[first, second])
    assert found(plan(made), "near-copy-steps") == [str(Place("step", made.id, second.id))]
    assert found(plan(made), "step-without-help") == [str(Place("step", made.id, second.id))]


def test_an_outcome_without_steps_is_told() -> None:
    made = outcome(steps=[])
    assert found(plan(made), "no-steps") == [str(Place("steps", made.id))]


def test_help_is_read_in_its_words_and_its_five_parts() -> None:
    vague = a_step(helps=[Provision(what="Access to a mentor", who="the tutor", often="regularly")])
    made = outcome(steps=[vague])
    seen = [each for each in check_plan(plan(made), TODAY) if each.code in ("vague-help", "help-incomplete")]
    assert {each.quote for each in seen if each.code == "vague-help"} == {"Access to", "regularly"}
    assert [each.message for each in seen if each.code == "help-incomplete"] == [
        "The help does not say yet: to how many, how long."
    ]
    assert {each.place for each in seen} == {str(Place("step", made.id, vague.id))}


def test_a_part_that_another_part_says_is_not_missed() -> None:
    whole = a_help(who="", often="", long="", what="The nurse comes twice a week for ten minutes")
    assert found(plan(outcome(steps=[a_step(helps=[whole])])), "help-incomplete") == []


def test_school_alone_does_not_reach_the_market() -> None:
    away = outcome(answers={"where.where": "the market in town"})
    assert found(plan(away), "only-school-helps") == [str(Place("steps", away.id))]
    away.steps[0].helps.append(a_help(provider="family"))
    assert found(plan(away), "only-school-helps") == []


def test_too_many_outcomes_are_told_by_the_profile() -> None:
    many = plan(*(outcome() for _each in range(5)))
    assert found(many, "too-many") == []
    assert found(many, "too-many", Profile(name="Ourshire", most=4)) == ["answers"]


def test_an_ehc_plan_looks_beyond_learning_and_beyond_one_area() -> None:
    learning = {"need.areas": "cognition"}
    made = plan(outcome(answers=learning), outcome(answers=learning), plan_type__type="ehc")
    assert {"one-area", "no-health-or-care"} <= codes(made)
    made.outcomes[0].answers["need.areas"] = "semh"
    assert not {"one-area", "no-health-or-care"} & codes(made)


def test_over_17_education_is_marked() -> None:
    made = plan(plan_type__type="ehc", year__year="year_13")
    assert found(made, "over-17")
    made.outcomes[0].answers["need.section"] = "education"
    assert not found(made, "over-17")


@pytest.mark.parametrize(
    ("text", "code", "quote"),
    [
        ("Tomos will walk to the shop", "other-name", "Tomos"),
        ("buy what she needs for lunch", "other-pronoun", "she"),
    ],
)
def test_words_about_another_learner_are_found(text: str, code: str, quote: str) -> None:
    made = outcome(answers={"will.will": text})
    seen = [each for each in check_plan(plan(made), TODAY) if each.code == code]
    assert [(each.quote, each.place) for each in seen] == [(quote, str(Place("will", made.id)))]
    assert text[seen[0].start : seen[0].end] == quote


@pytest.mark.parametrize("text", ["Dilan will shop with Aron", "ask his gran what she needs", "Mum will wait outside"])
def test_friends_and_family_may_be_named(text: str) -> None:
    assert not {"other-name", "other-pronoun"} & codes(plan(outcome(answers={"will.will": text})))


def test_help_in_the_drawer_is_offered() -> None:
    made = plan()
    made.drawer.append(Provision(what="A laptop"))
    assert found(made, "drawer-unused") == [str(Place("steps", made.outcomes[0].id))]


def test_strict_says_more_is_a_must() -> None:
    made = plan(hope__hope="")
    assert [each.severity for each in check_plan(made, TODAY, profile("strict"))] == ["must"]


def test_only_the_name_changed_is_seen_across_plans() -> None:
    one, other = "Tomos will ask for help with three sums each day", "Mia will ask for help with three sums each day."
    copies = near_copies({"a": [one, "swims"], "b": [other], "c": ["Ravi will swim a width at the pool on Fridays"]})
    assert [(each.plans, each.text) for each in copies] == [(("a", "b"), one)]
    assert near_copies({"a": [one, one]}) == ()


def test_ten_thousand_texts_are_compared_in_good_time() -> None:
    texts = {str(n): [f"will do task {n % 997} with thing {n % 89} in place {n % 83} on day {n}"] for n in range(5000)}
    assert near_copies(texts | {"x": ["one two three four five six"], "y": ["one two three four five six"]})


def test_short_texts_are_alike_by_chance() -> None:
    assert not are_alike("swim", "swim")
    assert are_alike("he will swim in the sea", "she will swim in the sea", fewest=2)


def test_the_quick_check_reads_the_sentence_and_the_plan() -> None:
    made = plan()
    seen = check(made, made.outcomes[0])
    assert {"A clear date", "A reason", "A hope it leads towards", "Where things stand today"} <= set(seen.there)
    made.outcomes[0].answers |= {"will.will": "be happy", "known.known": "", "so_that.so_that": ""}
    made.outcomes[0].rungs.clear()
    assert {"inner-state", "no-so-that", "no-evidence"} <= {each.code for each in check(made, made.outcomes[0]).missing}
    made.outcomes[0].answers["will.will"] = ""
    seen = check(made, made.outcomes[0])
    assert seen.missing[0].code == "no-will-do"
    assert seen.there[0] == "A clear date"
