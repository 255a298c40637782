"""The meeting document says what the plan says, in the order that helps people decide."""

from dataclasses import replace

import pytest

from app.documents.blocks import DocumentContent, Heading, ListOf, Paragraph, Table
from app.documents.kind_words import kinds
from app.documents.making import make
from app.documents.options import DocumentOptions, tidied
from app.documents.shown_name import initials_of, with_shown_name
from app.i18n import Texts
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from tests.app.documents.content_lines import lines
from tests.app.documents.sample_plans import (
    FAMILY,
    FIRST_PERSON,
    STAFF,
    TODAY,
    ehc_plan,
    empty_plan,
    huge_plan,
    sen_support_plan,
    strange_plan,
)


def made(plan: Plan, options: DocumentOptions = STAFF) -> DocumentContent:
    return make("meeting", plan, texts=Texts(), today=TODAY, options=options)


def headings(content: DocumentContent) -> list[str]:
    return [block.text for block in content.blocks if isinstance(block, Heading)]


def tags(content: DocumentContent) -> list[str]:
    tables = (block for block in content.blocks if isinstance(block, Table))
    return [cell.tag for table in tables for row in (table.head, *table.rows) for cell in row if cell.tag]


def test_the_decision_stands_before_the_hope_and_the_outcomes_before_the_history() -> None:
    found = headings(made(ehc_plan(), replace(STAFF, how_we_got_here=True)))
    wanted = [
        "Bronwen’s outcome plan", "The hope (Section A)", "The outcomes (Section E)", "What happens first",
        "What matters (Section A)", "How things are now", "Needs (Sections B, C and D)",
        "Outcome 1 (Section E): Ready to ride", "Why it matters, and how we will know", "How we got here",
        "Steps towards", "Step 1: Know the tools", "Decided at the meeting", "What happens next", "Do we agree?",
    ]  # fmt: skip
    assert [title for title in dict.fromkeys(found) if title in wanted] == wanted


def test_page_one_says_what_is_to_be_decided() -> None:
    assert "To decide | Agree 3 outcomes and their help. Find help for step 3 of outcome 1. " in "".join(
        line for line in lines(made(ehc_plan())) if line.startswith("To decide")
    )


def test_page_one_names_the_next_step_its_day_or_month_and_its_helper() -> None:
    found = lines(made(ehc_plan()))
    assert "1. Ready to ride | Know the tools | 18 December 2026 | Mr Duarte" in found
    assert "2. Time to think | Hold up the card when an adult pauses and looks over | February 2027 | Ms Iqbal" in found


@pytest.mark.parametrize("kind", ["sen_support", "isp", "informal"])
def test_only_an_ehc_plan_has_section_letters(kind: str) -> None:
    plan = ehc_plan()
    plan.answers["plan_type.type"] = kind
    assert not [line for line in lines(made(plan)) if "Section" in line]
    assert [line for line in lines(made(ehc_plan())) if "Section" in line]


def test_the_hope_is_quoted_only_when_the_learner_said_it() -> None:
    plan = ehc_plan()
    assert "“I want to fix bikes in my own shop, with a kettle for whoever comes in.”" in lines(made(plan))
    plan.answers["hope_whose.source"] = "family"
    found = lines(made(plan))
    assert "I want to fix bikes in my own shop, with a kettle for whoever comes in." in found
    assert "The family’s words · told to Mr Duarte, 9 November 2026" in found


@pytest.mark.parametrize(
    ("source", "warned"), [("own", False), ("helped", False), ("family", True), ("guess", True), ("", True)]
)
def test_a_plan_that_says_i_without_the_childs_words_says_so(source: str, warned: bool) -> None:
    plan = sen_support_plan()
    plan.answers["hope_whose.source"] = source
    notes = [block for block in made(plan).blocks if isinstance(block, Paragraph) and block.style == "Note"]
    assert bool(notes) is warned


def test_a_plan_in_the_third_person_needs_no_such_note() -> None:
    plan = ehc_plan()
    plan.answers["hope_whose.source"] = "guess"
    assert not [block for block in made(plan).blocks if isinstance(block, Paragraph) and block.style == "Note"]


def test_a_plan_in_the_first_person_speaks_as_i_throughout() -> None:
    found = lines(made(sen_support_plan(), FIRST_PERSON))
    assert found[0] == "My outcome plan"
    assert "I will | tell the story into the recorder before I draw" in found
    assert "In my words | “I want somebody to laugh at the right place.”" in found
    assert not [line for line in found if "Yusuf will" in line]


