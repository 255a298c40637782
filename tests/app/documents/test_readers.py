"""What the documents for the learner, the family, the golden thread and the review say, and what they leave unsaid."""

import re
from dataclasses import replace
from datetime import date

import pytest

from app.documents.blocks import DocumentContent, Paragraph, Pictures, Table
from app.documents.kind_words import kinds
from app.documents.making import make
from app.documents.options import DocumentOptions
from app.i18n import Texts
from app.plan.plan import Plan
from app.plan.review import Review
from app.worked_plan import example_plan
from tests.app.documents.content_lines import lines
from tests.app.documents.sample_plans import (
    FIRST_PERSON,
    STAFF,
    TODAY,
    ehc_plan,
    empty_plan,
    huge_plan,
    sen_support_plan,
)

KINDS = ("learner", "parent", "thread", "review")
HELD = date(2026, 11, 20)


def made(kind: str, plan: Plan, options: DocumentOptions = STAFF, language: str = "en_GB") -> DocumentContent:
    return make(kind, plan, texts=Texts(language), today=TODAY, options=options)


def reviewed_plan() -> Plan:
    """A plan whose first step was done, and whose second was not, at a review that was held."""
    plan = ehc_plan()
    first, second, _third = plan.outcomes[0].steps
    answers = {
        f"went.{first.id}": "done",
        f"seen.{first.id}": "All five, on 2 and 9 November. Mr Duarte",
        f"went.{second.id}": "started",
        f"why.{second.id}": "no_help",
        f"decision.{plan.outcomes[0].id}": "keep",
        f"reason.{plan.outcomes[0].id}": "She asks for the tools by name now.",
        "learner_words": "I mended Nain’s wheel.",
    }
    plan.reviews = [Review(held=HELD, answers=answers)]
    return plan


# The learner's page


def test_the_learners_page_says_i_only_when_the_learner_spoke() -> None:
    plan = sen_support_plan()
    assert "My name is Yusuf. I am in Year 5." in lines(made("learner", plan, FIRST_PERSON))
    plan.answers |= {"who.role": "staff", "hope_whose.source": "guess"}
    found = lines(made("learner", plan, FIRST_PERSON))
    assert "This plan is about Yusuf. Yusuf is in Year 5." in found
    assert not [line for line in found if re.search(r"\b(I|me|my)\b", line, re.IGNORECASE) and "I want" not in line]


@pytest.mark.parametrize("plan", [ehc_plan(), sen_support_plan(), huge_plan(), example_plan(TODAY), empty_plan()])
def test_r88_one_idea_a_line_and_no_long_sentence(plan: Plan) -> None:
    content = made("learner", plan)
    tables = [block for block in content.blocks if isinstance(block, Table)]
    cells = [cell for table in tables for row in table.rows for cell in row]
    paragraphs = [block for block in content.blocks if isinstance(block, Paragraph)]
    paragraphs += [line for cell in cells for line in cell.paragraphs if isinstance(line, Paragraph)]
    for line in paragraphs:
        for sentence in re.split(r"(?<=[.!?])\s", line.words):
            assert len(sentence.split()) <= 16, sentence  # fifteen, and "Now:" or a sign


def test_r88_a_picture_stands_at_the_start_side_of_each_line() -> None:
    for block in made("learner", ehc_plan()).blocks:
        if isinstance(block, Table) and block.head[0].words == "Picture":
            assert all(isinstance(row[0].paragraphs[0], Pictures) for row in block.rows)


def test_the_step_in_hand_is_bold_and_a_step_that_is_done_is_ticked() -> None:
    found = lines(made("learner", reviewed_plan()))
    assert "1 | Point to the right tool for each of five pictures. | ☑" in found
    assert "2 | Now: take a wheel off and put it back with the picture list. | ☐" in found
    assert "A hand that holds a heart | Bronwen gets help from Mr Duarte. / Bronwen gets help from Uncle Huw." in found


def test_a_sentence_edited_by_hand_is_what_the_learner_reads() -> None:
    plan = ehc_plan()
    own = "By the spring fair, Bronwen will mend two tyres so that her cousins ride again."
    plan.outcomes[0].answers["read_back.own"] = own
    found = lines(made("learner", plan))
    assert "A bike | Bronwen will mend a flat tyre from start to finish with a picture list." not in found
    assert "A spanner | Bronwen will mend two tyres." in found
    assert "Two friends | Then her cousins ride again." in found


def test_without_a_hope_there_is_room_to_draw_one() -> None:
    assert "What does Bronwen hope for? | Not written yet" in lines(made("learner", empty_plan()))


# The family's plain words


def test_the_family_is_given_nothing_that_nobody_wrote_for_home() -> None:
    plan = ehc_plan()
    assert not [line for line in lines(made("parent", plan)) if line.startswith("At home")]
    plan.outcomes[0].steps[0].at_home = "Name three tools in the shed."
    assert "At home | Name three tools in the shed." in lines(made("parent", plan))


def test_help_of_the_family_stands_at_home_and_not_with_the_help_of_others() -> None:
    plan = ehc_plan()
    del plan.outcomes[0].steps[0]
    found = lines(made("parent", plan))
    assert "Help at school | Practice on the school’s own bikes. Mr Duarte. Once a week, 40 minutes." in found
    assert "At home | Saturday practice in the yard. Uncle Huw." in found


