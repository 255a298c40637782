"""The placeholders of page words, for each way to speak of a learner."""

import pytest

from app.i18n import fill
from app.plan.learner import Learner, Pronouns
from app.plan.plan import ROLES
from app.sentence.pronouns import placeholders, possessive


def said(template: str, name: str, pronouns: str, role: str = "staff") -> str:
    return fill(template, placeholders(Learner(name=name, pronouns=Pronouns(pronouns)), role))


@pytest.mark.parametrize(
    ("name", "pronouns", "expected"),
    [
        ("Maja", "she", "Maja is ready and she wants her bag. It is hers. She goes by herself."),
        ("Ade", "he", "Ade is ready and he wants his bag. It is his. He goes by himself."),
        ("Rowan", "they", "Rowan is ready and they want their bag. It is theirs. They go by themselves."),
        ("Nour", "none", "Nour is ready and Nour wants Nour’s bag. It is Nour’s. Nour goes by Nour."),
    ],
)
def test_a_page_speaks_of_the_learner_as_was_asked(name: str, pronouns: str, expected: str) -> None:
    template = "{name} is ready and {they} want{s} {their} bag. It is {theirs}. {They} go{es} by {themselves}."
    assert said(template, name, pronouns) == expected


@pytest.mark.parametrize(
    ("pronouns", "expected"),
    [("he", "he is, has, does, was"), ("they", "they are, have, do, were"), ("none", "Ade is, has, does, was")],
)
def test_verbs_agree_with_the_pronoun(pronouns: str, expected: str) -> None:
    assert said("{they} {is}, {has}, {does}, {was}", "Ade", pronouns) == expected


@pytest.mark.parametrize(("name", "expected"), [("Ade", "Ade’s"), ("James", "James’s"), ("Zoë", "Zoë’s"), ("", "")])
def test_a_possessive_takes_an_apostrophe_and_s(name: str, expected: str) -> None:
    assert possessive(name) == expected


def test_a_learner_without_a_name_still_reads_well() -> None:
    assert said("{name}, {names} plan. {They} want{s}.", "", "she") == "the learner, the learner’s plan. She wants."
    assert said("What {does} {name} want?", "", "none", "young_person") == "What do you want?"
    assert said("{Their} hope", "", "none", "young_person") == "Your hope"


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("pronouns", list(Pronouns))
def test_every_role_and_pronoun_fills_the_same_placeholders(role: str, pronouns: Pronouns) -> None:
    everyone = placeholders(Learner(), "staff").keys()
    filled = placeholders(Learner(name="Ade", pronouns=pronouns), role)
    assert filled.keys() == everyone
    assert all(value for key, value in filled.items() if key not in ("s", "es"))
