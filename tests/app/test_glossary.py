"""The word list explains every special word of the pages, plainly, and finds them where they stand (R68)."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.glossary import GlossaryError, entries, entries_in, entries_of, explained_terms, glossary, strings_of_glossary
from app.interview.pages import page_specs, texts_of
from app.interview.route import STOPS
from app.interview.wording import PageWords
from app.plan.plan import ROLES, Plan

SPECIAL = {
    "outcome": r"An outcome is |An outcome says ",
    "aspiration": r"calls a hope an aspiration",
    "provision": r"(called|call help) provision",
    "ehc_plan": r"Education, health and care",
    "sen_support": r"SEN is special educational needs",
    "isp": r"Not law yet",
    "key_stage": r"A Key Stage is ",
    "ta": r"A TA is ",
    "areas_of_need": r"is in (one|more)|can be in more than one area",
}
"""The special words of the pages, and how the page that first says one explains it."""
NEEDED = """
outcome aspiration provision step need review annual_review ehc_plan sen_support isp key_stage phase senco ta lsa smart
iep baseline evidence measure golden_thread preparing_for_adulthood local_authority key_worker ep salt ot camhs eal eyfs
tribunal communication_and_interaction cognition_and_learning semh sensory_and_physical employment independent_living
community good_health
"""


def said(page: str, role: str) -> str:
    """All that a page says to a role."""
    words = PageWords(page_specs()[page], Plan(answers={"who.role": role, "name.name": "Bea"}))
    texts = texts_of(page_specs()[page])
    return " \n".join(words._say(key) for key in texts)


def test_the_list_explains_what_a_plan_is_made_of() -> None:
    ids = {entry.id for entry in entries()}
    assert len(entries()) >= 35
    assert set(NEEDED.split()) <= ids
    assert {f"section_{letter}" for letter in "abcdefghijk"} <= ids


def test_no_meaning_has_a_sentence_over_twenty_words() -> None:
    for entry in entries():
        for sentence in re.split(r"(?<=[.:])\s+", entry.meaning):
            assert len(sentence.split()) <= 20, entry.id
        assert entry.meaning.endswith(".")
        assert not re.search(r"\b(please|cannot)\b|n['’]t\b|!", entry.meaning), entry.id


def test_no_name_means_two_things() -> None:
    names = [name for entry in entries() for name in (entry.term, *entry.also)]
    assert len(names) == len(set(names))


def test_what_the_law_says_tells_where() -> None:
    rules = [
        entry for entry in entries() if re.search(r"\bmust\b|Section|at least once", f"{entry.term} {entry.meaning}")
    ]
    assert [entry.id for entry in rules if not entry.source and entry.id != "local_authority"] == []


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("term", SPECIAL)
def test_each_special_word_is_explained_on_the_page_where_it_first_appears(term: str, role: str) -> None:
    for page in ("home", *STOPS):
        texts = said(page, role)
        if term in {mark.term for mark in explained_terms(texts)}:
            assert re.search(SPECIAL[term], texts), page
            return
    assert (term, role) == ("areas_of_need", "young_person"), "only a young person is spared a special word"


def test_every_special_word_of_the_pages_is_in_the_list() -> None:
    told = " ".join(said(page, role) for page in page_specs() for role in ROLES)
    names = {name for entry in entries() for name in (entry.term, *entry.also)}
    short_forms = set(re.findall(r"\b[A-Z]{2,}\b", told)) - {
        "TV",
        "EHC",
        "PDF",
    }  # the page that offers a PDF says what it is
    assert short_forms <= names
    assert not re.search(r"\b(IEP|SMART|Section [A-K])\b", told)


def test_words_are_found_where_they_stand() -> None:
    text = "Outcomes of an EHC plan: an outcome needs provision."
    assert [text[mark.start : mark.end] for mark in explained_terms(text)] == ["Outcomes", "EHC plan", "provision"]


def test_the_entries_of_a_text_come_in_its_order() -> None:
    assert [entry.term for entry in entries_in("Provision leads to an outcome. Provision!")] == ["provision", "outcome"]


def test_the_longest_name_is_marked() -> None:
    assert [mark.term for mark in explained_terms("A SEN Support plan has an annual review.")] == [
        "sen_support",
        "annual_review",
    ]


def test_short_forms_count_only_in_capitals() -> None:
    assert explained_terms("la la, an ep of a show, not ot") == []
    assert [mark.term for mark in explained_terms("The LA and the OTs met.")] == ["local_authority", "ot"]


def test_a_word_inside_another_is_left_alone() -> None:
    assert explained_terms("provisional, TAP, councillor") == []


def test_everyday_words_are_listed_and_not_marked() -> None:
    assert {"step", "need", "help"} <= {entry.id for entry in glossary()}
    assert explained_terms("One step needs help and a review.") == []


@given(st.text())
def test_marks_stand_in_order_and_never_overlap(text: str) -> None:
    marks = explained_terms(text)
    assert all(earlier.end <= later.start for earlier, later in pairwise(marks))
    assert len({mark.term for mark in marks}) == len(marks)


def test_the_list_is_in_the_order_of_the_alphabet() -> None:
    terms = [entry.term.casefold() for entry in glossary()]
    assert terms == sorted(terms)


def test_every_text_of_the_list_is_handed_to_translators() -> None:
    contexts = [context for context, _ in strings_of_glossary()]
    assert len(contexts) == len(set(contexts))
    assert {text for _, text in strings_of_glossary()} == {
        text for entry in entries() for text in (entry.term, entry.meaning, *entry.also)
    }


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ({"term": "tea", "meaning": "A drink.", "sauce": "x"}, "tea: unknown key sauce"),
        ({"term": "tea"}, "tea: term and meaning are needed"),
    ],
)
def test_a_slip_in_the_list_is_named(entry: dict[str, str], told: str) -> None:
    with pytest.raises(GlossaryError, match=told):
        entries_of({"tea": entry})
