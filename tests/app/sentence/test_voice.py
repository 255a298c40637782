"""The voices, on sentences of our own: nothing here is from a plan of a real child."""

import tomllib
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.learner import Learner, Pronouns
from app.sentence.voice import Part, say, to_third

PARTS: tuple[Part, ...] = ("will_do", "so_that", "sentence")

TABLE = tomllib.loads((Path(__file__).parent / "voice_sentences.toml").read_text(encoding="utf-8"))
ROWS = [
    pytest.param(*row, *row[2:3][: 4 - len(row)], id=f"{group}-{row[1][:40]}")
    for group, rows in TABLE.items()
    for row in rows
]


def somebody(text: str) -> Learner:
    name, _, pronouns = text.rpartition(" ")
    return Learner(name=name, pronouns=Pronouns(pronouns))


def test_the_table_is_as_long_as_it_was_promised() -> None:
    assert len(ROWS) >= 150
    assert len({row[1] for rows in TABLE.values() for row in rows}) == len(ROWS)


@pytest.mark.parametrize(("who", "third", "first_future", "first_now"), ROWS)
def test_a_sentence_speaks_in_each_voice(who: str, third: str, first_future: str, first_now: str) -> None:
    learner = somebody(who)
    future = say(third, learner, "first_future")
    assert future.text == first_future
    assert say(third, learner, "first_now").text == first_now
    assert say(third, learner, "third").text == third
    assert not future.unsure, [future.text[place.start : place.end] for place in future.unsure]


UNSURE = [
    ("Ade he", "Ade will play with his brother so that he learns to share.", ("I",)),
    ("Ade he", "Ade will show his dad his room.", ("his",)),
    ("Maja she", "Maja will sit near her sister until she is ready.", ("I",)),
    ("Maja she", "Maja will tell her mum when she needs her.", ("I",)),
    ("Maja she", "Her aunt is kind and she likes cats.", ("she",)),
    ("Rowan they", "Rowan will invite their friends so that they feel at home.", ("they",)),
    ("Rowan they", "Rowan will look after the rabbits so that they are well.", ("I",)),
    ("Rowan they", "Rowan will ask other people about their weekend.", ("their",)),
    ("Rowan they", "Rowan will sit with the adults near them.", ("them",)),
    ("Maja she", "The cards help her work.", ("me",)),
    ("Ade he", "Ade likes songs and plays.", ("plays",)),
    ("Maja she", "Maja knows what bread costs and goes to the shop.", ("go",)),
    ("Ade he", "My son Ade will walk so that I can rest.", ("My", "I")),
    ("Maja she", "Maja will go with Hana to her house.", ("her",)),
]


@pytest.mark.parametrize(("who", "third", "unsure"), UNSURE)
def test_what_could_mean_somebody_else_is_shown_with_its_place_and_reason(
    who: str, third: str, unsure: tuple[str, ...]
) -> None:
    said = say(third, somebody(who), "first_future")
    assert tuple(said.text[place.start : place.end] for place in said.unsure) == unsure
    assert all(place.why for place in said.unsure)


def test_a_will_do_reads_on_after_an_unwritten_will() -> None:
    learner = somebody("Maja she")
    assert say("bake bread with her gran", learner, "first_future", part="will_do").text == "bake bread with my gran"
    assert say("bake bread with her gran", learner, "first_now", part="will_do").text == "am baking bread with my gran"
    assert say("bake bread every week", learner, "first_now", part="will_do").text == "bake bread every week"
    assert say("be able to bake bread", learner, "first_now", part="will_do").text == "can bake bread"
    assert say("not be late", learner, "first_now", part="will_do").text == "am not late"
    assert say("not run off", learner, "first_now", part="will_do").text == "do not run off"
    assert say("", learner, "first_now", part="will_do").text == ""


def test_a_difference_speaks_of_the_learner_by_pronoun() -> None:
    learner = somebody("Rowan they")
    assert say("they have more time and are less tired", learner, "first_now", part="so_that").text == (
        "I have more time and am less tired"
    )
    assert to_third("I have more time and my friends ring me", learner, part="so_that").text == (
        "they have more time and their friends ring them"
    )


@pytest.mark.parametrize(
    ("who", "first", "third"),
    [
        ("Maja she", "I want to bake and sell cakes.", "Maja wants to bake and sell cakes."),
        ("Maja she", "When I am tired, I rest.", "When she is tired, Maja rests."),
        ("Ade he", "My brother and I fish, and I cook.", "Ade and his brother fish, and he cooks."),
        ("Ade he", "My mum says I can.", "Ade’s mum says he can."),
        ("Rowan they", "I’m ready and I’ve packed my bag.", "Rowan is ready and they’ve packed their bag."),
        ("Rowan they", "Let me do it myself.", "Let Rowan do it themselves."),
        ("Nour none", "I will ask when I need my card.", "Nour will ask when Nour needs Nour’s card."),
        ("Ade he", "I went home and had tea.", "Ade went home and had tea."),
        ("Ade he", "She says “I know” to him.", "She says “I know” to him."),
    ],
)
def test_own_words_are_told_in_the_third_person(who: str, first: str, third: str) -> None:
    assert to_third(first, somebody(who)).text == third


def test_sixty_words_are_said_anew_within_two_milliseconds() -> None:
    text = " ".join(["Maja will walk to her gran and she will tell her friend what she likes."] * 4)
    learner = somebody("Maja she")
    say(text, learner, "first_now")
    started = process_time()
    for _ in range(20):
        say(text, learner, "first_now")
    assert (process_time() - started) / 20 < 0.002


@given(
    text=st.text(max_size=300),
    name=st.text(max_size=12),
    pronouns=st.sampled_from(Pronouns),
    part=st.sampled_from(PARTS),
)
def test_no_text_stops_a_voice_and_every_place_lies_in_the_text(
    text: str, name: str, pronouns: Pronouns, part: Part
) -> None:
    learner = Learner(name=name.strip(), pronouns=pronouns)
    for said in (
        say(text, learner, "first_future", part=part),
        say(text, learner, "first_now", part=part),
        to_third(text, learner, part=part),
    ):
        assert all(0 <= place.start <= place.end <= len(said.text) for place in said.unsure)
