"""The coach on sentences of our own that people labelled: how often it is right, code by code."""

import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.coach.reading import Reading, read
from app.examples import bank, sentence_of

SENTENCES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "labelled.toml").read_text(encoding="utf-8"))[
    "sentences"
]
TARGETS = ("outcome", "step")
CODES = ("not-measurable", "inner-state", "negative", "absolute", "several-at-once", "tentative")
MACRO = 0.97
EACH = 0.9


def codes_of(reading: Reading) -> set[str]:
    return {finding.code for finding in reading.findings}


def f1(pairs: Iterator[tuple[bool, bool]]) -> float:
    """Takes (wanted, had) pairs."""
    seen = list(pairs)
    right = sum(wanted and had for wanted, had in seen)
    return 2 * right / (sum(wanted for wanted, _had in seen) + sum(had for _wanted, had in seen))


def is_code(code: str) -> Callable[[dict[str, Any], Reading], tuple[bool, bool]]:
    return lambda row, reading: (code in row.get("codes", ()), code in codes_of(reading))


def is_part(part: str) -> Callable[[dict[str, Any], Reading], tuple[bool, bool]]:
    return lambda row, reading: (part in row.get("parts", ()), getattr(reading.parts, part) is not None)


def scores() -> dict[str, float]:
    readings = [(row, read(row["text"])) for row in SENTENCES]
    targets = [(row, reading) for row, reading in readings if row["kind"] in TARGETS]
    found = {code: f1(is_code(code)(*each) for each in targets) for code in CODES}
    found |= {part: f1(is_part(part)(*each) for each in targets) for part in ("when", "so_that")}
    for kind in ("provision", "aspiration"):
        found[kind] = f1((row["kind"] == kind, kind in codes_of(reading)) for row, reading in readings)
    found["vague-word"] = f1(pair for each in targets for pair in vague_pairs(*each))
    return found


def vague_pairs(row: dict[str, Any], reading: Reading) -> Iterator[tuple[bool, bool]]:
    had = [finding.quote.casefold() for finding in reading.findings if finding.code == "vague-word"]
    for wanted in row.get("vague", ()):
        match = next((quote for quote in had if wanted in quote or quote in wanted), None)
        if match is not None:
            had.remove(match)
        yield True, match is not None
    yield from ((False, True) for _quote in had)


def test_the_set_is_large_and_has_every_code() -> None:
    assert len(SENTENCES) >= 300
    for code in CODES:
        assert sum(code in row.get("codes", ()) for row in SENTENCES) >= 8, code
    assert len({row["text"] for row in SENTENCES}) == len(SENTENCES)


def test_the_coach_is_right_on_every_code() -> None:
    found = scores()
    assert min(found.values()) >= EACH, found
    assert sum(found.values()) / len(found) >= MACRO, found


def test_the_kind_is_right_nineteen_times_in_twenty() -> None:
    right = 0
    for row in SENTENCES:
        kind = read(row["text"]).kind
        right += kind == row["kind"] or {kind, row["kind"]} == set(TARGETS)
    assert right >= 0.95 * len(SENTENCES)


def test_a_thousand_sentences_take_about_a_second() -> None:
    read("Warm up the word lists, Dr Finch.")
    started = time.process_time()
    for row in SENTENCES:
        read(row["text"])
    # The bar is 1,000 a second; a third of that still passes while the machine does other things.
    assert len(SENTENCES) / (time.process_time() - started) > 333


@pytest.mark.parametrize("example", bank(), ids=lambda example: example.id)
def test_the_example_bank_gets_no_more_than_tips(example: Any) -> None:
    texts = [("outcome", sentence_of(example)), ("hope", example.hope), ("change", example.change)]
    texts += [("step", step.text) for step in example.steps] + [("help", step.help.what) for step in example.steps]
    for field, text in texts:
        loud = [finding for finding in read(text, field=field).findings if finding.severity != "tip"]
        assert not loud, (field, text, loud)
