from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from app.documents.blocks import Table
from app.documents.checkup import PARTS, CheckedStatement, checkup_page
from app.documents.look import CHARACTERS
from app.documents.word.writing import write_word
from app.i18n import Texts
from tests.app.documents import test_word_rules as rules
from tests.app.documents.outline import outline
from tests.app.documents.schema import schema_errors

TODAY = date(2026, 11, 21)
WHOLE = CheckedStatement(
    pieces=(
        ("By the end of Year 6,", "when"),
        (" Tunde ", ""),
        ("will carry a message to the office", "will"),
        (" ", ""),
        ("so that he is known there", "so"),
        (".", ""),
    ),
    kind="Outcome",
    there=("It has a date.", "It says what will be seen."),
)
ASKING = CheckedStatement(
    pieces=(("Two hours with a mentor, as required", ""),),
    kind="Help",
    asking=("“as required” does not say how often.",),
    question="What would that help let Tunde do?",
)
STRANGE = CheckedStatement(pieces=(("<b>Tom & Jo</b>\x0b  بیکری {page}", ""),), kind="Other")
SAMPLES: dict[str, tuple[CheckedStatement, ...]] = {
    "nothing": (),
    "one": (WHOLE,),
    "several": (WHOLE, ASKING, STRANGE),
    "many": (WHOLE, ASKING) * 60,
}
RULES: list[Callable[[bytes], None]] = [
    rules.test_r77_one_heading_1_and_no_level_skipped,
    rules.test_r78_no_empty_paragraphs_no_runs_of_spaces_no_breaks,
    rules.test_r79_two_tables_never_touch,
    rules.test_r80_every_picture_is_in_the_line_and_has_words,
    rules.test_r81_nothing_is_formatted_by_hand,
    rules.test_r82_text_is_large_spaced_and_from_the_start_side,
    rules.test_r86_every_mark_is_closed_and_has_its_own_name_and_number,
]


def written(statements: tuple[CheckedStatement, ...], **said: str) -> bytes:
    file = BytesIO()
    write_word(checkup_page(statements, texts=Texts(), today=TODAY, **said), file)
    return file.getvalue()


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_page_keeps_the_rules_of_every_word_file(sample: str, rule: Callable[[bytes], None]) -> None:
    rule(written(SAMPLES[sample], about="Tunde", made_by="Mrs Adeyemi", summary="Two statements"))


@pytest.mark.parametrize("sample", ["one", "several", "many"])
def test_r79_its_tables_can_be_read_aloud(sample: str) -> None:
    rules.test_r79_tables_have_a_repeating_head_whole_rows_and_no_merged_nested_or_empty_cells(written(SAMPLES[sample]))


@pytest.mark.parametrize("sample", SAMPLES)
def test_r86_the_page_keeps_to_the_schema(sample: str, tmp_path: Path) -> None:
    file = tmp_path / "page.docx"
    file.write_bytes(written(SAMPLES[sample]))
    assert schema_errors(file) == []


def test_the_page_reads_from_who_it_is_about_to_room_to_write(tmp_path: Path) -> None:
    file = tmp_path / "page.docx"
    file.write_bytes(written((WHOLE, ASKING), about=" Tunde\nO. ", made_by="Mrs Adeyemi", summary="2 statements"))
    said = outline(file)
    assert "[Heading 1] Questions for the meeting" in said
    assert "[Lead] Tunde O. · 21 November 2026 · Made by Mrs Adeyemi" in said
    assert "[Hint] 2 statements" in said
    first, second = said.split("[Heading 2] ")[1:]
    assert first.startswith("1. Outcome\n")
    assert "By the end of Year 6, Tunde will carry a message to the office so that he is known there." in first
    assert "There already | It has a date. · It says what will be seen." in first
    assert "A question | Nothing needs to be asked here." in first
    assert "Worth a look" not in first
    assert second.startswith("2. Help\n")
    assert "A question | What would that help let Tunde do?" in second
    assert "What was said | Nothing written yet" in second
    core = Document(str(file)).core_properties
    assert (core.title, core.author) == ("Questions for the meeting", "Mrs Adeyemi")


def test_the_last_row_of_each_table_has_room_to_write_by_hand() -> None:
    tables = [
        block for block in checkup_page((WHOLE, ASKING), texts=Texts(), today=TODAY).blocks if isinstance(block, Table)
    ]
    assert [(table.room[-1] >= 15, any(table.room[:-1])) for table in tables] == [(True, False)] * 2


def test_each_part_of_an_outcome_has_a_style_of_the_template() -> None:
    assert set(PARTS.values()) <= set(CHARACTERS)


@given(
    st.lists(
        st.builds(
            lambda words, question: CheckedStatement(pieces=((f"{words}.", ""),), kind="Step", question=question),
            st.text(max_size=80),
            st.text(max_size=80),
        ),
        max_size=4,
    ),
    st.text(max_size=90),
    st.text(max_size=90),
)
def test_whatever_was_pasted_becomes_a_page(statements: list[CheckedStatement], about: str, made_by: str) -> None:
    assert written(tuple(statements), about=about, made_by=made_by)
