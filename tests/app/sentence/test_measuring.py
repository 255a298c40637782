"""The shape of a measure: found in what people write, kept by every phrase that says it, never an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.measure import MOST, MOST_TURNS, SHAPES, Measure
from app.sentence.measuring import has_help_in_it, measure_of
from app.sentence.numbers import in_digits, in_words

SAID = {
    "Four trips out of five": Measure(shape="out_of", needed=4, rows=5, unit="trip"),
    "4 of 5 lessons": Measure(shape="out_of", needed=4, rows=5, unit="lesson"),
    "three times in four": Measure(shape="out_of", needed=3, rows=4),
    "In four lessons out of every five": Measure(shape="out_of", needed=4, rows=5, unit="lesson"),
    "4/5 trips": Measure(shape="out_of", needed=4, rows=5, unit="trip"),
    "in 80 % of lessons": Measure(shape="out_of", needed=4, rows=5, unit="lesson"),
    "half of it, 50% of breaks": Measure(shape="out_of", needed=2, rows=4, unit="break"),
    "A text by half past three, on three late-shift Fridays out of four.": Measure(
        shape="out_of", needed=3, rows=4, unit="Friday"
    ),
    "Four words in order, three comics out of four.": Measure(shape="out_of", needed=3, rows=4, unit="comic"),
    "three lessons in a row": Measure(shape="in_a_row", needed=3, rows=5, unit="lesson"),
    "Five times in a row, on the tool board": Measure(shape="in_a_row", needed=5, rows=7),
    "three consecutive weeks": Measure(shape="in_a_row", needed=3, rows=5, unit="week"),
    "points out six places": Measure(shape="each", needed=6, rows=6, unit="place"),
    "All five, on two days": Measure(shape="each", needed=5, rows=5, turns=2),
    "at the gate, the bridge and the shop": Measure(
        shape="each", needed=3, rows=3, things=("Gate", "Bridge", "Shop")
    ),
    "With Mum, Dad and Nain.": Measure(shape="each", needed=3, rows=3, things=("Mum", "Dad", "Nain")),
    "once a week for six weeks": Measure(shape="span", needed=6, rows=6, unit="week"),
    "One photo a week, for six weeks": Measure(shape="span", needed=6, rows=6, unit="week"),
    "twice a day": Measure(shape="span", rows=5, unit="day", turns=2),
    "every day for two weeks": Measure(shape="span", needed=10, rows=10, unit="day"),
    "every day for six weeks": Measure(shape="span", needed=6, rows=6, unit="week"),
    "Each Friday in March": Measure(shape="span", rows=6, unit="Friday"),
    "Once, by 12 March": Measure(shape="once", needed=1, rows=3),
    "Twice at comic club, seen by Mr Pemberton.": Measure(shape="times", needed=2, rows=3),
    "Two comics": Measure(shape="times", needed=2, rows=3, unit="comic"),
    "She smiles when she is done": Measure(),
    "for 10 minutes, by half past 3 in Year 9": Measure(),
    "95 out of 100": Measure(),
    "کل پانچ بار": Measure(),
    "": Measure(),
}  # fmt: skip

units = st.sampled_from(["trips", "lessons", "tasks", "stories", "lunches", "children", "buses", "times"])
ONE = {
    "trips": "trip", "lessons": "lesson", "tasks": "task", "stories": "story", "lunches": "lunch", "children": "child",
    "buses": "bus", "times": "",
}  # fmt: skip
numbers = st.integers(2, MOST - 2)
spoken = st.sampled_from([str, in_words])
around = st.sampled_from([("", ""), ("She does it ", "."), ("On her own, ", ", seen by Ms Bell"), ("At least ", " ")])
BITS = (
    "4",
    "of",
    "out of",
    "five",
    "twice",
    "a week",
    "each",
    "at the",
    "gate",
    "and",
    ",",
    "/",
    "%",
    "in a row",
    "for",
)


@pytest.mark.parametrize("said", SAID)
def test_what_people_write_is_understood(said: str) -> None:
    assert measure_of(said) == SAID[said]


@given(numbers, numbers, units, spoken, around)
def test_so_many_of_so_many_comes_back(one: int, two: int, unit: str, say: type[str], around: tuple[str, str]) -> None:
    needed, rows = sorted((one, two))
    counted = Measure(shape="out_of", needed=needed, rows=rows, unit=ONE[unit])
    for phrase in (f"{say(needed)} {unit} out of {say(rows)}", f"{say(needed)} out of {say(rows)} {unit}"):
        assert measure_of(f"{around[0]}{phrase}{around[1]}") == counted


@given(numbers, units, spoken, around)
def test_so_many_in_a_row_comes_back(needed: int, unit: str, say: type[str], around: tuple[str, str]) -> None:
    phrase = f"{around[0]}{say(needed)} {unit} in a row{around[1]}"
    assert measure_of(phrase) == Measure(shape="in_a_row", needed=needed, rows=needed + 2, unit=ONE[unit])


@given(numbers, st.sampled_from(["once", "one photo", "a walk, once"]), spoken, around)
def test_so_often_within_a_span_comes_back(weeks: int, often: str, say: type[str], around: tuple[str, str]) -> None:
    phrase = f"{around[0]}{often} a week for {say(weeks)} weeks{around[1]}"
    assert measure_of(phrase) == Measure(shape="span", needed=weeks, rows=weeks, unit="week")


@given(st.lists(st.sampled_from(["gate", "bridge", "shop", "bus stop", "church"]), min_size=2, max_size=5, unique=True))
def test_each_place_of_a_list_is_named(places: list[str]) -> None:
    listed = f"{', '.join(f'the {place}' for place in places[:-1])} and the {places[-1]}"
    assert measure_of(f"Waits at {listed}.").things == tuple(place.capitalize() for place in places)


@given(st.text(max_size=80) | st.lists(st.sampled_from(BITS)).map(" ".join), st.sampled_from(["", "?", *SHAPES]))
def test_any_words_make_a_grid_that_can_be_printed(known: str, chosen: str) -> None:
    measure = measure_of(known, chosen)
    assert measure.shape in SHAPES
    assert chosen in ("", "?", measure.shape)
    assert 0 <= measure.needed <= measure.rows <= MOST
    assert measure.rows >= 1
    assert 1 <= measure.turns <= MOST_TURNS
    assert not measure.things or len(measure.things) == measure.rows
    assert all(thing.strip() for thing in measure.things)


def test_long_words_take_no_time() -> None:
    for words in ("at the a, " * 20_000, "4 a b c d " * 20_000, "1" * 100_000, "once a " * 20_000):
        assert measure_of(words).rows <= MOST


def test_a_chosen_shape_takes_the_numbers_of_the_words() -> None:
    assert measure_of("Four trips out of five", "in_a_row") == Measure(shape="in_a_row", needed=4, rows=6)
    assert measure_of("Seven foods", "out_of") == Measure(shape="out_of", needed=4, rows=5)
    assert measure_of("She smiles", "each") == Measure(shape="each", needed=5, rows=5)


@pytest.mark.parametrize("number", range(100))
def test_numbers_in_words_are_read(number: int) -> None:
    assert in_digits(f"Just {in_words(number).upper()}, someone") == f"Just {number}, someone"


def test_help_that_is_part_of_a_step_is_noticed() -> None:
    assert has_help_in_it("tie her shoes with one reminder")
    assert not has_help_in_it("tie her shoes without help")
    assert not has_help_in_it("tie her shoes on her own while an adult is near")
    assert not has_help_in_it("tie her shoes")
