"""Every word of the examples is what the program itself teaches: seen or heard, kind, exact, a difference in a life."""

import re
import tomllib
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any

import pytest

from app.examples import BANK_PHASES, EXAMPLES, ExampleOutcome, bank, sentence_of
from app.plan.learner import Pronouns
from app.sentence.kind import reads_as_help
from app.worked_plan import WORKED_PLAN

EACH = pytest.mark.parametrize("example", bank(), ids=lambda example: example.id)

VERBS = {
    "answer", "ask", "book", "build", "buy", "carry", "change", "check", "choose", "clock", "come", "cook",
    "count", "cross", "cut", "do", "draw", "drink", "drive", "explain", "feed", "fill", "find", "follow",
    "give", "go", "hand", "hold", "hum", "invite", "join", "keep", "lay", "lead", "light", "listen", "live",
    "load", "make", "mark", "match", "meet", "mend", "mix", "move", "number", "open", "order", "pack", "pay",
    "pick", "plan", "play", "point", "practise", "present", "press", "put", "reach", "read", "record",
    "release", "rest", "ring", "run", "say", "scan", "send", "set", "shelve", "shop", "show", "sign", "sit",
    "sort", "sound", "speak", "spend", "stand", "stay", "swap", "sweep", "take", "talk", "tap", "teach", "tell",
    "text", "touch", "turn", "use", "walk", "water", "wave", "weigh", "whisper", "work", "write", "end",
}  # fmt: skip

VAGUE = {
    "improve", "improves", "improved", "improvement", "increase", "increased", "increasing", "develop",
    "developing", "extend", "enhance", "raise", "progress", "consolidate", "reduce", "better", "more",
    "greater", "growing", "good", "appropriate", "appropriately", "suitable", "effective", "effectively",
    "success", "successful", "successfully", "confident", "confidently", "positive", "positively", "properly",
    "happily", "carefully", "efficiently", "healthy", "well", "regular", "regularly", "often", "occasional",
    "occasionally", "sometimes", "mostly", "consistently", "some", "little", "enough", "limited", "various",
    "range", "lots", "access", "engage", "participate", "interact", "cooperate", "involved", "respond",
    "understand", "understanding", "know", "knows", "learn", "aware", "awareness", "manage", "cope", "regulate",
    "confidence", "resilience", "esteem", "wellbeing", "potential", "needed", "required", "necessary", "soon",
    "short-term", "complete", "completed", "completes", "feel", "feels", "happy", "appreciate", "fulfilled",
}  # fmt: skip
ABSOLUTE = ["all", "always", "every", "everything", "never", "100", "perfectly", "completely"]
NEGATIVE = ["not", "no", "never", "stop", "stops", "without", "cannot", "refrain", "avoid", "longer", "fewer", "less"]
TENTATIVE = [
    "aim",
    "aims",
    "try",
    "tries",
    "attempt",
    "hope",
    "hopes",
    "towards",
    "begin",
    "begins",
    "encouraged",
    "start",
]
HELP = ["receive", "receives", "attend", "attends", "therapy", "sessions", "support", "supported", "provision", "hours"]

