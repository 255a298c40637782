"""Words keep what they say on their way into a Word file, each script in its own run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from app.documents.blocks import Paragraph, Run
from app.documents.word.text import by_script, paragraph_lines, paragraph_xml, printable, reads_from_right
from tests.app.documents.outline import W, words

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
anything = st.text(st.characters(codec=None), max_size=200)
scripts = st.text(st.sampled_from("ab 1.,(ا ہ گ ש é🌻\n"), max_size=60)


def parsed(xml: str) -> etree._Element:
    return etree.fromstring(xml.replace("<w:p>", f"<w:p {NAMESPACE}>", 1))


@given(anything)
def test_any_text_makes_sound_xml_that_reads_back_as_the_same_words(text: str) -> None:
    lines = paragraph_lines(Paragraph(runs=(Run(text=text),)))
    read = [words(parsed(paragraph_xml(runs, "Normal", "en-GB"))) for runs in lines]
    expected = [line.replace("\N{NO-BREAK SPACE}", " ").strip() for line in printable(text).split("\n")]
    assert [line.strip() for line in read] == [line for line in expected if line]


@given(scripts)
def test_parting_by_script_loses_and_moves_nothing(text: str) -> None:
    assert "".join(piece.text for piece in by_script(Run(text=text))) == text


@given(scripts)
def test_pieces_from_the_right_hold_no_latin_letter_and_the_others_no_arabic(text: str) -> None:
    for piece in by_script(Run(text=text)):
        assert not set(piece.text) & set("abé" if piece.rtl else "اہگש")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Bus 12, then home", [("Bus 12, then home", False, "")]),
        ("سلام", [("سلام", True, "ar-SA")]),
        ("شکریہ، Yusuf!", [("شکریہ،", True, "ur-PK"), (" Yusuf!", False, "")]),
        ("say שלום now", [("say ", False, ""), ("שלום", True, "he-IL"), (" now", False, "")]),
        ("Zażółć", [("Zażółć", False, "")]),
    ],
)
def test_each_script_gets_its_own_run_and_language(text: str, pieces: list[tuple[str, bool, str]]) -> None:
    assert [(piece.text, piece.rtl, piece.language) for piece in by_script(Run(text=text))] == pieces


def test_a_run_that_names_its_language_keeps_it() -> None:
    assert [piece.language for piece in by_script(Run(text="cześć", language="pl-PL"))] == ["pl-PL"]
    assert [piece.language for piece in by_script(Run(text="کتاب", language="fa-IR"))] == ["fa-IR"]


def test_line_ends_of_every_kind_become_paragraphs_and_empty_lines_go() -> None:
    lines = paragraph_lines(Paragraph(runs=(Run(text="one\r\ntwo\x0bthree\r\r four \u2028five\n\n"),)))
    assert ["".join(run.text for run in line) for line in lines] == ["one", "two", "three", "four", "five"]


def test_what_xml_cannot_hold_is_left_out_and_the_rest_stays() -> None:
    assert printable("a\x00b\x07c\ud800d\ufffee & <f> ’ 🌻") == "abcde & <f> ’ 🌻"


def test_a_line_keeps_the_spaces_between_its_runs() -> None:
    (line,) = paragraph_lines(Paragraph(runs=(Run(text="By", style="Part by"), Run(text=" the end "), Run(text="of"))))
    assert "".join(run.text for run in line) == "By the end of"


def test_which_languages_read_from_the_right() -> None:
    tags = ("ur-PK", "ar", "he-IL", "en-GB", "pl-PL", "so")
    assert [tag for tag in tags if reads_from_right(tag)] == ["ur-PK", "ar", "he-IL"]


def test_the_paragraph_follows_the_words_it_has_most_of() -> None:
    mostly_urdu = parsed(paragraph_xml((Run(text="آج وہ bus میں گئی"),), "Normal", "en-GB"))
    mostly_english = parsed(paragraph_xml((Run(text="The word سلام means peace"),), "Normal", "en-GB"))
    assert mostly_urdu.find(f"{W}pPr/{W}bidi") is not None
    assert mostly_english.find(f"{W}pPr/{W}bidi") is None
