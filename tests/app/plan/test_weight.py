import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.outcome import Outcome
from app.plan.weight import confidence, importance, is_unsure


def test_a_weight_is_a_number_from_nought_to_ten() -> None:
    outcome = Outcome(answers={"check.importance": "10", "check.confidence": "0"})
    assert (importance(outcome), confidence(outcome)) == (10, 0)


@given(st.text(max_size=4))
def test_anything_else_is_as_if_nobody_said(text: str) -> None:
    found = importance(Outcome(answers={"check.importance": text}))
    assert found is None or (0 <= found <= 10 and int(text.strip()) == found)


@pytest.mark.parametrize(("said", "unsure"), [("", False), ("6", True), ("7", False), ("10", False)])
def test_below_seven_asks_what_would_make_it_more(said: str, unsure: bool) -> None:
    assert is_unsure(Outcome(answers={"check.confidence": said})) is unsure
