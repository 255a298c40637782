"""Short lines lose no word, and none of their sentences is long (R88)."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.pieces.short_lines import MOST_WORDS, short_lines

LETTERS = st.text(st.sampled_from("abcdefghij"), min_size=1, max_size=6)
WORDS = LETTERS | st.sampled_from(["and", "so that", "when", "who", ",", ";", "–", "then", ".", "with", "\n"])


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_no_word_is_lost_and_no_line_is_long(text: str) -> None:
    lines = short_lines(text)
    assert words_of(" ".join(lines)) == words_of(text)
    assert all(len(words_of(line)) <= MOST_WORDS for line in lines)
    assert all(line.strip() for line in lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("mend one tyre", ("Mend one tyre.",)),
        ("Tools and oil. Nain’s on Sundays!", ("Tools and oil.", "Nain’s on Sundays!")),
        (
            "ring Babu on Thursday and tell him the day, the time and who is bringing her to the flat",
            ("Ring Babu on Thursday and tell him the day, the time.", "And who is bringing her to the flat."),
        ),
        (
            "hold up her “my story, my turn” card when somebody jumps in, then go on with the next box",
            ("Hold up her “my story, my turn” card when somebody jumps in.", "Then go on with the next box."),
        ),
        ("آج وہ گئی۔ کل وہ آئے گی۔", ("آج وہ گئی۔", "کل وہ آئے گی۔")),
        (" \n ", ()),
    ],
)
def test_long_sentences_part_where_an_idea_ends(text: str, lines: tuple[str, ...]) -> None:
    assert short_lines(text) == lines


def test_a_sentence_without_a_joint_says_that_it_goes_on() -> None:
    first, second = short_lines(" ".join(["la"] * 20))
    assert first.endswith("la…")
    assert len(second.split()) == 5
