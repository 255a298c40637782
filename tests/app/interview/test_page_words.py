"""Every word of every page, in every role: easy to read, kind, complete (R45, R52, R53, R63, R67, R69, R70, R71)."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from app.interview.pages import page_specs, strings_of_pages, texts_of
from app.interview.route import STOPS
from app.interview.wording import PageWords
from app.plan.plan import PLAN_TYPES, ROLES, Plan

PRONOUNS = ("she", "he", "they", "none")
LOOKS_AHEAD = {"answers", "documents", "done", "home"}
"""Pages that ask nothing about the learner."""
FILLED_BY_THE_PAGE = {
    "count",
    "file",
    "date",
    "document",
    "folder",
    "parts",
    "place",
    "plan",
    "question",
    "rows",
    "text",
    "unit",
    "when",
    "who",
    "year_name",
    "why",
}
STANDS_FOR_LEARNER = re.compile(r"\{([Nn]ames?|[Tt]hey|[Tt]hem|[Tt]heirs?|[Tt]hemselves)\}")
BANNED = re.compile(
    r"\b(please|sorry|valid|invalid|oops|error code|forbidden|smart|intervention|cohort|input|output|deliver)\b"
    r"|\b(normal|eye contact|behave|cannot)\b|!|n['’]t\b|['’](ll|re|ve|m)\b",
    re.IGNORECASE,
)
IDIOMS = re.compile(
    r"\b(piece of cake|on track|step up|kick off|big picture|rule of thumb|up in the air|get the ball|off day|at heart"
    r"|keep going|come to mind)\b",
    re.IGNORECASE,
)
VERBS = (
    "add carry change choose copy delete explore find go help keep look make move open print remove save say see send "
    "show start stop undo use write"
)
BUTTONS = {
    "home": "new open_file explore carry_on open copy save_copy delete delete_yes delete_no undo find",
    "hope_help": "write_hope",
    "give": "deeper add change remove write_change",
    "do": "deeper add change remove write_change",
    "possible": "deeper add change remove write_change",
    "help_not_change": "rewrite",
    "when": "add_year",
    "will": "use_change",
    "so_that": "use_reason",
    "read_back": "say_whose change done_changing copy back_to_answers",
    "matters": "add",
    "now": "add",
    "barriers": "add use_as_step",
    "steps": "find find_use find_close add add_help change remove undo drawer_use",
    "step": "from_drawer add_help to_drawer less_help",
    "answers": "change add_outcome go_on",
    "documents": "look choose_folder make make_many print_one print_many stop",
    "done": "open again show_folder add_outcome see_plan no_meeting home",
}


def plan_for(role: str, pronouns: str = "she") -> Plan:
    return Plan(answers={"who.role": role, "name.name": "Bea", "name.pronouns": pronouns, "hope.hope": "A dog."})


def said(page: str, role: str, pronouns: str = "she") -> Iterator[tuple[str, str]]:
    """Every text of a page as this role reads it, filled."""
    spec = page_specs()[page]
    words = PageWords(spec, plan_for(role, pronouns), step_number=2)
    for key, text in texts_of(spec).items():
        if text or key in spec.wording.get(role, {}):
            yield key, words._say(key)


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?:…])\s+", re.sub(r"\{\w+\}", "seven", text)) if re.search(r"\w", part)]


def words_in(text: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9]+(?:[’'-][A-Za-z]+)*", text)


def syllables(word: str) -> int:
    word = re.sub(r"(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$", lambda found: found[0][0], word.lower())
    return max(1, len(re.findall(r"[aeiouy]+", word)))


def grade(texts: list[str]) -> float:
    """The Flesch-Kincaid grade: about the school year of the United States that reads it with ease."""
    every = [sentence for text in texts for sentence in sentences(text)]
    words = [word for sentence in every for word in words_in(sentence)]
    return 0.39 * len(words) / len(every) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_the_grade_tells_hard_words_from_easy_ones() -> None:
    hard = "Multidisciplinary professionals should facilitate appropriate opportunities for sustained participation."
    assert grade([hard]) > 15
    assert grade(["Ask for a drink. Pour it. Sit down with a friend."]) < 2


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("page", page_specs())
def test_every_page_reads_at_the_age_of_nine_to_eleven(page: str, role: str) -> None:
    # Labels of a word or two would flatter the page: only whole sentences count.
    texts = [text for _, text in said(page, role) if text.endswith((".", "?"))]
    lengths = [len(words_in(sentence)) for text in texts for sentence in sentences(text)]
    assert grade(texts) <= 5
    assert sum(lengths) / len(lengths) <= 12


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("page", page_specs())
def test_no_sentence_is_longer_than_twenty_words(page: str, role: str) -> None:
    # The examples of `read_back` are whole outcomes: one sentence, as the plan will hold it.
    texts = [text for key, text in said(page, role) if not (page == "read_back" and key.startswith("example"))]
    long = [sentence for text in texts for sentence in sentences(text) if len(words_in(sentence)) > 20]
    assert long == []


@pytest.mark.parametrize("role", ROLES)
def test_no_two_pages_share_a_heading(role: str) -> None:
    headings = Counter(PageWords(spec, plan_for(role), step_number=2).question for spec in page_specs().values())
    assert [heading for heading, times in headings.items() if times > 1] == []


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("page", [page for page in STOPS if page not in LOOKS_AHEAD])
def test_the_heading_is_one_question(page: str, role: str) -> None:
    question = PageWords(page_specs()[page], plan_for(role), step_number=2).question
    assert question.count("?") == 1
    assert question.endswith("?")


def test_the_words_are_kind_and_plain() -> None:
    found = {
        (page, key, match[0])
        for page in page_specs()
        for role in ROLES
        for key, text in said(page, role)
        for match in (*BANNED.finditer(text), *IDIOMS.finditer(text))
    }
    assert found == set()


def test_no_text_shouts_or_slants() -> None:
    shouted = {
        (page, key, word)
        for page in page_specs()
        for key, text in said(page, "staff")
        for word in re.findall(r"\b[A-Z]{2,}\b", text)
        if word not in {"EHC", "PDF", "SEN", "TA", "TV", "C.W"}
    }
    assert shouted == set()
    assert not any(re.search(r"</?\w+>|\band/or\b", text) for page in page_specs() for _, text in said(page, "staff"))


def test_a_young_person_is_spoken_to_and_never_about() -> None:
    about = []
    for page, spec in page_specs().items():
        own = spec.wording.get("young_person", {})
        for key, text in texts_of(spec).items():
            # In the choices and samples of the voice, and in what the answers page prints, the name is meant.
            is_sample = page in ("voice", "read_back") and ("third" in key or "first_" in key) and "about" not in key
            if STANDS_FOR_LEARNER.search(own.get(key, text)) and not is_sample:
                about.append(f"{page}.{key}")
    assert about == []


def test_verbs_agree_with_whoever_is_meant() -> None:
    same_for_all = r"(would|will|can|could|should|may|chose|said)\b"
    agrees = re.compile(rf" ({same_for_all}|\{{(is|has|does|was)\}}|\w+\{{e?s\}})")
    wrong = [
        (context, text)
        for context, text in strings_of_pages()
        for found in re.finditer(r"\{[Tt]hey\}", text)
        if not agrees.match(text[found.end() :])
    ]
    wrong += [
        (context, text)
        for context, text in strings_of_pages()
        if re.search(r"(?<!would )\{name\} (are|have|were)\b", text)
    ]
    assert wrong == []


@pytest.mark.parametrize("pronouns", PRONOUNS)
@pytest.mark.parametrize("role", ROLES)
def test_every_placeholder_is_filled_or_left_to_the_page(role: str, pronouns: str) -> None:
    for page in page_specs():
        for key, text in said(page, role, pronouns):
            left = set(re.findall(r"\{(\w*)\}", text))
            assert left <= FILLED_BY_THE_PAGE, (page, key)
            assert not left or key.startswith("words."), (page, key)


@pytest.mark.parametrize("page", [page for page in STOPS if page not in LOOKS_AHEAD])
def test_every_question_has_an_example_from_each_of_four_ages(page: str) -> None:
    examples = page_specs()[page].examples
    assert [example.age for example in examples] == [5, 9, 14, 18]


def test_an_example_is_never_put_in_an_answer_nor_used_twice() -> None:
    examples = [example.text for spec in page_specs().values() for example in spec.examples]
    starters = {starter for spec in page_specs().values() for field in spec.fields for starter in field.starters}
    assert len(examples) == len(set(examples))
    assert not starters & set(examples)


def test_examples_show_lives_of_many_kinds() -> None:
    told = " ".join(example.text for spec in page_specs().values() for example in spec.examples)
    for life in (
        "cards",
        "chair",
        "signs",
        "seizure",
        "blood sugar",
        "foster",
        "mosque",
        "church",
        "farm",
        "bus",
        "gran",
    ):
        assert life in told


@pytest.mark.parametrize("page", BUTTONS)
def test_every_button_starts_with_a_verb(page: str) -> None:
    words = PageWords(page_specs()[page], plan_for("staff"))
    for key in BUTTONS[page].split():
        label = words.word(key)
        assert words_in(label)[0].lower() in VERBS.split(), label


def test_what_stops_a_page_says_what_to_do() -> None:
    needed = {
        field.id: field.required_message for spec in page_specs().values() for field in spec.fields if field.required
    }
    assert set(needed) == {"name.name", "will.will", "step.text"}
    assert all(message.startswith(("Write", "Choose")) and not message.endswith(".") for message in needed.values())


def test_a_page_that_needs_an_answer_can_be_skipped_or_has_a_not_sure() -> None:
    cannot_skip = {page for page, stop in STOPS.items() if not stop.can_skip}
    assert cannot_skip == {"name", "will", "read_back", "answers", "documents", "done"}
    assert "not_sure" in {choice.id for choice in page_specs()["year"].field_named("year").choices}


def test_nothing_is_asked_twice() -> None:
    ids = [field.id for spec in page_specs().values() for field in spec.fields]
    assert len(ids) == len(set(ids))
    for role in ROLES:
        labels = Counter(
            text for page in STOPS for key, text in said(page, role) if key.endswith(".label") and text.endswith("?")
        )
        assert [label for label, times in labels.items() if times > 1] == []


def test_each_kind_of_plan_is_explained() -> None:
    words = PageWords(page_specs()["plan_type"], plan_for("parent"))
    assert all(len(words.choice_detail("type", kind)) > 20 for kind in PLAN_TYPES)
    assert "(proposed)" in words.choice_label("type", "isp")
    assert "November 2026" in words.choice_detail("type", "isp")


def test_every_page_says_why_it_asks() -> None:
    assert [page for page, spec in page_specs().items() if not spec.why or not spec.lead] == []
