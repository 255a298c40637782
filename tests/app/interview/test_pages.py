"""The loader reads every page's file, and names the file and the key of any slip."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.options import NAMES
from app.interview.page import Choice, Example, FieldSpec
from app.interview.pages import PAGES, PageError, page_of, page_specs, read_page, strings_of_pages, texts_of
from app.interview.route import STOPS
from app.plan.aspiration import SOURCES
from app.plan.dates import SCHOOL_YEARS
from app.plan.learner import Pronouns
from app.plan.measure import SHAPES
from app.plan.plan import PLAN_TYPES, ROLES, VOICES
from app.plan.provision import PROVIDERS
from app.plan.step import GROUPS

ICONS = Path(__file__).parents[3] / "resources" / "icons"
FIELDS = """
who.role name.name name.pronouns voice.voice year.year year.born plan_type.type plan_type.meeting plan_type.length
hope.hope hope.none hope_help.adult hope_help.difference hope_help.now hope_whose.source hope_whose.heard
matters.to matters.for matters.agreed now.learner_working now.learner_not_working now.learner_change
now.family_working now.family_not_working now.family_change now.staff_working now.staff_not_working now.staff_change
change.direction change.change need.need need.areas need.adult need.section help_not_change.choice reason.chosen
reason.own when.when when.reason will.will where.where where.when where.with known.known known.who known.baseline
so_that.so_that read_back.own check.mine check.control check.fair check.stretch check.importance
check.confidence barriers.barriers barriers.else
steps.journey_know steps.journey_ready steps.journey_travel steps.journey_do steps.journey_safe steps.journey_ask
steps.journey_after step.text step.by step.known step.group step.review step.help_what step.help_who step.help_many
step.help_often step.help_long step.help_provider step.does step.says step.looks_for step.at_home step.measure
review.review documents.style documents.how_we_got_here documents.people documents.made_by documents.name
documents.kinds documents.as documents.left_out documents.nickname
"""
ANSWERS = ("yes", "not_sure", "no")


def a_page(**more: Any) -> dict[str, Any]:
    return {
        "question": "What is it?",
        "fields": [{"id": "tea.kind", "kind": "choice", "choices": [{"id": "mint", "label": "Mint"}]}],
        **more,
    }


def test_every_page_of_the_route_has_its_words_and_home_too() -> None:
    assert set(page_specs()) == {*STOPS, "home"}


def test_the_fields_are_the_permanent_ones() -> None:
    assert sorted(field.id for spec in page_specs().values() for field in spec.fields) == sorted(FIELDS.split())


@pytest.mark.parametrize(
    ("field", "ids"),
    [
        ("who.role", ROLES),
        ("name.pronouns", tuple(Pronouns)),
        ("voice.voice", VOICES),
        ("year.year", SCHOOL_YEARS),
        ("plan_type.type", PLAN_TYPES),
        ("plan_type.length", ("full", "short")),
        ("hope.none", ("yes",)),
        ("hope_whose.source", SOURCES),
        ("change.direction", ("change", "keep")),
        ("need.areas", ("communication", "cognition", "semh", "sensory_physical")),
        ("need.adult", ("employment", "independent", "community", "health")),
        ("need.section", ("education", "health", "care")),
        ("help_not_change.choice", ("drawer", "keep")),
        ("step.group", GROUPS),
        ("step.measure", ("words", *SHAPES)),
        ("step.help_provider", PROVIDERS),
        ("check.mine", ANSWERS),
        ("check.control", ANSWERS),
        ("check.fair", ANSWERS),
        ("check.stretch", ANSWERS),
        ("documents.style", ("staff", "family")),
        ("documents.how_we_got_here", ("yes",)),
        ("documents.name", NAMES),
        ("documents.as", ("word", "pdf", "print", "text")),
    ],
)
def test_choices_are_those_of_the_plan(field: str, ids: tuple[str, ...]) -> None:
    page, _, name = field.partition(".")
    assert {choice.id for choice in page_specs()[page].field_named(name).choices} == set(ids)


def test_only_choices_have_choices_and_only_written_answers_have_starters() -> None:
    for spec in page_specs().values():
        for field in spec.fields:
            assert bool(field.choices) == (field.kind in ("choice", "choices")), field.id
            assert not field.starters or field.kind in ("line", "text"), field.id


def test_every_icon_is_drawn() -> None:
    icons = {choice.icon for spec in page_specs().values() for field in spec.fields for choice in field.choices}
    assert {icon for icon in icons - {""} if not (ICONS / f"{icon}.svg").exists()} == set()


def test_a_page_is_read_whole() -> None:
    spec = page_of(
        "tea",
        a_page(
            lead="Think of a cup.",
            why="It is cold.",
            example=[{"age": 5, "text": "Mint."}],
            words={"pour": "Pour it"},
            wording={"parent": {"question": "What do they drink?", "kind": {"mint": {"label": "Fresh mint"}}}},
        ),
    )
    assert spec.fields == (FieldSpec(id="tea.kind", kind="choice", choices=(Choice(id="mint", label="Mint"),)),)
    assert spec.examples == (Example(age=5, text="Mint."),)
    assert spec.words == {"pour": "Pour it"}
    assert spec.wording == {"parent": {"question": "What do they drink?", "kind.mint.label": "Fresh mint"}}


SLIPS: dict[str, tuple[Callable[[dict[str, Any]], None], str]] = {
    "an unknown key": (lambda page: page.update(questoin="?"), "tea.toml: unknown key questoin"),
    "no question": (lambda page: page.pop("question"), "tea.toml: question must be a text"),
    "a number for a text": (lambda page: page.update(lead=3), "tea.toml: lead must be a text"),
    "a space too many": (lambda page: page.update(lead="Tea "), "tea.toml: lead has a space too many"),
    "an unknown kind": (lambda page: page["fields"][0].update(kind="radio"), "tea.toml: tea.kind: kind must be one of"),
    "a foreign id": (lambda page: page["fields"][0].update(id="cup.kind"), "cup.kind: id must be tea."),
    "a text for a number": (lambda page: page["fields"][0].update(limit="60"), "tea.kind: limit must be int"),
    "an unknown field key": (lambda page: page["fields"][0].update(hnit="x"), "tea.kind: unknown key hnit"),
    "a choice without a label": (lambda page: page["fields"][0]["choices"][0].pop("label"), "choices|label must be"),
    "needed without a message": (lambda page: page["fields"][0].update(required=True), "required_message go together"),
    "two of one name": (lambda page: page["fields"].append(page["fields"][0]), "two things are called kind"),
    "an example without age": (lambda page: page.update(example=[{"text": "Mint."}]), "example: age must be a number"),
    "an unknown role": (lambda page: page.update(wording={"uncle": {}}), "wording.uncle: roles are"),
    "words for nothing": (
        lambda page: page.update(wording={"parent": {"kind": {"rose": {"label": "Rose"}}}}),
        "wording.parent: unknown key kind.rose.label",
    ),
    "an empty word": (lambda page: page.update(words={"pour": ""}), "words: pour must be a text"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_names_its_file_and_key(slip: str) -> None:
    page = a_page()
    make, told = SLIPS[slip]
    make(page)
    with pytest.raises(PageError, match=told) as raised:
        page_of("tea", page)
    assert "tea" in str(raised.value)


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    (tmp_path / "tea.toml").write_text('question = "What', encoding="utf-8")
    with pytest.raises(PageError, match=r"tea\.toml"):
        read_page(tmp_path / "tea.toml")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=12))
def test_no_key_that_is_unknown_slips_through(key: str) -> None:
    if key not in {"question", "lead", "why", "fields", "example", "words", "wording"}:
        with pytest.raises(PageError):
            page_of("tea", a_page(**{key: "x"}))


def test_every_text_has_one_context_and_every_context_one_text() -> None:
    contexts = [context for context, _ in strings_of_pages()]
    assert len(contexts) == len(set(contexts))
    assert all(re.fullmatch(r"\w+(\.\w+)+", context) for context in contexts)


def test_every_text_that_is_shown_can_be_translated() -> None:
    contexts = dict(strings_of_pages())
    for spec in page_specs().values():
        shown = {f"{spec.id}.{key}": text for key, text in texts_of(spec).items() if text}
        assert shown.items() <= contexts.items()


def test_every_text_in_the_files_is_handed_to_translators() -> None:
    written = 0
    for file in PAGES.glob("*.toml"):
        quoted = re.findall(r'"((?:[^"\\]|\\.)+)"', file.read_text(encoding="utf-8"))
        ids = re.findall(r'^(?:id|kind|icon) = "[^"]+"', file.read_text(encoding="utf-8"), re.MULTILINE)
        written += len(quoted) - len(ids)
    assert len(list(strings_of_pages())) == written
