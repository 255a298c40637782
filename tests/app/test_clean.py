"""What is typed and pasted: made safe, and otherwise left alone."""

import io

import pytest
from docx import Document
from hypothesis import example, given
from hypothesis import strategies as st

from app.clean import clean, tidy

ANYTHING = st.text(st.characters())  # lone surrogates included


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("one\r\ntwo\rthree\x0bfour\u2028five\u2029six\x85seven", "one\ntwo\nthree\nfour\nfive\nsix\nseven"),
        ("\ufeffHe can\u00a0swim\u202f25\u2009m\t(twice)", "He can swim 25 m (twice)"),
        ("a\x00b\x07c\x1bd\x7fe\x9ff", "abcdef"),
        ("lone \ud83d surrogate \udc00", "lone  surrogate"),
        ("picture \ufffc, \ufffe and \uffff", "picture ,  and"),
        ("ends in spaces   \n  keeps its indent \n\n", "ends in spaces\n  keeps its indent"),
        ("two  spaces stay", "two  spaces stay"),
        ("“Don’t,” she said – ‘no’…", "“Don’t,” she said – ‘no’…"),
        ("آمنہ\u200c جان 👩🏽\u200d🦽 \u202bعربي\u202c", "آمنہ\u200c جان 👩🏽\u200d🦽 \u202bعربي\u202c"),
        ("A & B <b>bold</b> {name} %s", "A & B <b>bold</b> {name} %s"),
        ("", ""),
    ],
)
def test_pasted_text_says_the_same_in_plain_characters(pasted: str, kept: str) -> None:
    assert clean(pasted) == kept


@given(ANYTHING)
@example("\r\r\n\n")
@example(" \u00a0\n\u2028 ")
@example("a\u00a0\ufeff")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANYTHING)
def test_what_is_clean_can_be_stored_and_sent(text: str) -> None:
    assert clean(text).encode("utf-8").decode("utf-8") == clean(text)


@given(ANYTHING)
def test_word_takes_what_is_clean_and_gives_it_back(text: str) -> None:
    document = Document()
    document.add_paragraph(clean(text))
    file = io.BytesIO()
    document.save(file)
    file.seek(0)
    assert Document(file).paragraphs[0].text == clean(text)


@given(st.text(st.characters(categories=("L", "N", "P", "S"))))
def test_letters_figures_and_signs_are_never_lost(text: str) -> None:
    text = text.replace("\ufffc", "").replace("\ufffd", "")
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("abcdef", 3, "abc"),
        ("abc", 3, "abc"),
        ("ab cdef", 3, "ab"),
        ("cafe\u0301s", 4, "caf"),
        ("ok 👍🏽 yes", 4, "ok"),
        ("👩🏽\u200d🦽 in a chair", 3, "👩🏽"),
        ("abc", 0, ""),
    ],
)
def test_a_limit_cuts_no_letter_in_half(text: str, limit: int, kept: str) -> None:
    assert clean(text, limit) == kept


@given(ANYTHING, st.integers(0, 40))
def test_a_limit_holds_and_what_it_keeps_is_the_beginning(text: str, limit: int) -> None:
    kept = clean(text, limit)
    assert len(kept) <= limit
    assert clean(text).startswith(kept)
    assert clean(kept, limit) == kept


def test_spaces_that_nobody_means_go_and_the_words_stay_r64() -> None:
    assert tidy("  Ravi   Menon \n\n  likes\ttrains  \n") == "Ravi Menon\n\nlikes trains"


@given(ANYTHING)
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
