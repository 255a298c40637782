"""The rules: data that is whole, says where it comes from, and is told kindly."""

import re

import pytest

from app.coach.extract import strings
from app.coach.phrases import strings_of_list
from app.coach.rule import BUILT_IN, SEVERITIES, RuleError, all_rules, finding, rules_of, strings_of_rules
from app.coach.vague import strings_of_vague
from app.interview.route import STOPS
from app.sentence.words import WORDS, table

EACH = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
TOLD = [text for _context, text in (*strings_of_rules(), *strings_of_vague())] + [
    text for name in ("respect", "vague_help") for _context, text in strings_of_list(name)
]


@EACH
def test_a_rule_says_where_it_comes_from_and_where_it_is_mended(rule) -> None:  # type: ignore[no-untyped-def]
    assert rule.source
    assert rule.checked_on.year >= 2026
    assert rule.page in STOPS
    assert set(rule.severity) == set(BUILT_IN)
    assert rule.message
    assert rule.question.endswith("?") or rule.question == "{ask}"


@EACH
def test_strict_is_never_milder_than_guide(rule) -> None:  # type: ignore[no-untyped-def]
    assert SEVERITIES.index(rule.severity["strict"]) <= SEVERITIES.index(rule.severity["guide"])


@pytest.mark.parametrize("text", TOLD)
def test_the_words_are_those_of_a_kind_colleague(text: str) -> None:
    for sentence in re.findall(r"[^.?!:]+", text):
        assert len(sentence.split()) <= 20, sentence
    assert "!" not in text
    assert not re.search(r"(?i)\b(please|sorry|valid|invalid|oops|wrong|error|fail(ed|s)?|must|incorrect)\b", text)
    assert not re.search(r"\w[’'](t|ll|re|ve)\b", text)


def test_the_words_are_short() -> None:
    sentences = [sentence for text in TOLD for sentence in re.findall(r"[^.?!]+", text) if len(sentence.split()) > 1]
    assert sum(len(sentence.split()) for sentence in sentences) / len(sentences) <= 12


def test_a_finding_is_filled_in() -> None:
    made = finding("O6", start=4, end=8, quote="good", values={"instead": "Say what people see."})
    assert (made.code, made.rule, made.quote, made.start, made.end) == ("vague-word", "O6", "good", 4, 8)
    assert made.message.startswith("“good” ")
    assert made.suggestion == "Say what people see."
    assert made.polite.endswith("?")


@pytest.mark.parametrize(
    ("slip", "named"),
    [
        ({"X1": {"code": "x"}}, "X1: missing or unknown: checked_on, guide, message"),
        ({"X1": {**table("rules")["O1"], "guide": "loud"}}, "X1: a severity is one of"),
        ({"X1": {**table("rules")["O1"], "colour": "red"}}, "X1: missing or unknown: colour"),
    ],
)
def test_a_slip_in_the_rules_is_named(slip: dict[str, dict[str, object]], named: str) -> None:
    with pytest.raises(RuleError, match=re.escape(named)):
        rules_of(slip)


@pytest.mark.parametrize("name", ["rules", "vague", "respect", "vague_help"])
def test_translators_get_every_text_once(name: str) -> None:
    with (WORDS / f"{name}.toml").open("rb") as file:
        found = [message for _line, _function, message, _comments in strings(file, {}, (), {})]
    assert found
    assert len({context for context, _text in found}) == len(found)
