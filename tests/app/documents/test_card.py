"""The cards for helpers: who gets which, what stands on them, and that each fits its quarter of the paper."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.blocks import DocumentContent, Heading, NewSection, Paragraph, Table
from app.documents.making import make
from app.documents.options import DocumentOptions
from app.documents.pieces.card_faces import faces_of, room_for
from app.documents.pieces.lettering import lines_of, width_of
from app.documents.pieces.step_cards import WordRow, adults_of
from app.documents.pieces.tick_grid import WIDTH, TickGrid, tick_grid
from app.i18n import Texts
from app.plan.learner import Learner, Pronouns
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.step import Step
from app.worked_plan import example_plan
from tests.app.documents.sample_plans import STAFF, TODAY, ehc_plan, empty_plan, huge_plan, sen_support_plan

SHE = Learner(name="Bea", pronouns=Pronouns.SHE)


def cards(plan: Plan, options: DocumentOptions = STAFF) -> DocumentContent:
    return make("card", plan, texts=Texts(), today=TODAY, options=options)


def plan_of(*steps: Step, voice: str = "third", pronouns: str = "she") -> Plan:
    answers = {"name.name": "Bea", "name.pronouns": pronouns, "voice.voice": voice}
    return Plan(answers=answers, outcomes=[Outcome(answers={"outcome.name": "The bus"}, steps=list(steps))])


def headings(content: DocumentContent) -> list[str]:
    return [block.text for block in content.blocks if isinstance(block, Heading) and not block.style]


def titles(content: DocumentContent) -> list[str]:
    return [block.text for block in content.blocks if isinstance(block, Heading) and block.style == "Card title"]


def ends(content: DocumentContent) -> list[str]:
    return [
        block.words for block in content.blocks if isinstance(block, Paragraph) and block.style.startswith("Card end")
    ]


def tables(content: DocumentContent, style: str) -> list[Table]:
    return [block for block in content.blocks if isinstance(block, Table) and block.style == style]


def words(content: DocumentContent) -> dict[str, str]:
    """The labelled rows of the first card."""
    table = tables(content, "Card words")[0]
    return {label.words: said.words for label, said in (table.head, *table.rows)}


def heads(grid: TickGrid | Table) -> list[str]:
    return list(grid.heads) if isinstance(grid, TickGrid) else [cell.words for cell in grid.head]


# Who has which.


def test_each_adult_gets_a_card_for_each_step_with_their_own_together() -> None:
    content = cards(ehc_plan())
    listed = tables(content, "Grid")[0]
    assert [[cell.words for cell in row] for row in listed.rows] == [
        ["1", "Mr Duarte", "Ready to ride, step 1: Know the tools", "18 December 2026"],
        ["2", "Mr Duarte", "Ready to ride, step 2", "12 February 2027"],
        ["3", "Uncle Huw", "Ready to ride, step 2", "12 February 2027"],
        ["4", "Ms Iqbal", "Time to think, step 1", "12 February 2027"],
        ["5", "The hand clinic", "Pack her own bag from a photo list, step 1", "26 March 2027"],
        ["6", "No one yet", "Ready to ride, step 3", "16 July 2027"],
        ["7", "No one yet", "Time to think, step 2", "No date yet"],
    ]
    assert [title.partition(".")[0] for title in titles(content)] == ["1", "2", "3", "4", "4", "5", "6", "7"]


def test_an_adult_is_named_once_for_a_step_and_by_name_alone() -> None:
    helps = [
        Provision(who=who) for who in ("Mum, and Ms Day when Mum works", "Ms Day (TA)", "Mum", " ", "Mr Orr; a cover")
    ]
    assert adults_of(Step(helps=[*helps, Provision(what="A card")])) == ("Mum", "Ms Day", "Mr Orr")


def test_a_card_without_an_adult_has_room_for_the_name() -> None:
    said = words(cards(plan_of(Step(text="show her pass"))))
    assert said["For"] == "………………"


def test_a_plan_without_steps_has_no_sheet() -> None:
    content = cards(empty_plan())
    assert not [block for block in content.blocks if isinstance(block, NewSection)]
    assert headings(content) == ["Cards for Bronwen’s steps"]


# What stands on a card.


def test_what_nobody_wrote_is_left_to_write_and_never_made_up() -> None:
    said = words(cards(plan_of(Step(text="show her pass", helps=[Provision(who="Ms Bell")]))))
    assert said == {
        "For": "Ms Bell", "Bea will": "show her pass", "Do": "…", "Say": "…", "Look for": "…", "Measure": "…",
    }  # fmt: skip


def test_what_was_written_stands_on_the_card() -> None:
    step = Step(
        text="Bea will show her pass", by="date:2027-02-12:", does="Stand beside her.", says="“Your turn.”",
        looks_for="Pass out.", known="Four trips out of five",
    )  # fmt: skip
    assert words(cards(plan_of(step))) == {
        "For": "………………, until 12 February", "Bea will": "show her pass", "Do": "Stand beside her.",
        "Say": "“Your turn.”", "Look for": "Pass out.", "Measure": "Four trips out of five",
    }  # fmt: skip


def test_a_day_more_than_a_year_away_keeps_its_year() -> None:
    assert words(cards(plan_of(Step(text="go", by="date:2027-12-17:"))))["For"].endswith("until 17 December 2027")


@pytest.mark.parametrize("voice", ["first_future", "first_now"])
def test_a_plan_in_the_first_person_is_told_about_the_learner(voice: str) -> None:
    step = Step(
        text="I will draw four boxes before I write", does="Wait while I draw.", says="I can wait.",
        looks_for="My four boxes are full.", known="I fill four boxes, four times out of five",
    )  # fmt: skip
    said = words(cards(plan_of(step, voice=voice)))
    assert said["Bea will"] == "draw four boxes before she writes"
    assert said["Do"] == "Wait while Bea draws."
    assert said["Say"] == "I can wait."
    assert said["Look for"] == "Bea’s four boxes are full."
    assert said["Measure"].startswith("Bea fills four boxes")


def test_in_the_third_person_i_is_the_adult() -> None:
    assert words(cards(plan_of(Step(text="go", does="I hold the strip."))))["Do"] == "I hold the strip."


def test_with_initials_the_card_says_initials() -> None:
    content = cards(ehc_plan(), replace(STAFF, shown="initials"))
    assert "B will" in words(content)


@pytest.mark.parametrize(
    ("options", "review", "end"),
    [
        (STAFF, "", "Aim met or card full: tell Mrs Achebe."),
        (DocumentOptions(), "date:2027-03-18:", "Aim met or full: bring it on 18 March 2027."),
        (DocumentOptions(), "", "Bring this card to the review."),
        (DocumentOptions(made_by="W" * 80), "", "Bring this card to the review."),
        (replace(STAFF, left_out=frozenset({"grid"})), "", "Tell Mrs Achebe how it went."),
    ],
)
def test_the_foot_says_where_a_full_card_goes(options: DocumentOptions, review: str, end: str) -> None:
    plan = plan_of(Step(text="go"))
    plan.answers["review.review"] = review
    assert ends(cards(plan, options)) == [end]


def test_parts_can_be_left_out() -> None:
    content = cards(ehc_plan(), replace(STAFF, left_out=frozenset({"list", "how_to", "grid"})))
    assert not tables(content, "Grid")
    assert not tables(content, "Tick grid")
    assert headings(content) == ["Cards for Bronwen’s steps"]


# The grid.


@pytest.mark.parametrize(
    ("known", "title", "columns", "lines"),
    [
        ("Four trips out of five", "The aim: 4 of 5 on her own", ["Trip", "Date", "On her own", "With help"], 5),
        ("Three lessons in a row", "The aim: 3 in a row on her own", ["Lesson", "Date", "On her own", "With help"], 5),
        ("All five, on two days", "The aim: a tick on every line", ["Which one", "First", "Second"], 5),
        ("once a week for six weeks", "The aim: a tick on every line", ["Week", "Date", "On her own", "With help"], 6),
        ("twice a day for five days", "The aim: a tick on every line", ["Day", "Date", "First", "Second"], 5),
        ("3 times a day", "One tick each time", ["Day", "First", "Second", "Third"], 5),
        ("Once", "The aim: once on her own", ["Try", "Date", "On her own", "With help"], 3),
        ("She smiles", "One tick each time", ["Date", "On her own", "With help"], 5),
        ("4 of 5, with one reminder", "The aim: 4 of 5", ["Try", "Date", "As planned", "More help"], 5),
    ],
)
def test_the_grid_follows_the_measure(known: str, title: str, columns: list[str], lines: int) -> None:
    grid = tick_grid(Step(text="go", known=known), SHE, Texts())
    assert (grid.title, heads(grid), len(grid.lines)) == (title, columns, lines)
    assert sum(grid.widths) == pytest.approx(WIDTH)
    assert {len(line) for line in grid.lines} == {len(columns)}


def test_places_of_a_list_name_the_lines() -> None:
    grid = tick_grid(Step(text="go", known="at the gate, the bridge and the shop"), SHE, Texts())
    assert [line[0].words for line in grid.lines] == ["Gate", "Bridge", "Shop"]


def test_a_chosen_shape_wins_over_the_words() -> None:
    grid = tick_grid(Step(text="go", known="Four trips out of five", measure="once"), SHE, Texts())
    assert grid.title == "The aim: once on her own"


def test_without_pronouns_nothing_is_guessed() -> None:
    grid = tick_grid(Step(text="go", known="4 of 5"), Learner(name="Bea"), Texts())
    assert (grid.title, heads(grid)[2]) == ("The aim: 4 of 5 without help", "Without help")


# The paper.

LETTERS = st.text(st.sampled_from("ab WMil.,’“—é\n ہ🌻"), max_size=500)
LABELS = st.sampled_from(["Do", "Say", "Bronwen will"])
ROWS = st.lists(st.builds(WordRow, label=LABELS, text=LETTERS, least=st.integers(1, 2)), min_size=1, max_size=5)


def paper_of(content: DocumentContent) -> list[float]:
    """What each face takes, in points, by the heights that it gives its rows."""
    faces: list[float] = []
    for block in content.blocks:
        if isinstance(block, Heading) and block.style == "Card title":
            faces.append(len(lines_of(block.text, WIDTH, 14, bold=True)) * 18 + 3)
        elif isinstance(block, Paragraph) and block.style.startswith("Card"):
            faces[-1] += {"Card measure": 26, "Card note": 15}.get(block.style, 20)
        elif isinstance(block, Table) and block.style in ("Card words", "Tick grid"):
            head = len(lines_of(block.head[-1].words, block.widths[-1] - 2.4, 12)) if block.style == "Card words" else 1
            faces[-1] += sum(block.room) * 72 / 25.4 + head * 15 + (4 if block.style == "Card words" else 1.5)
    return faces


@pytest.mark.parametrize("plan", [ehc_plan, huge_plan, sen_support_plan, lambda: example_plan(TODAY)])
def test_every_face_is_as_tall_as_every_other(plan: type[Plan]) -> None:
    assert {round(height) for height in paper_of(cards(plan()))} <= {376, 377, 378}


@settings(max_examples=30)
@given(ROWS, st.sampled_from(["", "Four out of five", "18 out of 20", "all nine"]))
def test_nothing_is_cut_and_every_face_is_full(rows: list[WordRow], known: str) -> None:
    grid = tick_grid(Step(text="go", known=known), SHE, Texts()) if known else None
    room = room_for("3. The bus (9 of 9)", "Ms Bell, until 12 February")
    faces = faces_of(rows, grid, room)
    assert [face.part for face in faces] == list(range(1, len(faces) + 1))
    ticked = [line for face in faces for line in range(face.start, face.stop)]
    assert ticked == list(range(len(grid.lines) if grid else 0))
    for row in {row.label: row for row in rows}.values():
        wanted = "".join("".join(one.text.split()) for one in rows if one.label == row.label)
        found = "".join("".join(one.text.split()) for face in faces for one in face.rows if one.label == row.label)
        assert found == wanted
    for face in faces:
        lines = face.stop - face.start
        above = 15 + 11 + 15 + 1.5 if lines else 0
        taken = sum(row.height for row in face.rows) + above + lines * face.tick_height
        assert taken == pytest.approx(room if face.rows else room + 4)
        assert not lines or face.tick_height >= 19


@given(LETTERS, st.floats(8, 90), st.booleans())
def test_lines_are_the_words_and_fit(text: str, width: float, bold: bool) -> None:
    lines = lines_of(text, width, 12, bold=bold)
    assert "".join(lines).split() == text.split()
    room = width * 72 / 25.4
    assert all(width_of(line.strip(), 12, bold=bold) <= room or len(line.strip()) == 1 for line in lines)


def test_words_that_are_too_long_go_on_on_the_next_card() -> None:
    content = cards(plan_of(Step(text="go", does="Wait beside her. " * 40, known="4 of 5")))
    assert titles(content) == ["1. The bus, step 1 (1 of 2)", "1. The bus, step 1 (2 of 2)"]
    assert ends(content) == ["The rest is on the next card.", "Aim met or card full: tell Mrs Achebe."]
    said = " ".join(
        row[1].words for table in tables(content, "Card words") for row in table.rows if row[0].words == "Do"
    )
    assert said.count("Wait beside her.") == 40