def test_a_plan_in_the_first_person_now_has_no_will() -> None:
    plan = sen_support_plan()
    plan.answers["voice.voice"] = "first_now"
    found = lines(made(plan, FIRST_PERSON))
    assert not [line for line in found if "I will" in line]
    assert [line for line in found if line.startswith("I | ")]


def test_the_family_reads_plainer_labels() -> None:
    found = headings(made(ehc_plan(), FAMILY))
    assert "What Bronwen hopes for (Section A)" in found
    assert "What will be different (Section E)" in found


def test_the_words_that_hold_the_sentence_together_are_marked() -> None:
    outcomes = next(block for block in made(ehc_plan()).blocks if isinstance(block, ListOf))
    marked = [(run.text, run.style) for run in outcomes.items[0] if run.style]
    assert marked == [("By", "Part by"), ("Bronwen will", "Part will"), ("so that", "Part so that")]
    assert outcomes.numbered


@pytest.mark.parametrize(
    ("own", "rows"),
    [
        (
            "By the spring fair, Bronwen will mend two tyres so that her cousins ride again.",
            ["By | the spring fair", "Bronwen will | mend two tyres", "so that | her cousins ride again."],
        ),
        (
            "Bronwen will mend two tyres.",
            ["By | Not set yet", "Bronwen will | mend two tyres", "so that | Not set yet"],
        ),
        (
            "So that her cousins ride again, Bronwen will mend two tyres by July 2027.",
            ["By | July 2027", "Bronwen will | mend two tyres", "so that | her cousins ride again."],
        ),
    ],
)
def test_a_sentence_edited_by_hand_is_printed_as_it_was_edited(own: str, rows: list[str]) -> None:
    plan = ehc_plan()
    plan.outcomes[0].answers["read_back.own"] = own
    found = lines(made(plan))
    start = found.index("Outcome 1 (Section E): Ready to ride")
    assert own in found
    assert found[start + 2 : start + 5] == rows


def test_a_step_without_help_asks_for_a_decision() -> None:
    assert "Help | Not set yet. Decide at this meeting." in lines(made(ehc_plan()))
    assert "Find help for step 3 of outcome 1 | No one yet | No date yet" in lines(made(ehc_plan()))


def test_an_outcome_that_is_only_begun_asks_to_be_finished() -> None:
    plan = ehc_plan()
    plan.outcomes.append(Outcome(id="00000000009a"))
    found = lines(made(plan))
    assert "Finish the sentence of outcome 4 | No one yet | No date yet" in found
    assert "Find a first step for outcome 4 | No one yet | No date yet" in found
    assert any(line.endswith("Finish the sentence of outcome 4. 1 more job is at the end.") for line in found)


def test_help_is_listed_under_the_section_that_binds_it() -> None:
    found = lines(made(ehc_plan()))
    section_f, section_g = (
        found.index("Section F: special educational provision"),
        found.index("Section G: health provision"),
    )
    section_h = found.index("Section H: social care provision")
    assert any(line.startswith("1.1 | A tool board") for line in found[section_f:section_g])
    assert any("speech therapist (NHS)" in line for line in found[section_f:section_g]), (
        "therapy for an educational need"
    )
    assert any(line.startswith("3.1 | Hand exercises") for line in found[section_g:section_h])
    assert "Step 1.2: Saturday practice in the yard. Uncle Huw (family)." in found[section_h:]


def test_needs_name_their_section_and_their_outcome() -> None:
    found = lines(made(ehc_plan()))
    assert "C: health | Her grip tires after ten minutes. | 3" in found
    assert "D: social care | Nothing written yet | None" in found


def test_the_ladder_is_printed_only_when_asked_for() -> None:
    assert "How we got here" not in headings(made(ehc_plan()))
    found = lines(made(ehc_plan(), replace(STAFF, how_we_got_here=True)))
    start = found.index("How we got here")
    assert found[start + 2 : start + 6] == [
        "We began with | She watches others mend bikes and does not pick up a tool.",
        "It gives | Her hands know what comes next.",
        "It lets us do | She could mend a bike for a friend.",
        "It makes possible | People would ask for her by name.",
    ]


