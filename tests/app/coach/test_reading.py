"""What is read in a text: kinds, what is there, findings with their places; and that any text can be read."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.coach.profile import profile
from app.coach.reading import FIELDS, KINDS, read
from app.coach.there import CODES, LETTERS, in_words

GOOD = "By the end of Year 9, Esi will buy lunch at the market twice a week so that she can choose what she eats."


def codes(text: str, field: str = "outcome") -> list[str]:
    return [finding.code for finding in read(text, field=field).findings]


def quotes(text: str, code: str, field: str = "outcome") -> list[str]:
    return [finding.quote for finding in read(text, field=field).findings if finding.code == code]


def test_a_whole_outcome_needs_nothing() -> None:
    reading = read(GOOD)
    assert reading.kind == "outcome"
    assert reading.findings == ()
    assert set(reading.there) == set(CODES)
    assert all(reading.smart[letter] for letter in LETTERS)


def test_what_is_there_has_words() -> None:
    assert len({in_words(code) for code in CODES}) == len(CODES)


def test_the_letters_tell_what_is_not_there() -> None:
    smart = read("Esi will always be good.").smart
    assert {letter: smart[letter] for letter in LETTERS} == {"S": False, "M": False, "A": False, "R": False, "T": False}


@pytest.mark.parametrize(
    ("field", "text", "unsaid"),
    [
        ("will", "buy her own lunch twice a week", ("no-when", "no-so-that", "no-will-do")),
        ("step", "ask for the price of one thing", ("no-when", "no-so-that", "not-measurable", "reads-as-step")),
        ("so_that", "she feels proud and can choose what she eats", ("no-when", "inner-state", "not-measurable")),
        ("change", "Esi sees her cousins in town", ("no-when", "no-so-that", "not-measurable", "aspiration")),
        ("help", "Practice with a purse and real coins", ("provision", "no-when", "help-incomplete")),
    ],
)
def test_only_what_the_field_asks_is_missed(field: str, text: str, unsaid: tuple[str, ...]) -> None:
    assert not set(codes(text, field)) & set(unsaid)


@pytest.mark.parametrize("text", ["I want to be a pilot", "play in a band", "a quiet house", "never do maths again"])
def test_no_hope_is_wrong(text: str) -> None:
    assert codes(text, "hope") == []


def test_help_is_rescued_where_a_change_is_asked() -> None:
    assert codes("ten hours of speech therapy", "change") == ["provision"]
    assert codes("teach her table six signs", "step") == []


def test_help_is_read_strictly() -> None:
    assert quotes("Regular access to a mentor as required", "vague-help", "help") == [
        "Regular",
        "access to",
        "as required",
    ]
    said = read("Access to a mentor").findings
    assert [finding.code for finding in said][:1] == ["provision"]
    assert "how often" in next(finding.message for finding in said if finding.code == "help-incomplete")


@pytest.mark.parametrize(
    ("text", "code", "quote"),
    [
        ("Esi will make eye contact with five people.", "respect", "eye contact"),
        ("Esi will sit still for ten minutes.", "respect", "sit still"),
        ("Esi will say yes to her SALT twice a week.", "jargon", "SALT"),
        ("Esi will hand in her QBJ form twice a week.", "short-form", "QBJ"),
    ],
)
def test_words_are_thought_about_twice(text: str, code: str, quote: str) -> None:
    assert quotes(text, code) == [quote]


def test_a_date_is_no_jargon() -> None:
    assert "jargon" not in codes("By the end of Key Stage 3, Esi will ride her bike to town every week.")


def test_long_sentences_are_counted() -> None:
    found = read(GOOD.removesuffix(".") + " and " + "very " * 18 + "soon.").findings
    assert [finding.message for finding in found if finding.code == "long-sentence"] == [
        "This is a long sentence: 44 words."
    ]


def test_words_that_only_graduates_read_are_nudged() -> None:
    hard = (
        "Esi will independently demonstrate appropriate organisational responsibility regarding "
        "educational equipment utilisation continually."
    )
    assert "hard-to-read" in codes(hard)
    assert "hard-to-read" not in codes(GOOD)


def test_a_vague_word_after_so_that_is_only_a_tip() -> None:
    found = read("Esi will swim twice a week so that she feels more confident.").findings
    assert {(each.quote, each.severity) for each in found if each.code == "vague-word"} == {
        ("more", "tip"),
        ("confident", "tip"),
    }


@pytest.mark.parametrize("text", ["Она будет ходить в магазин", "ستذهب إلى السوق", "她会自己去商店买东西"])
def test_another_script_is_told_that_the_coach_reads_english_only(text: str) -> None:
    assert codes(text) == ["other-language"]
    assert read(text).kind == "other"


def test_strict_makes_more_of_it() -> None:
    text = "Esi will swim a length."
    assert {finding.severity for finding in read(text, profile=profile("strict")).findings} == {"must"}
    assert "must" not in {finding.severity for finding in read(text).findings}


def test_most_worthwhile_comes_first() -> None:
    found = [finding.code for finding in read("By July, Esi will try to improve.").findings]
    assert found.index("not-measurable") < found.index("tentative")


PIECES = (
    *("By July", ",", ".", "Esi", "will", "not", "and", "to", "be", "help", "improve", "the", "of", "%", "4", "out"),
    *("so that", "always", "100", "stop", "hitting", "I", "want", "stops", "reading", "İ", "ß", "﷽", "support", "her"),
    *("’", "“", "\ufeff", "\x00", "\n"),
)
any_text = st.text(max_size=300) | st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
LONG = ("a" * 100_000, "will " * 20_000, "By July, " * 11_000, "\x01\x02" * 50_000, "so that he " * 9_000)


@given(any_text, st.sampled_from(FIELDS))
@example("İİİİ will improve", "outcome")
@example("\x00\x00 will", "outcome")
@example("so that", "so_that")
def test_any_text_can_be_read(text: str, field: str) -> None:
    reading = read(text, field=field)
    assert reading.kind in KINDS
    assert reading == read(text, field=field)
    for finding in reading.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert not finding.quote or text[finding.start : finding.end] == finding.quote
        assert finding.message
        assert "{" not in finding.message.replace(finding.quote, "")


DEADLINE_CODES = {"no-when"}


@given(any_text)
def test_a_clear_deadline_never_adds_a_finding_about_deadlines(text: str) -> None:
    before = set(codes(text)) & DEADLINE_CODES
    after = set(codes(f"By the end of Year 9, {text}")) & DEADLINE_CODES
    assert after <= before


@pytest.mark.parametrize("text", LONG)
def test_a_very_long_text_is_read_in_good_time(text: str) -> None:
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 2


def test_sixty_words_take_a_blink() -> None:
    text = GOOD + " " + "She will walk there with her cousin and carry the bags home on Fridays after college. " * 2
    read(text)
    started = time.process_time()
    for _again in range(20):
        read(text)
    # The bar is 5 ms; three times that still passes while the machine does other things.
    assert (time.process_time() - started) / 20 < 0.015


def test_what_is_quoted_begins_and_ends_with_a_word() -> None:
    for text in ("receive 2 hours of speech therapy each week", "be supported by a TA to read", "improve her reading"):
        for found in read(text, field="will").findings:
            assert found.quote == found.quote.strip()
            assert found.quote == text[found.start : found.end]
