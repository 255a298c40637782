"""The example bank and the worked plan: read strictly, spread over lives, found by age and area, dated from today."""

import tomllib
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from app.examples import (
    ADULT_AREAS,
    AREAS,
    BANK_PHASES,
    EXAMPLES,
    ExampleError,
    ExampleOutcome,
    bank,
    examples_for,
    phase_of,
    read_examples,
    sentence_of,
)
from app.plan.dates import number_of, year_name
from app.plan.deadline import Deadline
from app.plan.learner import Pronouns
from app.plan.progress import outcome_is_ready, summarise
from app.plan.provision import FIVE_PARTS, PROVIDERS
from app.plan.record import from_record, to_record
from app.sentence.formula import sentence
from app.worked_plan import example_plan

TODAY = date(2026, 11, 21)
DAYS_OF_FOUR_YEARS = [date(2026, 1, 1) + timedelta(days=9 * count) for count in range(162)]
EACH = pytest.mark.parametrize("example", bank(), ids=lambda example: example.id)


def a_file(folder: Path, change: str = "", instead: str = "") -> Path:
    """A file with the first example of the bank, changed in one place."""
    text = (EXAMPLES / "early_years.toml").read_text(encoding="utf-8")
    one = "[[outcome]]" + text.split("[[outcome]]")[1]
    assert change in one
    path = folder / "one.toml"
    path.write_text(one.replace(change, instead, 1) if change else one, encoding="utf-8")
    return path


# The bank


def test_there_are_enough_examples_for_every_phase() -> None:
    assert len(bank()) >= 72
    counted = Counter(example.phase for example in bank())
    assert all(counted[phase] >= 16 for phase in BANK_PHASES)


def test_every_area_of_need_has_examples_in_every_phase() -> None:
    counted = Counter((example.phase, area) for example in bank() for area in example.areas)
    assert {(phase, area) for phase in BANK_PHASES for area in AREAS if counted[phase, area] < 4} == set()


def test_every_area_of_adult_life_has_examples_and_more_of_them_from_year_9_on() -> None:
    counted = Counter(area for example in bank() for area in example.adult)
    older = Counter(area for example in bank() if (number_of(example.school_year) or 0) >= 9 for area in example.adult)
    assert all(counted[area] >= 15 for area in ADULT_AREAS)
    assert all(older[area] >= 8 for area in ADULT_AREAS)


def test_examples_lie_in_the_file_of_their_phase() -> None:
    for phase in BANK_PHASES:
        assert {example.phase for example in read_examples(EXAMPLES / f"{phase}.toml")} == {phase}


def test_no_two_examples_share_an_id_or_a_name() -> None:
    assert len({example.id for example in bank()}) == len(bank())
    assert len({example.name for example in bank()}) == len(bank())


def test_girls_boys_and_others_and_all_kinds_of_plan_and_source_are_there() -> None:
    pronouns = Counter(example.pronouns for example in bank())
    assert set(pronouns) == set(Pronouns)
    assert min(pronouns[Pronouns.SHE], pronouns[Pronouns.HE]) >= 30
    assert {example.plan_type for example in bank()} == {"ehc", "sen_support", "isp", "informal"}
    assert {example.hope_source for example in bank()} == {"own", "helped", "family", "guess"}
    assert {step.help.provider for example in bank() for step in example.steps} == set(PROVIDERS)


def test_some_outcomes_keep_a_good_thing_as_it_is() -> None:
    kept = [example for example in bank() if example.direction == "keep"]
    assert {example.phase for example in kept} == set(BANK_PHASES)
    assert all(example.will.startswith("keep ") for example in kept)


@pytest.mark.parametrize(
    "life",
    [
        "does not use speech", "Deaf", "BSL", "wheelchair", "power chair", "blind", "epilepsy", "diabetes",
        "selective mutism", "Down’s", "dyslexic", "panic", "autistic", "ADHD", "profound and multiple", "brain injury",
        "foster", "in care", "Travellers", "Roma", "refugee", "Arabic", "Polish", "stammer", "sickle cell",
        "developmental language disorder", "dyspraxia", "depression", "hearing aids",
    ],
)  # fmt: skip
def test_a_life_of_this_kind_is_told(life: str) -> None:
    assert any(life in (EXAMPLES / f"{phase}.toml").read_text(encoding="utf-8") for phase in BANK_PHASES)


@EACH
def test_the_age_is_one_people_have_in_that_school_year(example: ExampleOutcome) -> None:
    number = number_of(example.school_year)
    assert number is not None
    assert example.age in ((number + 4, number + 5) if number < 14 else range(18, 26))