def test_rungs_whose_parents_are_gone_or_go_in_circles_are_harmless() -> None:
    plan = ehc_plan()
    first, second, third = plan.outcomes[0].rungs
    first.parent, second.parent, third.parent = second.id, first.id, "nobody"
    found = lines(made(plan, replace(STAFF, how_we_got_here=True)))
    assert "It makes possible | People would ask for her by name." in found


def test_an_empty_plan_says_kindly_what_is_not_there() -> None:
    found = lines(made(empty_plan(), DocumentOptions()))
    assert "No hope is written yet. Ask about it first." in found
    assert "No outcome is written yet." in found
    assert "Looks ahead to | Not set yet" in found


def test_everybody_who_takes_part_is_asked_whether_they_agree() -> None:
    found = lines(made(ehc_plan()))
    start = found.index("Do we agree?")
    rows = found[start + 2 : -1]
    assert [row.split(" | ")[0] for row in rows] == list(STAFF.people)
    assert all("☐ Yes · ☐ In part · ☐ No" in row for row in rows)


def test_what_was_kept_for_later_is_not_lost() -> None:
    assert "A place at the Saturday makers’ club. Weekly." in lines(made(ehc_plan()))


@pytest.mark.parametrize("plan", [ehc_plan(), sen_support_plan(), huge_plan(), strange_plan()])
def test_every_answer_can_be_found_again_by_its_own_tag(plan: Plan) -> None:
    found = tags(made(plan, FAMILY))
    assert len(found) == len(set(found)) > 20
    assert max(map(len, found)) <= 20


def test_making_the_document_changes_nothing_in_the_plan() -> None:
    plan, same = ehc_plan(), ehc_plan()
    same.created, same.changed = plan.created, plan.changed
    made(plan, replace(FAMILY, shown="initials"))
    assert plan == same


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Yusuf", "Y"), ("Anne-Marie ap Rhys", "AMaR"), ("O’Hara", "OH"), ("", ""), ("42", ""), ("یوسف", "ی")],
)
def test_initials_are_the_first_letters_of_the_words(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_initials_stand_for_the_name_and_leave_months_and_longer_words_alone() -> None:
    plan = Plan(
        answers={"name.name": "May", "hope.hope": "May likes mayonnaise and Mayfair. In May 2027, 3 May, May’s day."}
    )
    shown, _options = with_shown_name(plan, DocumentOptions(shown="initials"))
    assert shown.answers["hope.hope"] == "M likes mayonnaise and Mayfair. In May 2027, 3 May, M’s day."


def test_the_options_are_read_from_the_answers() -> None:
    answers = {"documents.style": "family", "documents.how_we_got_here": "yes", "documents.name": "initials"}
    answers |= {"documents.people": "Ife\n\n Dad ", "documents.made_by": "Ms Roe"}
    plan = Plan(answers={**answers, "documents.left_out": "meeting.now\nparent.words"})
    assert tidied(DocumentOptions.from_answers(plan, "meeting")) == DocumentOptions(
        style="family", how_we_got_here=True, shown="initials", made_by="Ms Roe", people=("Ife", "Dad"),
        left_out=frozenset({"now"}),
    )  # fmt: skip


def test_a_part_that_is_left_out_takes_its_heading_with_it() -> None:
    whole = {block.text for block in made(ehc_plan(), STAFF).blocks if isinstance(block, Heading)}
    parts = {part.id for part in kinds()["meeting"].parts}
    options = replace(STAFF, left_out=frozenset(parts))
    rest = {block.text for block in made(ehc_plan(), options).blocks if isinstance(block, Heading)}
    gone = {
        "What matters (Section A)",
        "How things are now",
        "Needs (Sections B, C and D)",
        "Decided at the meeting",
        "All the help in one list (Sections F, G and H)",
        "Help to talk about",
        "Do we agree?",
    }
    assert gone <= whole
    assert not gone & rest


def test_a_nickname_stands_for_the_name_and_a_blank_one_for_nothing() -> None:
    plan = Plan(answers={"name.name": "Bronwen", "hope.hope": "Bronwen’s shop"})
    named, _options = with_shown_name(plan, DocumentOptions(shown="nickname", nickname="Bee"))
    assert named.answers["hope.hope"] == "Bee’s shop"
    same, _options = with_shown_name(plan, DocumentOptions(shown="nickname", nickname=" "))
    assert same is plan
