"""Edits come home: what was changed in Word is found, told apart from what the plan changed, and put back."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.documents.kind_words import kind_names
from app.documents.options import DocumentOptions
from app.documents.readback.opening import ReadBackError, open_file
from app.documents.readback.taking import take
from app.plan.plan import VOICES, Plan
from tests.app.documents.reading_back import a_file, edited, found, only, states
from tests.app.documents.sample_plans import (
    FAMILY,
    FIRST_PERSON,
    STAFF,
    ehc_plan,
    empty_plan,
    huge_plan,
    sen_support_plan,
    strange_plan,
)
from tests.app.documents.word_editor import WordEditor

BIKE = "00000000001a"
TOOLS = "00000000011a"


@pytest.mark.parametrize("plan", [empty_plan, ehc_plan, sen_support_plan, huge_plan, strange_plan])
@pytest.mark.parametrize("voice", VOICES)
def test_a_file_that_nobody_edited_changes_nothing(tmp_path: Path, plan: Callable[[], Plan], voice: str) -> None:
    one = plan()
    one.answers |= {"voice.voice": voice, "documents.nickname": "Star"}
    choices = ((STAFF, "name"), (FAMILY, "initials"), (FIRST_PERSON, "nickname"))
    for options, shown in choices if plan is not huge_plan else choices[1:2]:
        left_out = frozenset({"decided"} if options is FAMILY else ())
        path = a_file(one, tmp_path, replace(options, shown=shown, nickname="Star", left_out=left_out))
        assert found(one, path).changes == ()
        with WordEditor(path) as editor:
            editor.autocorrect()
        assert found(one, path).changes == ()


PLAIN_EDITS = [
    ("plan.matters_to", "Tools, oil and tea.", ("matters.to",)),
    ("learner.working", "A list with pictures, on the wall.", ("now.learner_working",)),
    (f"{BIKE}.need", "She forgets the next move.\nShe walks away.", ("need.need",)),
    (f"{BIKE}.today", "Four wheels in November.", ("known.baseline",)),
    (f"{BIKE}.barrier", "The room is loud.", ("barriers.barriers",)),
    (f"{BIKE}.will", "mend a flat tyre on two bikes out of four", ("will.will",)),
    (f"{BIKE}.notes", "Mam wants photos.", ("review.notes",)),
]


@pytest.mark.parametrize(("tag", "text", "names"), PLAIN_EDITS)
@pytest.mark.parametrize("way", ["retype", "overtype"])
def test_words_typed_in_word_come_home(tmp_path: Path, tag: str, text: str, names: tuple[str, ...], way: str) -> None:
    plan = ehc_plan()
    change = only(edited(plan, tmp_path, lambda editor: getattr(editor, way)(tag, text)))
    assert (change.field, change.new, change.state) == (tag, text, "changed")
    before = deepcopy(plan)
    assert take(plan, [change]) == 1
    owner = plan.outcome(BIKE) if tag.startswith(BIKE) else plan
    assert owner is not None
    assert owner.answers[names[0]] == text
    owner.answers.pop(names[0])
    old = before.outcome(BIKE) if tag.startswith(BIKE) else before
    assert old is not None
    old.answers.pop(names[0], None)
    plan.changed = before.changed
    assert plan == before


def test_a_change_says_where_it_belongs(tmp_path: Path) -> None:
    change = only(edited(ehc_plan(), tmp_path, lambda editor: editor.retype(f"{TOOLS}.known", "All five")))
    assert change.label == "Outcome 1, step 1: We will know"
    assert change.old == "All five, on two days"


def test_help_is_taken_apart_where_one_part_shows_the_other(tmp_path: Path) -> None:
    plan = ehc_plan()
    words = "A tool board with drawn outlines. Mrs Bell, TA (school)."
    change = only(edited(plan, tmp_path, lambda editor: editor.retype(f"{TOOLS}.help", words)))
    assert change.state == "changed"
    take(plan, [change])
    help_ = plan.outcomes[0].steps[0].helps[0]
    assert (help_.what, help_.who, help_.provider) == ("A tool board with drawn outlines", "Mrs Bell, TA", "school")


def test_help_that_cannot_be_taken_apart_is_asked_about(tmp_path: Path) -> None:
    words = "Boards. Outlines. Mrs Bell. Every day."
    change = only(edited(ehc_plan(), tmp_path, lambda editor: editor.retype(f"{TOOLS}.help", words)))
    assert (change.state, change.can_be_taken) == ("ask", False)


def test_how_much_is_taken_apart_at_its_dots(tmp_path: Path) -> None:
    plan = ehc_plan()
    words = "One adult, one learner · twice a week · 15 minutes"
    change = only(edited(plan, tmp_path, lambda editor: editor.retype(f"{TOOLS}.much", words)))
    take(plan, [change])
    help_ = plan.outcomes[0].steps[0].helps[0]
    assert (help_.many, help_.often, help_.long) == ("one adult, one learner", "twice a week", "15 minutes")
    change = only(edited(ehc_plan(), tmp_path, lambda editor: editor.retype(f"{TOOLS}.much", "Twice a week")))
    assert change.state == "ask"


def test_help_that_was_decided_at_the_meeting_is_new_help(tmp_path: Path) -> None:
    plan = ehc_plan()
    words = "A second chair at the bench"
    change = only(edited(plan, tmp_path, lambda editor: editor.retype("00000000013a.help", words)))
    assert change.state == "changed"
    take(plan, [change])
    assert plan.outcomes[0].steps[2].helps[0].what == words


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("15 January 2027", "date:2027-01-15:"),
        ("by Friday 15th January 2027", "date:2027-01-15:"),
        ("15/01/2027", "date:2027-01-15:"),
        ("15 Jan 2027", "date:2027-01-15:"),
    ],
)
def test_a_date_is_read_however_it_is_written(tmp_path: Path, written: str, kept: str) -> None:
    plan = ehc_plan()
    path = a_file(plan, tmp_path)
    with WordEditor(path) as editor:
        editor.retype(f"{TOOLS}.by", written)
    change = only(found(plan, path))
    assert change.state == "changed"
    take(plan, [change])
    assert plan.outcomes[0].steps[0].by == kept
    assert found(plan, path).changes == ()


@pytest.mark.parametrize("written", ["soon", "when the snow has gone", "15 January", "31 February 2027"])
def test_words_that_are_no_date_are_asked_about(tmp_path: Path, written: str) -> None:
    change = only(edited(ehc_plan(), tmp_path, lambda editor: editor.retype(f"{TOOLS}.by", written)))
    assert change.state == "ask"


def test_an_occasion_on_offer_is_known_by_its_name(tmp_path: Path) -> None:
    plan = ehc_plan()
    change = only(edited(plan, tmp_path, lambda editor: editor.retype(f"{BIKE}.when", "the end of Year 8")))
    assert change.state == "changed"
    take(plan, [change])
    assert plan.outcomes[0].answers["when.when"].startswith("year:2027-07-")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("☐ Keep · ☒ Change · ☐ Let go", "change"),
        ("☑ Keep · ☐ Change · ☐ Let go", "keep"),
        ("☐ Keep · ☐ Change · x Let go", "let_go"),
        ("Let go", "let_go"),
    ],
)
def test_a_ticked_decision_comes_home(tmp_path: Path, written: str, kept: str) -> None:
    plan = ehc_plan()
    path = a_file(plan, tmp_path)
    with WordEditor(path) as editor:
        editor.overtype(f"{BIKE}.decided", written)
    change = only(found(plan, path))
    assert change.state == "changed"
    take(plan, [change])
    assert plan.outcomes[0].answers["review.decided"] == kept
    assert found(plan, path).changes == ()


def test_two_ticks_are_asked_about(tmp_path: Path) -> None:
    written = "☒ Keep · ☒ Change · ☐ Let go"
    change = only(edited(ehc_plan(), tmp_path, lambda editor: editor.overtype(f"{BIKE}.decided", written)))
    assert (change.state, change.can_be_taken) == ("ask", False)


def test_words_after_a_placeholder_are_all_that_was_written(tmp_path: Path) -> None:
    change = only(edited(ehc_plan(), tmp_path, lambda editor: editor.append(f"{BIKE}.notes", ". Mam asked for photos")))
    assert change.new == "Mam asked for photos"


def test_an_answer_that_was_cleared_is_empty(tmp_path: Path) -> None:
    plan = ehc_plan()
    change = only(edited(plan, tmp_path, lambda editor: editor.clear(f"{BIKE}.today")))
    assert (change.new, change.state) == ("", "changed")
    take(plan, [change])
    assert "known.baseline" not in plan.outcomes[0].answers


def test_rows_deleted_copied_and_moved_are_each_recognised(tmp_path: Path) -> None:
    def edit(editor: WordEditor) -> None:
        editor.delete_row(f"{BIKE}.today")
        editor.copy_row(f"{BIKE}.need")
        editor.move_row_down(f"{TOOLS}.by")
        editor.track_row_out("00000000002a.need")

    result = edited(ehc_plan(), tmp_path, edit)
    assert states(result) == {
        f"{BIKE}.today": "missing", f"{BIKE}.need": "duplicated", "00000000002a.need": "missing",
    }  # fmt: skip
    assert not any(change.can_be_taken for change in result.changes)


def test_a_copied_row_with_other_words_is_offered_and_never_taken_alone(tmp_path: Path) -> None:
    def edit(editor: WordEditor) -> None:
        editor.copy_row(f"{BIKE}.need")
        editor.retype(f"{BIKE}.need", "She forgets.")

    change = only(edited(ehc_plan(), tmp_path, edit))
    assert (change.state, change.new, change.can_be_taken, change.is_plain) == (
        "duplicated",
        "She forgets.",
        True,
        False,
    )
    assert len(change.readings) == 2


def test_tracked_changes_are_said_with_both_readings(tmp_path: Path) -> None:
    result = edited(ehc_plan(), tmp_path, lambda editor: editor.track(f"{TOOLS}.known", "All six"))
    change = only(result)
    assert (change.state, change.new, change.readings) == ("tracked", "All six", ("All six", "All five, on two days"))
    assert not change.is_plain
    assert any("tracked" in note for note in result.notes)


def test_comments_are_said_and_not_read(tmp_path: Path) -> None:
    result = edited(ehc_plan(), tmp_path, lambda editor: editor.comment(f"{TOOLS}.known"))
    assert result.changes == ()
    assert any("comment" in note for note in result.notes)


@pytest.mark.parametrize("loss", ["lose_control", "lose_bookmarks", "move_bookmark"])
def test_any_one_mark_is_enough(tmp_path: Path, loss: str) -> None:
    def edit(editor: WordEditor) -> None:
        editor.retype(f"{TOOLS}.known", "All six")
        getattr(editor, loss)(f"{TOOLS}.known")

    assert only(edited(ehc_plan(), tmp_path, edit)).new == "All six"


def test_who_changed_what_is_told_apart(tmp_path: Path) -> None:
    plan = ehc_plan()
    path = a_file(plan, tmp_path)
    with WordEditor(path) as editor:
        editor.retype(f"{BIKE}.need", "Changed in Word.")
        editor.retype(f"{BIKE}.today", "Changed in Word, too.")
    plan.outcomes[0].answers["known.baseline"] = "Changed in the plan."
    plan.outcomes[0].answers["known.known"] = "Changed in the plan alone."
    assert states(found(plan, path)) == {f"{BIKE}.need": "changed", f"{BIKE}.today": "conflict"}


def test_both_said_the_same_in_the_end(tmp_path: Path) -> None:
    plan = ehc_plan()
    path = a_file(plan, tmp_path)
    with WordEditor(path) as editor:
        editor.retype(f"{BIKE}.need", "Changed to this.")
    plan.outcomes[0].answers["need.need"] = "Changed to this."
    assert found(plan, path).changes == ()


def test_what_is_gone_from_the_plan_is_said(tmp_path: Path) -> None:
    plan = ehc_plan()
    path = a_file(plan, tmp_path)
    with WordEditor(path) as editor:
        editor.retype(f"{TOOLS}.known", "All six")
    del plan.outcomes[0].steps[0]
    assert states(found(plan, path)) == {f"{TOOLS}.known": "gone"}


def test_without_the_manifest_the_property_still_tells_of_which_plan(tmp_path: Path) -> None:
    plan = ehc_plan()
    path = a_file(plan, tmp_path)
    with WordEditor(path) as editor:
        editor.retype(f"{TOOLS}.known", "All six")
        editor.drop_parts("customXml/")
    assert states(found(plan, path)) == {f"{TOOLS}.known": "changed"}
    plan.outcomes[0].answers["need.need"] = "The plan moved on."
    result = found(plan, path)
    assert states(result) == {f"{TOOLS}.known": "conflict", f"{BIKE}.need": "conflict"}
    assert result.notes


def test_a_plan_with_another_seal_is_compared_as_it_is(tmp_path: Path) -> None:
    plan = ehc_plan()
    path = a_file(plan, tmp_path)
    with WordEditor(path) as editor:
        editor.retype(f"{TOOLS}.known", "All six")
    plan.seal = "0" * 32
    result = found(plan, path)
    assert states(result) == {f"{TOOLS}.known": "conflict"}
    assert result.notes


def test_a_file_of_another_plan_changes_nothing(tmp_path: Path) -> None:
    path = a_file(ehc_plan(), tmp_path)
    with pytest.raises(ReadBackError) as problem:
        found(sen_support_plan(), path)
    assert problem.value.why == "another"


@pytest.mark.parametrize("shown", ["initials", "nickname"])
def test_initials_never_come_into_the_plan(tmp_path: Path, shown: str) -> None:
    plan = ehc_plan()
    plan.answers["documents.nickname"] = "Star"
    options = DocumentOptions(shown=shown, nickname="Star")
    word = {"initials": "B", "nickname": "Star"}[shown]
    text = f"{word} forgets the next move when a job has three. She then walks off."
    change = only(edited(plan, tmp_path, lambda editor: editor.retype(f"{BIKE}.need", text), options))
    assert change.state == "changed"
    take(plan, [change])
    kept = "Bronwen forgets the next move when a job has three. She then walks off."
    assert plan.outcomes[0].answers["need.need"] == kept
    text = f"She forgets. {word} walks off."
    plan.outcomes[0].answers["known.baseline"] = "She forgets."
    change = only(edited(plan, tmp_path, lambda editor: editor.retype(f"{BIKE}.today", text), options))
    assert change.state == "ask"
    take(plan, [change])
    assert plan.outcomes[0].answers["known.baseline"] == "She forgets. Bronwen walks off."


def test_a_nickname_that_the_plan_does_not_know_is_asked_about(tmp_path: Path) -> None:
    plan, options = ehc_plan(), DocumentOptions(shown="nickname", nickname="Star")
    change = only(edited(plan, tmp_path, lambda editor: editor.retype(f"{BIKE}.today", "Star can do it."), options))
    assert change.state == "ask"


def test_what_the_document_says_as_i_goes_back_in_the_words_of_the_plan(tmp_path: Path) -> None:
    plan = ehc_plan()
    plan.answers |= {"voice.voice": "first_future", "name.pronouns": "she"}
    plan.outcomes[0].answers["so_that.so_that"] = "she can join the club with her friends"
    text = "I can join the club with my cousins."
    change = only(edited(plan, tmp_path, lambda editor: editor.retype(f"{BIKE}.so_that", text)))
    assert change.old == "I can join the club with my friends."
    assert change.state == "changed"
    take(plan, [change])
    assert plan.outcomes[0].answers["so_that.so_that"] == "she can join the club with her cousins"


@pytest.mark.parametrize("kind", kind_names())
def test_a_file_of_any_kind_is_known_again(tmp_path: Path, kind: str) -> None:
    plan = ehc_plan()
    result = found(plan, a_file(plan, tmp_path, kind=kind))
    assert (result.kind, result.changes) == (kind, ())
    assert bool(result.notes) is not bool(open_file(tmp_path / "plan.docx").answers)


def test_a_file_says_nothing_of_what_it_was_made_with(tmp_path: Path) -> None:
    plan = ehc_plan()
    path = a_file(plan, tmp_path)
    again = tmp_path / "again"
    again.mkdir()
    assert path.read_bytes() == a_file(plan, again).read_bytes()
    with ZipFile(path) as package:
        said = package.read("customXml/item1.xml") + package.read("docProps/custom.xml")
    assert b"00000000001a.need" in said
    assert not [word for word in ("Bronwen", "kettle", "Sunday", "Duarte", "SENCO", "tyre") if word.encode() in said]
    assert plan.seal.encode() not in said
