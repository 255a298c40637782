"""A page speaks to whoever answers, about this learner, in the window's language."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import i18n
from app.interview.page import Choice, Example, FieldSpec, PageSpec
from app.interview.wording import PageWords
from app.plan.outcome import Outcome
from app.plan.plan import Plan

TEA = PageSpec(
    id="tea",
    question="What does {name} drink?",
    lead="{They} like{s} it hot.",
    fields=(
        FieldSpec(
            id="tea.cup",
            kind="choice",
            label="{names} cup",
            required=True,
            required_message="Choose a cup",
            choices=(Choice(id="blue", label="Blue", detail="It is {theirs}."),),
            starters=("milk", "mint"),
        ),
        FieldSpec(id="tea.more", kind="line"),
    ),
    examples=(Example(age=5, text="Milk in a blue cup."),),
    words={"pour": "Pour {count} cups", "change": "Asked of: {change}", "hope": "{hope}", "step": "Step {step_number}"},
    wording={"young_person": {"question": "What do you drink?", "cup.blue.detail": "It is yours."}},
)


class Backwards(i18n.Texts):
    """A language that turns every text round and tells its context."""

    def pgettext(self, context: str, sentence: str) -> str:
        return f"{context}: {sentence}"


@pytest.fixture
def backwards() -> Iterator[None]:
    before = i18n.window_texts()
    i18n.use(Backwards())
    yield
    i18n.use(before)


def words(role: str = "staff", pronouns: str = "he", outcome: Outcome | None = None, hope: str = "") -> PageWords:
    answers = {"who.role": role, "name.name": "Ade", "name.pronouns": pronouns, "hope.hope": hope}
    return PageWords(TEA, Plan(answers=answers), outcome, step_number=3)


def test_the_learner_is_named_and_verbs_agree() -> None:
    assert words().question == "What does Ade drink?"
    assert words().lead == "He likes it hot."
    assert words(pronouns="they").lead == "They like it hot."
    assert words(pronouns="none").lead == "Ade likes it hot."
    assert words().label("cup") == "Ade’s cup"
    assert words().choice_detail("cup", "blue") == "It is his."


def test_a_young_person_reads_their_own_words() -> None:
    assert words("young_person").question == "What do you drink?"
    assert words("young_person").choice_detail("cup", "blue") == "It is yours."
    assert words("young_person").choice_label("cup", "blue") == "Blue"


def test_what_a_role_does_not_word_is_said_as_for_everyone() -> None:
    assert words("parent").question == words("staff").question == words("together").question


def test_a_field_goes_by_its_id_or_its_name() -> None:
    assert words().label("tea.cup") == words().label("cup")
    assert words().starters("tea.cup") == words().starters("cup") == ("milk", "mint")


def test_what_a_page_does_not_say_is_empty() -> None:
    assert words().why == ""
    assert words().label("more") == ""
    assert words().hint("cup") == ""
    assert words().starters("more") == ()


def test_a_word_takes_what_the_page_knows() -> None:
    outcome = Outcome(answers={"change.change": "pours tea"})
    said = words(outcome=outcome, hope="A tea house.")
    assert said.word("pour", count="2") == "Pour 2 cups"
    assert said.word("change") == "Asked of: pours tea"
    assert said.word("hope") == "A tea house."
    assert said.word("step") == "Step 3"


def test_a_word_that_the_page_has_not_is_an_error_with_its_name() -> None:
    with pytest.raises(KeyError, match=r"tea: words\.stir"):
        words().word("stir")


def test_the_message_and_the_examples_are_said_too() -> None:
    assert words().required_message("cup") == "Choose a cup"
    assert words().examples == (Example(age=5, text="Milk in a blue cup."),)


@pytest.mark.usefixtures("backwards")
def test_texts_are_translated_by_their_context_before_they_are_filled() -> None:
    assert words().question == "tea.question: What does Ade drink?"
    assert words("young_person").question == "tea.young_person.question: What do you drink?"
    assert words().choice_label("cup", "blue") == "tea.cup.blue.label: Blue"
    assert words().starters("cup") == ("tea.cup.starter1: milk", "tea.cup.starter2: mint")
    assert words().examples[0].text == "tea.example5: Milk in a blue cup."
    assert words().why == "", "an empty text must never be looked up: gettext answers it with the catalogue's header"


@given(st.text(min_size=1).filter(str.strip))
def test_what_a_person_typed_is_shown_as_typed(typed: str) -> None:
    assert words(hope=typed).word("hope") == typed.strip()


def test_braces_in_what_a_person_typed_are_left_alone() -> None:
    assert words(hope="a {name} badge & <b>hat</b>").word("hope") == "a {name} badge & <b>hat</b>"
