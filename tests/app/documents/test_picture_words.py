"""A picture fits its words, can be printed, can be heard, and never shows what somebody fears or does not want."""

import struct

import pytest

from app.documents.pieces.picture_words import (
    PictureWordsError,
    picture,
    picture_for,
    pictures_for,
    word_list,
    word_list_of,
)
from app.documents.word.pictures import FOLDER
from app.i18n import Texts

NAMES = [known.name for known in word_list().pictures]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("go to farm club on the bus", "animal"),
        ("Take the train to college", "train"),
        ("train to be a chef", "cook"),
        ("Tell four people a story", "book"),
        ("write my name", "pencil"),
        ("No dogs near me", "plain"),
        ("Being without Dad at night", "plain"),
        ("the day Grandad died", "plain"),
        ("Blue", "plain"),
        ("میں اپنی بیکری کھولنا چاہتی ہوں۔", "plain"),
        ("", "plain"),
    ],
)
def test_things_come_before_places_and_people(text: str, name: str) -> None:
    assert picture_for(text, "plain") == name


def test_a_picture_that_stands_there_already_is_not_shown_again() -> None:
    assert picture_for("draw a story", "star", besides={"pencil"}) == "book"
    assert picture_for("draw", "star", besides={"pencil"}) == "star"


def test_a_line_that_says_no_keeps_its_pictures_to_itself() -> None:
    assert pictures_for(["I want to draw comics.", "I do not like dogs."], "sun") == ("pencil",)
    assert pictures_for([], "sun") == ("sun",)


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_is_square_sharp_small_and_can_be_heard(name: str) -> None:
    data = (FOLDER / f"{name}.png").read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    shown = picture(name, 26.0, Texts())
    assert width == height >= 26.0 / 25.4 * 299
    assert len(data) < 8_000
    assert 3 <= len(shown.alt) <= 40


def test_every_drawing_is_in_the_list_and_has_its_picture() -> None:
    drawn = {file.stem for file in FOLDER.glob("*.svg")}
    assert drawn == {*NAMES, "thread"}
    assert {file.stem for file in FOLDER.glob("*.png")} == drawn | {"thread_from_right"}


def test_no_word_fits_two_pictures() -> None:
    words = [word for known in word_list().pictures for word in (*known.words, *known.phrases)]
    assert sorted(words) == sorted(set(words))
    assert not word_list().keep_plain.intersection(words)


@pytest.mark.parametrize(
    "entry", [{"words": ["bus"]}, {"alt": "A bus", "words": ["Bus"]}, {"alt": "A bus", "wrods": []}]
)
def test_a_slip_in_the_list_is_named(entry: dict[str, object]) -> None:
    with pytest.raises(PictureWordsError, match="bus"):
        word_list_of({"keep_plain": [], "pictures": {"bus": entry}})