@EACH
def test_an_example_is_whole_down_to_the_help_of_each_step(example: ExampleOutcome) -> None:
    assert 2 <= len(example.steps) <= 5
    assert len(example.possible) >= 2
    for step in example.steps:
        assert all(getattr(step.help, part) for part in FIVE_PARTS)
        assert {"minutes", "hour", "hours", "day"} & {*step.help.long.replace(",", "").split()}


@EACH
def test_an_ehc_outcome_gives_at_least_a_year_and_no_outcome_looks_back(example: ExampleOutcome) -> None:
    this = number_of(example.school_year) or 0
    named = [number for number in range(14) if year_name_of(number) in example.when]
    for number in named[-1:]:
        assert number >= this + (example.plan_type == "ehc")
        assert number <= this + 4


def year_name_of(number: int) -> str:
    return year_name(f"year_{number}") if number else "Reception"


# Finding examples


def test_the_same_phase_comes_first() -> None:
    found = examples_for(school_year="year_8")
    assert len(found) == len(bank())
    phases = [example.phase for example in found]
    assert set(phases[: phases.count("secondary")]) == {"secondary"}


def test_in_a_phase_shared_areas_come_first_then_the_nearest_year() -> None:
    found = [one for one in examples_for(school_year="year_4", areas=["semh"]) if one.phase == "primary"]
    shared = ["semh" in example.areas for example in found]
    assert shared == sorted(shared, reverse=True)
    away = [abs((number_of(example.school_year) or 0) - 4) for example in found if "semh" in example.areas]
    assert away == sorted(away)


def test_adult_areas_count_as_areas_of_need_do() -> None:
    first = examples_for(school_year="year_12", areas=["cognition"], adult=["employment"])[0]
    assert "cognition" in first.areas
    assert "employment" in first.adult


@pytest.mark.parametrize("year", ["", "not_sure", "not_in_school"])
def test_a_year_that_says_nothing_puts_areas_first(year: str) -> None:
    found = examples_for(school_year=year, areas=["semh"])
    assert len(found) == len(bank())
    shared = ["semh" in example.areas for example in found]
    assert shared == sorted(shared, reverse=True)


@pytest.mark.parametrize(
    ("year", "phase"),
    [
        ("before_nursery", "early_years"), ("year_2", "early_years"), ("year_3", "primary"), ("year_6", "primary"),
        ("year_7", "secondary"), ("year_11", "secondary"), ("year_12", "post_16"), ("year_14_on", "post_16"),
        ("not_sure", ""),
    ],
)  # fmt: skip
def test_a_school_year_is_in_its_phase_of_the_bank(year: str, phase: str) -> None:
    assert phase_of(year) == phase


def test_the_sentence_of_an_example_is_the_formula() -> None:
    example = bank()[0]
    assert sentence_of(example) == f"By {example.when}, {example.name} will {example.will} so that {example.so_that}."


# Reading strictly


def test_a_file_as_it_should_be_is_read(tmp_path: Path) -> None:
    assert read_examples(a_file(tmp_path)) == bank()[:1]


@pytest.mark.parametrize(
    ("change", "instead", "slip"),
    [
        ("age = 3", "age = 3\nshoe = 9", "tariq-turn-card: unknown shoe"),
        ("age = 3\n", "", "tariq-turn-card: missing age"),
        ("age = 3", 'age = "3"', "tariq-turn-card: age: must be int"),
        ("age = 3", "age = true", "tariq-turn-card: age: must be int"),
        ('name = "Tariq"', 'name = " "', "tariq-turn-card: name: must be str and not empty"),
        ('pronouns = "he"', 'pronouns = "it"', "pronouns: must be one of she"),
        ('areas = ["communication"]', "areas = []", "areas: must be a list with something in it"),
        ('areas = ["communication"]', 'areas = ["talking"]', "areas: must be one of communication"),
        ('adult = ["community"]', 'adult = ["work"]', "adult: must be one of employment"),
        ('plan_type = "ehc"', 'plan_type = "iep"', "plan_type: must be one of ehc"),
        ('school_year = "nursery"', 'school_year = "year_0"', "school_year: must be one of before_nursery"),
        ('direction = "change"', 'direction = "stop"', "direction: must be one of change, keep"),
        ('hope_source = "family"', 'hope_source = "aunt"', "hope_source: must be one of own"),
        ('provider = "school"', 'provider = "shop"', "provider: must be one of school"),
        (', provider = "school"', "", "help: missing provider"),
        ("help = { what", "aid = { what", "steps: unknown aid"),
        ("[[outcome]]", "[[outcomes]]", "one.toml: it holds"),
        ('id = "tariq', "id = tariq", "one.toml: "),
    ],
)
def test_a_slip_in_a_file_is_loud_and_says_where(tmp_path: Path, change: str, instead: str, slip: str) -> None:
    with pytest.raises(ExampleError, match=r"one\.toml") as caught:
        read_examples(a_file(tmp_path, change, instead))
    assert slip in str(caught.value)


