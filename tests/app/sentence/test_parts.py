"""The parts found again in what people write, in any order, on sentences of our own."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sentence.deadline_words import deadline_in
from app.sentence.parts import FoundParts, find_parts

NAMES = ("when", "who", "will_do", "so_that")

SENTENCES = [
    (
        "By the end of Year 9, Maja will bake bread with her gran so that she can sell it.",
        ("By the end of Year 9", "Maja", "will bake bread with her gran", "so that she can sell it"),
    ),
    (
        "Ade will cook a hot lunch by July 2028 so he can look after himself.",
        ("by July 2028", "Ade", "will cook a hot lunch", "so he can look after himself"),
    ),
    (
        "So that they can meet friends, Rowan will walk to the park by the end of Key Stage 3.",
        ("by the end of Key Stage 3", "Rowan", "will walk to the park", "So that they can meet friends"),
    ),
    (
        "Ade will, by the end of the school year, swim a width so that he can go on the trip.",
        ("by the end of the school year", "Ade", "swim a width", "so that he can go on the trip"),
    ),
    (
        "I can tie my shoes by Easter, which will help me get out to play.",
        ("by Easter", "I", "can tie my shoes", "which will help me get out to play"),
    ),
    (
        "She’ll travel by bus on her own within a year in order to get to college.",
        ("within a year", "She", "’ll travel by bus on her own", "in order to get to college"),
    ),
    (
        "In order to live on his own, Tomasz will be able to do his washing by the time he leaves college.",
        (
            "by the time he leaves college",
            "Tomasz",
            "will be able to do his washing",
            "In order to live on his own",
        ),
    ),
    (
        "By the time she starts secondary school Maja will ask for a break.",
        ("By the time she starts secondary school", "Maja", "will ask for a break", None),
    ),
    (
        "Rowan goes to the shop and pays for milk so that they can cook.",
        (None, "Rowan", "goes to the shop and pays for milk", "so that they can cook"),
    ),
    (
        "serve customers on her own in six months so she earns money",
        ("in six months", None, "serve customers on her own", "so she earns money"),
    ),
    ("Will swim 25 metres by summer", ("by summer", None, "Will swim 25 metres", None)),
    (
        "Before he leaves Year 6, Ade will read the menu to be able to choose his lunch.",
        ("Before he leaves Year 6", "Ade", "will read the menu", "to be able to choose his lunch"),
    ),
    (
        "Maja and her friend will run a stall every week, by 22 July 2027, in order that they earn money.",
        ("by 22 July 2027", "Maja and her friend", "will run a stall every week", "in order that they earn money"),
    ),
    (
        "Ade will ask an adult to help him when he is stuck.",
        (None, "Ade", "will ask an adult to help him when he is stuck", None),
    ),
    ("Maja will say “so that is it” by herself.", (None, "Maja", "will say “so that is it” by herself", None)),
    ("Staff will give Maja more time so that she can finish.", (None, None, None, "so that she can finish")),
    ("He is so tired.", (None, "He", "is so tired", None)),
    ("Speech therapy twice a week", (None, None, None, None)),
    ("so that", (None, None, None, None)),
    ("", (None, None, None, None)),
    ("\n \t", (None, None, None, None)),
]

DEADLINES = """
by the end of Year 9
By Year 6
by the end of Key Stage 2
by the end of the summer term 2027
by half term
by July
by 22 July 2027
by 1/9/2027
by Christmas
by age 16
by her 16th birthday
by the next annual review
by the start of secondary school
by the end of primary school
by the time he is 18
before he leaves Year 6
before leaving school
when she leaves school
at the end of Year 11
within a year
in six months
in two years’ time
over the next eight weeks
during the autumn term
next year
in July 2028
""".strip().splitlines()

NO_DEADLINES = """
within two minutes
in ten minutes
every day
three times a week
for twenty minutes each morning
by himself
by bus
by using a timer
by an adult
by the school gate
in four weeks out of six
at the end of each lesson
after school
before lunch
when he is upset
at break time
once a term
for a whole week
one day
""".strip().splitlines()


def quotes(found: FoundParts) -> tuple[str | None, ...]:
    parts = (getattr(found, name) for name in NAMES)
    return tuple(part.quote if part else None for part in parts)


@pytest.mark.parametrize(("text", "parts"), SENTENCES)
def test_the_parts_of_a_sentence_are_found_in_any_order(text: str, parts: tuple[str | None, ...]) -> None:
    assert quotes(find_parts(text)) == parts


@pytest.mark.parametrize("words", DEADLINES)
def test_a_deadline_is_found_whole(words: str) -> None:
    found = deadline_in(f"Maja will swim {words}.")
    assert found is not None
    assert found.quote == words


@pytest.mark.parametrize("words", NO_DEADLINES)
def test_how_often_how_long_and_how_are_no_deadlines(words: str) -> None:
    assert deadline_in(f"Maja will swim {words}.") is None


@given(
    st.one_of(
        st.text(max_size=300),
        st.lists(
            st.sampled_from(
                (
                    "By ",
                    "the end of ",
                    "Year 9",
                    ", ",
                    "Maja",
                    " will ",
                    "so that ",
                    "“",
                    "”",
                    "’ll",
                    ". ",
                    "\n",
                    "\0",
                    "to ",
                )
            ),
            max_size=15,
        ).map("".join),
    )
)
def test_every_place_lies_in_the_text_and_no_parts_overlap(text: str) -> None:
    found = find_parts(text)
    parts = sorted((part for name in NAMES if (part := getattr(found, name))), key=lambda part: part.start)
    for part in parts:
        assert 0 <= part.start < part.end <= len(text)
        assert text[part.start : part.end] == part.quote
    for before, after in pairwise(parts):
        assert before.end <= after.start


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Maya to walk ten steps with her frame", "Maya"),
        ("For Sasha to choose a book each day", "Sasha"),
        ("1. Rory to ask for help twice a day", "Rory"),
        ("The child to sit with a friend at lunch", "The child"),
        ("Mark to read ten words", "Mark"),
        ("Access to swim each week", None),
        ("Learn to swim", None),
        ("Staff to use pictures", None),
        ("TA to sit beside Maya", None),
        ("Time to practise", None),
    ],
)
def test_a_target_noted_with_a_name_and_to_says_who_acts(text: str, who: str | None) -> None:
    found = find_parts(text).who
    assert (found.quote if found else None) == who
