"""`app voice`: JSON lines in, JSON lines out."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.commands.voice import voice


def answer(line: object) -> dict[str, Any]:
    (said,) = voice([json.dumps(line)])
    read: dict[str, Any] = json.loads(said)
    return read


def test_a_sentence_is_given_in_both_first_person_voices() -> None:
    asked = {"name": "Ade", "pronouns": "he", "text": "Ade will plant beans so that he can cook his own soup."}
    assert answer(asked) == {
        "first_future": "I will plant beans so that I can cook my own soup.",
        "first_now": "I plant beans so that I can cook my own soup.",
        "unsure": [],
    }


def test_what_is_unsure_comes_with_its_place_in_the_first_person_future() -> None:
    said = answer({"name": "Maja", "pronouns": "she", "text": "Maja will paint with her aunt until she is tired."})
    (unsure,) = said["unsure"]
    assert said["first_future"][unsure["start"] : unsure["end"]] == "I"
    assert unsure["why"]


def test_name_and_pronouns_can_be_left_out() -> None:
    assert answer({"text": "The learner will swim."})["first_future"] == "I will swim."
    assert answer({"text": "She will swim.", "pronouns": None, "name": None})["first_future"] == "She will swim."


def test_letters_of_all_languages_stay_readable() -> None:
    (said,) = voice(['{"name": "Zoë", "pronouns": "she", "text": "Zoë will say “مرحبا”."}'])
    assert "مرحبا" in said


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "3",
        '"text"',
        "{}",
        '{"text": 3}',
        '{"text": "a", "pronouns": "xe"}',
        '{"text": "a", "name": []}',
        "[" * 9000,
    ],
)
def test_a_line_that_cannot_be_read_is_answered_with_a_sentence(line: str) -> None:
    (said,) = voice([line])
    assert json.loads(said).keys() == {"error"}
    assert json.loads(said)["error"].endswith(".")


def test_a_bad_line_does_not_stop_the_next_and_empty_lines_are_passed_over() -> None:
    said = list(voice(["nonsense", "", "  \n", '{"text": "The pupil reads."}']))
    assert len(said) == 2
    assert json.loads(said[1])["first_future"] == "I read."


@given(name=st.text(max_size=20), text=st.text(max_size=200), pronouns=st.sampled_from(("he", "she", "they", "none")))
def test_any_text_is_answered_on_one_line_with_places_inside(name: str, text: str, pronouns: str) -> None:
    (line,) = voice([json.dumps({"name": name, "pronouns": pronouns, "text": text})])
    said = json.loads(line)
    assert "\n" not in line
    assert all(0 <= place["start"] <= place["end"] <= len(said["first_future"]) for place in said["unsure"])


@given(st.text(max_size=100))
def test_any_line_is_answered_or_passed_over(line: str) -> None:
    assert len(list(voice([line]))) == (1 if line.strip() else 0)