def test_a_step_says_whose_it_is_and_a_gap_in_a_sentence_is_said_in_words() -> None:
    found = lines(made("parent", example_plan(TODAY)))
    assert (
        "Small step | Zuri will ring Babu on Thursday and tell him the day, the time and who is bringing her." in found
    )
    assert "We still choose what to do so that she has some drawing left in her for the evening." in found
    assert not [line for line in found if "…" in line]


def test_what_is_open_is_a_question_to_ask() -> None:
    found = lines(made("parent", ehc_plan()))
    assert "Who can help with step 3 of “Ready to ride”? No one is named yet." in found
    assert "What should change first?" in lines(made("parent", empty_plan()))


@pytest.mark.parametrize(
    ("kind", "there", "absent"),
    [
        ("ehc", "EHC plan", "SEN Support"),
        ("sen_support", "SEN Support", "EHC plan"),
        ("isp", "Individual Support Plan", "EHC plan"),
    ],
)
def test_only_words_of_the_familys_kind_of_plan_are_explained(kind: str, there: str, absent: str) -> None:
    plan = ehc_plan()
    plan.answers["plan_type.type"] = kind
    words = [line.partition(" | ")[0] for line in lines(made("parent", plan))]
    assert there in words
    assert absent not in words


def test_the_family_hears_of_free_advice_that_takes_no_side() -> None:
    (line,) = [line for line in lines(made("parent", ehc_plan())) if "SENDIASS" in line]
    assert line.startswith("Mrs Achebe, SENCO made this page")
    assert "does not take the side" in line


# The golden thread


def test_steps_and_help_have_the_same_numbers() -> None:
    row = next(line for line in lines(made("thread", ehc_plan())) if "1. Mend" in line)
    assert "1 Know the tools / 2 Take a wheel off" in row
    assert row.endswith("1 Mr Duarte (school) / 2 Mr Duarte (school); Uncle Huw (family) / 3 Not set yet")


def test_loose_ends_are_named_and_a_whole_thread_has_none() -> None:
    plan = ehc_plan()
    (line,) = [line for line in lines(made("thread", plan)) if line.startswith("Loose ends:")]
    assert "Step 3 of outcome 1 has no help yet." in line
    plan.outcomes = plan.outcomes[:1]
    plan.outcomes[0].steps.pop()
    assert "No loose ends: Every outcome has its need, its steps and their help." in lines(made("thread", plan))


def test_the_picture_is_mirrored_where_the_table_is() -> None:
    def drawn(language: str) -> str:
        blocks = made("thread", ehc_plan(), language=language).blocks
        return next(block.pictures[0].name for block in blocks if isinstance(block, Pictures))

    assert (drawn("en_GB"), drawn("pl"), drawn("ur")) == ("thread", "thread", "thread_from_right")


# The review


def test_a_review_that_is_still_to_come_has_boxes_for_everything() -> None:
    found = lines(made("review", ehc_plan()))
    assert "Review: 18 March 2027" in found
    assert "1. Ready to ride | ☐ Keep / ☐ Change / ☐ Achieved / ☐ Let go | Nothing written yet" in found
    assert any(line.startswith("1. Know the tools / 18 December 2026 | ☐ ○ Not begun / ☐ ◔ Started") for line in found)
    assert "Look again at this plan together | All of us | No date yet" in found


def test_a_review_that_was_held_says_what_was_written_and_invents_nothing() -> None:
    found = lines(made("review", reviewed_plan()))
    assert "Held on 20 November 2026" in found
    assert "1. Ready to ride | Keep | She asks for the tools by name now." in found
    assert "1. Know the tools / 18 December 2026 | ● Done | All five, on 2 and 9 November. Mr Duarte" in found
    assert "If not done: why | The help was not given. Agree who gives it, and from which day." in found
    assert "Bronwen | I mended Nain’s wheel." in found
    assert "Look again at this plan together | All of us | 18 March 2027" in found
    assert "2. Time to think | ☐ Keep / ☐ Change / ☐ Achieved / ☐ Let go | Nothing written yet" in found


def test_four_weeks_before_the_next_review_the_form_is_empty_again() -> None:
    plan = reviewed_plan()
    content = make("review", plan, texts=Texts(), today=date(2027, 2, 20), options=STAFF)
    assert "Review: 18 March 2027" in lines(content)


def test_only_sen_support_names_the_four_parts_of_its_cycle() -> None:
    assert {
        "What to decide (review)",
        "How it is now (assess)",
        "How the steps went (do)",
        "Who does what next (plan)",
    } <= set(lines(made("review", sen_support_plan())))
    assert "What to decide" in lines(made("review", ehc_plan()))


# All of them


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_that_is_left_out_is_gone(kind: str) -> None:
    whole = made(kind, reviewed_plan())
    for part in kinds()[kind].parts:
        if part.id != "home":  # Only there when somebody wrote something for home.
            assert len(lines(made(kind, reviewed_plan(), replace(STAFF, left_out=frozenset({part.id}))))) < len(
                lines(whole)
            )


@pytest.mark.parametrize("kind", KINDS)
def test_making_a_document_changes_nothing_in_the_plan(kind: str) -> None:
    plan, same = ehc_plan(), ehc_plan()
    same.created, same.changed = plan.created, plan.changed
    made(kind, plan, replace(STAFF, shown="initials"))
    assert plan == same


def test_initials_stand_for_the_name_in_reviews_too() -> None:
    plan = reviewed_plan()
    plan.reviews[0].answers["staff_words"] = "Bronwen was early."
    assert "School | B was early." in lines(made("review", plan, replace(STAFF, shown="initials")))
