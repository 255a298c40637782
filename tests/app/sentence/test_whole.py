from hypothesis import given
from hypothesis import strategies as st

from app.examples import bank, sentence_of
from app.plan.learner import Learner
from app.sentence.whole import SUBJECTS, only_a_whole_outcome, whole_outcome

LEARNER = Learner(name="Maja")
WORDS = st.sampled_from(
    [*SUBJECTS, "Maja", "Ada", "will", "bake", "bread", "By July,", "so that", "can eat", ",", ".", "“", "The"]
)


def names_the_learner(text: str) -> bool:
    found = whole_outcome(text)
    return bool(found and found.who and found.who.quote.casefold() in (*SUBJECTS, "maja"))


@given(words=st.lists(WORDS, max_size=14), between=st.sampled_from([" ", "  ", "\n", ""]))
def test_no_outcome_about_the_learner_is_passed_over(words: list[str], between: str) -> None:
    text = between.join(words)
    if only_a_whole_outcome(text, LEARNER) is None and names_the_learner(text):
        found = whole_outcome(text)
        assert found is not None
        said = [part.quote for part in (found.when, found.who, found.will_do, found.so_that) if part]
        assert sum(letter.isalnum() for part in said for letter in part) < sum(letter.isalnum() for letter in text)


def test_every_example_of_a_whole_outcome_is_one() -> None:
    for example in bank():
        text = sentence_of(example)
        assert only_a_whole_outcome(text, Learner(name="")) is not None or not names_the_learner(text)


def test_a_will_do_alone_is_none() -> None:
    assert only_a_whole_outcome("bake bread with her aunt", LEARNER) is None
