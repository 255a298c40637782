"""Whatever people type, pick or paste: the document is made, and keeps the rules that can be checked without Word."""

import re
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.kind_words import kind_names, kinds
from app.documents.making import make
from app.documents.options import NAMES, DocumentOptions
from app.documents.word.writing import write_word
from app.i18n import Texts
from app.plan.measure import SHAPES
from app.plan.outcome import Outcome
from app.plan.plan import PLAN_TYPES, ROLES, VOICES, Plan
from app.plan.provision import PROVIDERS, Provision
from app.plan.review import Review
from app.plan.rung import QUESTIONS, Rung
from app.plan.step import GROUPS, Step
from tests.app.documents.outline import W, shown, words
from tests.app.documents.sample_plans import TODAY

KINDS = kind_names()
ODD = (
    *("", " ", "\x00", "\u200b", "\n\n", "\t \t", "a  b", "{name}", "<w:p/>", "ہاں", "🌻", "1.\r\n2.", "۔"),
    *("By By so that will", "so that", "I"),
)
text = st.sampled_from(ODD) | st.text(st.characters(codec=None), max_size=12)
deadlines = st.sampled_from(
    ("", "date:2027-03-18:", "phase:2028-07-21:key_stage_3", "text::\x00", "age::", "soon", "date::")
)

PLAN_FIELDS = (
    *("name.name", "hope.hope", "hope_whose.heard", "matters.to", "matters.for", "matters.agreed"),
    *("now.learner_working", "now.staff_change"),
)
OUTCOME_FIELDS = (
    *("outcome.name", "change.change", "need.need", "reason.own", "will.will", "where.where", "known.known"),
    *("known.who", "known.baseline", "so_that.so_that", "read_back.own", "barriers.barriers", "when.reason"),
)
CHOICES = {
    "voice.voice": st.sampled_from(VOICES), "plan_type.type": st.sampled_from(PLAN_TYPES),
    "who.role": st.sampled_from(ROLES), "name.pronouns": st.sampled_from(["she", "he", "they", "none", "?"]),
    "hope_whose.source": st.sampled_from(["own", "helped", "family", "guess", "?"]), "review.review": deadlines,
    "plan_type.meeting": st.sampled_from(["2026-12-01", "2027-02-31", ""]),
    "year.year": st.sampled_from(["year_8", "not_sure", "not_in_school", "nursery", "?"]),
}  # fmt: skip

helps = st.builds(
    Provision, what=text, who=text, many=text, often=text, long=text, provider=st.sampled_from([*PROVIDERS, "?"])
)
steps = st.builds(
    Step, name=text, text=text, by=deadlines, known=text, review=deadlines, group=st.sampled_from([*GROUPS, "?"]),
    does=text, says=text, looks_for=text, at_home=text, measure=st.sampled_from(["", "?", *SHAPES]),
    helps=st.lists(helps, max_size=2),
)  # fmt: skip
outcomes = st.builds(
    Outcome,
    answers=st.fixed_dictionaries(
        {"when.when": deadlines, "need.section": st.sampled_from(["education", "health", "care", "?"])},
        optional=dict.fromkeys(OUTCOME_FIELDS, text),
    ),
    rungs=st.lists(st.builds(Rung, question=st.sampled_from([*QUESTIONS, "?"]), text=text), max_size=3),
    steps=st.lists(steps, max_size=3),
)
review_answers = st.dictionaries(
    st.sampled_from(["learner_words", "family_words", "staff_words", "hope", "next"]), text | deadlines
)
plans = st.builds(
    Plan,
    answers=st.fixed_dictionaries({}, optional={**dict.fromkeys(PLAN_FIELDS, text), **CHOICES}),
    outcomes=st.lists(outcomes, max_size=2),
    drawer=st.lists(helps, max_size=1),
    reviews=st.lists(st.builds(Review, held=st.none() | st.dates(), answers=review_answers), max_size=1),
)
options = st.builds(
    DocumentOptions, style=st.sampled_from(["staff", "family"]), how_we_got_here=st.booleans(),
    shown=st.sampled_from(NAMES), nickname=text,
    made_by=text, people=st.lists(text, max_size=3).map(tuple),
    left_out=st.frozensets(st.sampled_from(sorted({part.id for kind in KINDS for part in kinds()[kind].parts}))),
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30)
@given(plan=plans, chosen=options)
def test_any_plan_makes_a_document_without_a_blank_line_or_cell(kind: str, plan: Plan, chosen: DocumentOptions) -> None:
    parts = {part.id for part in kinds()[kind].parts}
    chosen = replace(chosen, left_out=chosen.left_out & parts)
    file = BytesIO()
    write_word(make(kind, plan, texts=Texts(), today=TODAY, options=chosen), file)
    body = Document(file).element.body
    for paragraph in body.iter(f"{W}p"):
        assert shown(paragraph).strip()
        assert not re.search(r"  |\t|\n", words(paragraph))
    assert all(shown(cell).strip() for cell in body.iter(f"{W}tc"))
    blocks = [element.tag for element in body]
    assert (f"{W}tbl", f"{W}tbl") not in list(pairwise(blocks))
    assert blocks[-2:] == [f"{W}p", f"{W}sectPr"]


@pytest.mark.parametrize("slip", ["9999-12-31", "0001-01-01"])
def test_a_meeting_in_another_age_stops_no_document(slip: str) -> None:
    plan = Plan(answers={"name.name": "Nuri", "year.year": "year_8", "plan_type.meeting": slip})
    assert make("meeting", plan, texts=Texts(), today=TODAY, options=DocumentOptions()).blocks
