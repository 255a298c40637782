"""Text for a portal's boxes: the sections in their order, each outcome with all that belongs to it, nothing made up."""

import pytest
from hypothesis import given, settings

from app.documents.options import DocumentOptions
from app.documents.portal import PortalTexts, portal_texts
from app.i18n import Texts
from app.plan.plan import PLAN_TYPES, Plan
from app.plan.provision import Provision
from tests.app.documents.sample_plans import STAFF, ehc_plan, empty_plan, sen_support_plan, strange_plan
from tests.app.documents.test_any_plan import options, plans


def copied(plan: Plan, chosen: DocumentOptions = STAFF) -> PortalTexts:
    return portal_texts(plan, texts=Texts(), options=chosen)


def section(plan: Plan, id_: str) -> str:
    return next(section.text for section in copied(plan).sections if section.id == id_)


def test_an_ehc_plan_has_its_lettered_sections_in_their_order() -> None:
    assert [one.id for one in copied(ehc_plan()).sections] == ["A", "B", "C", "D", "E", "F", "G", "H", "outside"]


@pytest.mark.parametrize("plan_type", [kind for kind in PLAN_TYPES if kind != "ehc"])
def test_other_plans_have_no_letters(plan_type: str) -> None:
    plan = ehc_plan()
    plan.answers["plan_type.type"] = plan_type
    found = copied(plan)
    assert [one.id for one in found.sections] == ["views", "needs", "outcomes", "review"]
    assert "Section" not in found.whole.text


def test_needs_stand_in_the_section_they_were_placed_in() -> None:
    assert "Her grip tires" in section(ehc_plan(), "C")
    assert "Her grip tires" not in section(ehc_plan(), "B")
    assert section(ehc_plan(), "D") == ""


def test_help_stands_in_its_section_and_family_help_in_none() -> None:
    found = copied(ehc_plan())
    for help_ in (help_ for outcome in ehc_plan().outcomes for step in outcome.steps for help_ in step.written_helps):
        assert [one.id for one in found.sections if help_.what.rstrip(".") in one.text] != []
    assert "Uncle Huw" in section(ehc_plan(), "outside")
    assert not any("Uncle Huw" in one.text for one in found.sections if one.id in "FGH")
    assert "Hand exercises" in section(ehc_plan(), "G")


def test_no_heading_stands_for_family_help_where_there_is_none() -> None:
    plan = ehc_plan()
    for step in (step for outcome in plan.outcomes for step in outcome.steps):
        step.helps = [Provision(what="A list", provider="school")]
    assert "outside" not in [one.id for one in copied(plan).sections]


def test_an_outcome_alone_has_its_need_its_steps_and_their_help() -> None:
    first = copied(ehc_plan()).outcomes[0]
    assert first.id == ehc_plan().outcomes[0].id
    assert first.title == "Outcome 1: Ready to ride"
    for words in ("By the end of Key Stage 3", "forgets the next move", "1. Point to", "A tool board", "Uncle Huw"):
        assert words in first.text


def test_section_e_leaves_help_to_the_sections_that_hold_it() -> None:
    assert "A tool board" not in section(ehc_plan(), "E")
    assert "1. Point to" in section(ehc_plan(), "E")


def test_the_whole_says_every_section_under_its_heading() -> None:
    found = copied(ehc_plan())
    assert all(f"{one.title}\n---" in found.whole.text for one in found.sections)
    assert all(one.text in found.whole.text for one in found.sections)
    assert found.whole.text.count("Nothing written yet.") == sum(not one.text for one in found.sections)


def test_it_says_whose_words_the_hope_is_in() -> None:
    assert "Bronwen’s own words · told to Mr Duarte" in section(ehc_plan(), "A")
    assert "My own words" in copied(sen_support_plan()).whole.text


def test_initials_stand_in_every_box_when_they_were_chosen() -> None:
    found = copied(ehc_plan(), DocumentOptions(shown="initials"))
    assert "Bronwen" not in found.whole.text + "".join(one.text + one.title for one in found.outcomes)


def test_an_empty_plan_and_a_strange_one_have_texts_too() -> None:
    assert copied(empty_plan()).outcomes == ()
    assert "Nothing written yet." in copied(empty_plan()).whole.text
    strange = copied(strange_plan()).whole.text
    assert "\\ud800" not in repr(strange)
    assert "&amp; {name}" in strange


@settings(max_examples=40)
@given(plans, options)
def test_any_plan_can_be_copied_in_plain_lines(plan: Plan, chosen: DocumentOptions) -> None:
    found = copied(plan, chosen)
    for one in (*found.sections, *found.outcomes, found.whole):
        assert one.title
        assert "\n\n\n" not in one.text
        assert all(letter == "\n" or letter >= " " for letter in one.text)
        assert one.text.encode("utf-8") is not None