UNKIND = re.compile(
    r"\b(eye contact|sit(?:ting|s)? still|normal(?:ly)?|mask(?:ing|s)?|complian\w+|(?:low|high)[- ]functioning|"
    r"suffer\w*|bound|confined|victim\w*|deficit\w*|disruptive|naughty|challenging|tantrum\w*|meltdown\w*|"
    r"behind (?:his|her|their) peers|special needs|handicap\w*|fail(?:s|ed|ing|ure)?|poor|weak\w*|lazy|refus\w+|"
    r"abnormal|non-?verbal|age[- ]appropriate|obsess\w+|attention[- ]seeking|manipulat\w+|inappropriate\w*|"
    r"mental age)\b",
    re.IGNORECASE,
)
SCHOOL_MEASURES = re.compile(
    r"\b(grades?|levels?|scores?|tests?|targets?|curriculum|attainment|attendance|exams?|marks|assess\w*|lessons?|"
    r"literacy|numeracy|reading age|behaviour|exclu\w+|timetable|adults)\b",
    re.IGNORECASE,
)
NAMES_OF_OTHERS = re.compile(
    r"\b(Amina|Safiya|Kyle|John|James|Sarah|Blair|Masood|Dan|Jemima|Charlie|Sam|Marcus|Russell|Jay|Lucy|Mary|Noor|Adeyemi|"
    r"Okafor)\b"
)
NUMBER = re.compile(
    r"\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|half|once|twice|each|daily|"
    r"a day|a week|a month|\w+-page)\b"
)
CONTRACTION = re.compile(
    r"\b\w+n[’']t\b|\b\w+[’'](?:re|ve|ll|d|m)\b|\b(?:it|that|there|what|he|she)[’']s\b", re.IGNORECASE
)

SUBJECTS = {
    Pronouns.SHE: ({"she", "her", "herself", "hers"}, {"he", "him", "his", "himself"}),
    Pronouns.HE: ({"he", "him", "his", "himself"}, {"she", "her", "hers", "herself"}),
    Pronouns.THEY: ({"they", "them", "their", "themselves"}, {"he", "him", "his", "she", "her", "himself", "herself"}),
    Pronouns.NONE: (set(), {"he", "him", "his", "she", "her", "they", "them", "their", "himself", "herself"}),
}


def words(text: str) -> list[str]:
    """The words in small letters; what is quoted was said by somebody and is left out."""
    return re.findall(r"[a-z0-9]+(?:[’'-][a-z0-9]+)*", re.sub(r"“[^”]*”", "", text).lower())


def texts_of(value: Any) -> list[str]:
    """Every text in a table, however deep."""
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for item in inside for text in texts_of(item)]


def all_texts() -> list[str]:
    files = [*(EXAMPLES / f"{phase}.toml" for phase in BANK_PHASES), WORKED_PLAN]
    return [text for path in files for text in texts_of(tomllib.loads(path.read_text(encoding="utf-8")))]


def achievements() -> list[tuple[str, str]]:
    """Every will and every step's text, of the bank and of the worked plan, with where it is from."""
    table = tomllib.loads(WORKED_PLAN.read_text(encoding="utf-8"))
    found = [(example.id, example.will) for example in bank()]
    found += [(f"{example.id} step", step.text) for example in bank() for step in example.steps]
    found += [
        ("worked", entry["answers"]["will.will"]) for entry in table["outcome"] if "will.will" in entry["answers"]
    ]
    return found + [("worked step", step["text"]) for entry in table["outcome"] for step in entry.get("steps", ())]


ACHIEVEMENTS = pytest.mark.parametrize(
    "text", [text for _where, text in achievements()], ids=[f"{where}: {text[:20]}" for where, text in achievements()]
)


@ACHIEVEMENTS
def test_an_achievement_begins_with_something_to_see_or_hear(text: str) -> None:
    assert text.split()[0] in VERBS
    assert not text.endswith(".")


@ACHIEVEMENTS
def test_an_achievement_has_no_word_with_two_meanings(text: str) -> None:
    assert [word for word in words(text) if word in VAGUE] == []


@ACHIEVEMENTS
def test_an_achievement_is_fair_and_says_what_will_happen(text: str) -> None:
    assert [word for word in words(text) if word in (*ABSOLUTE, *NEGATIVE, *TENTATIVE)] == []


@ACHIEVEMENTS
def test_an_achievement_is_what_the_learner_does_and_not_help(text: str) -> None:
    assert [word for word in words(text) if word in HELP] == []
    assert not reads_as_help(text)


@ACHIEVEMENTS
def test_an_achievement_is_one_thing(text: str) -> None:
    assert words(text).count("and") <= 2
    assert len(words(text)) <= 24


