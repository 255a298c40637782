"""`app parts`: JSON lines in, JSON lines out."""

import json

from hypothesis import given
from hypothesis import strategies as st

from app.commands.parts import parts


def test_each_part_comes_with_its_words_and_its_place() -> None:
    text = "By Easter, Rowan will feed the hens so that they can keep some."
    (line,) = parts([json.dumps({"text": text})])
    said = json.loads(line)
    assert list(said) == ["when", "who", "will_do", "so_that"]
    assert said["when"] == {"text": "By Easter", "start": 0, "end": 9}
    assert said["who"] == {"text": "Rowan", "start": 11, "end": 16}
    assert all(text[part["start"] : part["end"]] == part["text"] for part in said.values())


def test_a_part_that_is_not_there_is_null() -> None:
    (line,) = parts(['{"text": "Rowan will feed the hens."}'])
    assert json.loads(line)["when"] is None
    assert json.loads(line)["so_that"] is None


def test_a_line_that_cannot_be_read_is_answered_with_a_sentence() -> None:
    said = [json.loads(line) for line in parts(["", "{", '{"words": "a"}', '{"text": "Rowan reads."}'])]
    assert [line.keys() == {"error"} for line in said] == [True, True, False]


@given(st.text(max_size=200))
def test_any_text_is_answered_with_places_inside(text: str) -> None:
    (line,) = parts([json.dumps({"text": text})])
    for part in filter(None, json.loads(line).values()):
        assert text[part["start"] : part["end"]] == part["text"]