# The worked plan


def test_the_worked_plan_has_two_outcomes_ready_and_one_being_written() -> None:
    plan = example_plan(TODAY)
    assert plan.is_example
    assert plan.learner.name == "Zuri"
    assert [outcome_is_ready(outcome) for outcome in plan.outcomes] == [True, True, False]
    assert summarise(plan).next_outcome == 3
    assert plan.place is not None
    assert plan.outcome(plan.place.outcome) is plan.outcomes[-1]


def test_the_worked_plan_shows_every_part_of_the_path() -> None:
    plan = example_plan(TODAY)
    for page in ("hope", "hope_whose", "matters", "now", "review", "documents", "plan_type", "year"):
        assert any(field.startswith(f"{page}.") for field in plan.answers), page
    first = plan.outcomes[0]
    for page in ("change", "need", "reason", "when", "will", "where", "known", "so_that", "check", "barriers", "steps"):
        assert any(field.startswith(f"{page}.") for field in first.answers), page
    assert {rung.question for rung in first.rungs} == {"give", "do", "possible"}
    assert plan.drawer
    assert plan.outcomes[1].answer("change.direction") == "keep"
    helps = [help_ for outcome in plan.outcomes for step in outcome.steps for help_ in step.helps]
    assert len(helps) == 5
    assert all(help_.missing_parts == () and help_.provider in PROVIDERS for help_ in helps)


def test_every_rung_of_the_worked_plan_hangs_on_the_one_before() -> None:
    for outcome in example_plan(TODAY).outcomes:
        assert outcome.rungs[0].parent == ""
        for above, rung in pairwise(outcome.rungs):
            assert rung.parent == above.id
        assert all(outcome.rung(chosen) for chosen in outcome.chosen("reason.chosen"))


@pytest.mark.parametrize("voice", ["third", "first_future", "first_now"])
def test_the_worked_plan_reads_well_in_every_voice(voice: str) -> None:
    plan = example_plan(TODAY)
    plan.answers["voice.voice"] = voice
    said = [sentence(plan, outcome) for outcome in plan.outcomes[:2]]
    assert all(one.startswith("By the end of Year 9, ") and one.endswith(".") for one in said)
    for one in said if voice != "third" else []:
        assert " I " in one
        assert {"she", "her", "Zuri"}.isdisjoint(one.replace(".", "").split())


@pytest.mark.parametrize("today", DAYS_OF_FOUR_YEARS, ids=str)
def test_on_any_day_the_dates_of_the_worked_plan_lie_ahead_and_in_order(today: date) -> None:
    plan = example_plan(today)
    assert plan.meeting is not None
    assert today + timedelta(days=14) <= plan.meeting <= today + timedelta(days=70)
    review = Deadline.parse(plan.answer("review.review"))
    assert review is not None
    assert review.due is not None
    assert review.due > plan.meeting
    for outcome in plan.outcomes[:2]:
        aim = Deadline.parse(outcome.answer("when.when"))
        assert aim is not None
        assert aim.due is not None
        steps = [by.due for step in outcome.steps if (by := Deadline.parse(step.by)) and by.due]
        assert len(steps) == len(outcome.steps)
        assert today + timedelta(days=21) <= steps[0]
        assert steps == sorted(set(steps))
        assert steps[-1] <= aim.due


def test_the_worked_plan_can_be_added_twice_and_written_to_a_file() -> None:
    once, again = example_plan(TODAY), example_plan(TODAY)
    assert once.id != again.id
    assert {outcome.id for outcome in once.outcomes}.isdisjoint(outcome.id for outcome in again.outcomes)
    assert to_record(from_record(to_record(once))) == to_record(once)


def test_the_worked_plan_is_nobody_of_the_bank() -> None:
    table = tomllib.loads((EXAMPLES / "worked_plan.toml").read_text(encoding="utf-8"))
    assert table["answers"]["name.name"] not in {example.name for example in bank()}