@EACH
def test_an_outcome_can_be_counted(example: ExampleOutcome) -> None:
    assert NUMBER.search(example.will)


@EACH
def test_an_outcome_is_one_sentence_of_a_length_to_say_aloud(example: ExampleOutcome) -> None:
    said = sentence_of(example)
    assert len(said.split()) <= 40
    assert said.count(".") == 1
    assert len(example.will) <= 100
    assert len(example.so_that) <= 90


@EACH
def test_an_outcome_makes_a_difference_in_a_life_and_not_in_a_register(example: ExampleOutcome) -> None:
    assert SCHOOL_MEASURES.search(example.so_that) is None
    own, _others = SUBJECTS[example.pronouns]
    assert {*words(example.so_that)} & (own or {example.name.lower()})
    assert "not" not in words(example.so_that)


@EACH
def test_the_learner_is_spoken_of_with_the_right_pronouns(example: ExampleOutcome) -> None:
    _own, others = SUBJECTS[example.pronouns]
    assert others.isdisjoint(words(f"{example.will} {example.so_that} {example.when}"))
    for step in example.steps:
        assert others.isdisjoint(words(step.text))


@EACH
def test_the_names_of_the_learner_and_the_fragments_fit_the_formula(example: ExampleOutcome) -> None:
    assert example.will[0].islower()
    assert example.so_that[0].islower() or example.so_that.startswith(example.name)
    assert example.when.startswith(("the end of ", "age "))
    assert not example.so_that.endswith(".")
    for step in example.steps:
        assert step.by.startswith(("the ", "age "))
    for told in (example.need, example.change, example.give, example.do, example.known, example.baseline, example.hope):
        assert told[-1] in ".”"
        assert told[0].isupper() or told[0] in "“"


@EACH
def test_a_hope_in_the_first_person_is_the_learners_own(example: ExampleOutcome) -> None:
    first = {"i", "my", "me"} & {*words(example.hope)}
    if example.hope_source == "family":
        assert "we" in words(example.hope)
        assert not first
    elif example.hope_source == "guess":
        assert "we think" in example.hope.lower()
    else:
        assert first or "“" in example.hope


def test_no_two_outcomes_nor_steps_are_near_copies() -> None:
    for parts in (
        [example.will for example in bank()],
        [example.so_that for example in bank()],
        [step.text for example in bank() for step in example.steps],
        [example.need for example in bank()],
    ):
        assert len(set(parts)) == len(parts)
        alike = [
            (one, other)
            for one, other in combinations(parts, 2)
            if SequenceMatcher(None, one, other).real_quick_ratio() > 0.8
            and SequenceMatcher(None, one, other).quick_ratio() > 0.8
            and SequenceMatcher(None, one, other).ratio() > 0.8
        ]
        assert alike == []


def test_no_word_hurts_or_asks_anybody_to_be_somebody_else() -> None:
    assert [text for text in all_texts() if UNKIND.search(text)] == []


def test_nobody_is_named_after_the_people_of_other_guides() -> None:
    assert [text for text in all_texts() if NAMES_OF_OTHERS.search(text)] == []


def test_there_are_no_contractions_exclamations_straight_quotes_or_dashes() -> None:
    assert [text for text in all_texts() if CONTRACTION.search(text)] == []
    assert [text for text in all_texts() if set(text) & set("!'\"–—;")] == []


def test_sentences_are_short_enough_to_read_at_ten() -> None:
    told = [
        sentence
        for example in bank()
        for text in (
            example.hope,
            example.need,
            example.change,
            example.known,
            example.baseline,
            example.give,
            example.do,
        )
        for sentence in re.split(r"(?<=[.?])\s+", text)
    ]
    lengths = [len(sentence.split()) for sentence in told]
    assert max(lengths) <= 24
    assert sum(lengths) / len(lengths) <= 12
