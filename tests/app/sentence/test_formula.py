"""The sentence, its parts and its short name, on plans of our own."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.i18n import Texts
from app.plan.outcome import Outcome
from app.plan.plan import VOICES, Plan
from app.plan.rung import Rung
from app.sentence.formula import (
    BLANK,
    Parts,
    compose,
    parts_of,
    phrases,
    sentence,
    short_name,
    stale_parts,
    suggested_so_that,
)

TEXTS = Texts()


def plan(voice: str = "third", *, name: str = "Maja", pronouns: str = "she") -> Plan:
    return Plan(answers={"name.name": name, "name.pronouns": pronouns, "voice.voice": voice})


def outcome(**answers: str) -> Outcome:
    return Outcome(answers={field.replace("__", "."): answer for field, answer in answers.items()})


def bakery() -> Outcome:
    return outcome(
        when__when="the end of Year 9",
        will__will="bake bread with her gran",
        so_that__so_that="she can sell it at her own stall",
    )


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        ("third", "By the end of Year 9, Maja will bake bread with her gran so that she can sell it at her own stall."),
        ("first_future", "By the end of Year 9, I will bake bread with my gran so that I can sell it at my own stall."),
        ("first_now", "By the end of Year 9, I am baking bread with my gran so that I can sell it at my own stall."),
    ],
)
def test_the_sentence_speaks_in_the_voice_of_the_plan(voice: str, expected: str) -> None:
    assert sentence(plan(voice), bakery()) == expected


def test_what_was_written_in_the_first_person_is_told_in_the_third() -> None:
    own = outcome(will__will="I will bake with my gran", so_that__so_that="I can sell it")
    assert sentence(plan(), own) == "Maja will bake with her gran so that she can sell it."
    assert sentence(plan("first_future"), own) == "I will bake with my gran so that I can sell it."


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, ""),
        ({"when__when": "By July 2028."}, f"By July 2028, Maja will {BLANK}."),
        ({"will__will": "Maja will swim."}, "Maja will swim."),
        ({"will__will": "To swim 25 metres,"}, "Maja will swim 25 metres."),
        ({"so_that__so_that": "So that she is fit."}, f"Maja will {BLANK} so that she is fit."),
        ({"will__will": "She will swim", "when__when": "by Easter"}, "By Easter, Maja will swim."),
        ({"will__will": "BSL sign her name"}, "Maja will BSL sign her name."),
        (
            {"will__will": "swim", "so_that__so_that": "Mrs Khan trusts her"},
            "Maja will swim so that Mrs Khan trusts her.",
        ),
        (
            {"will__will": "swim", "so_that__so_that": "Her dad trusts her"},
            "Maja will swim so that her dad trusts her.",
        ),
        ({"will__will": "be able to swim"}, "Maja will be able to swim."),
        ({"will__will": "keep going to the stables"}, "Maja will keep going to the stables."),
    ],
)
def test_the_sentence_shows_what_is_there_and_says_nothing_twice(answers: dict[str, str], expected: str) -> None:
    assert sentence(plan(), outcome(**answers)) == expected


def test_a_learner_without_a_name_is_the_learner() -> None:
    nameless = plan(name="", pronouns="none")
    assert sentence(nameless, outcome(will__will="swim")) == "The learner will swim."
    assert sentence(nameless, outcome(will__will="swim", when__when="Easter")) == "By Easter, the learner will swim."


def test_the_deadline_follows_the_voice_too() -> None:
    until = outcome(when__when="her 16th birthday", will__will="swim")
    assert sentence(plan("first_future"), until) == "By my 16th birthday, I will swim."


def test_where_when_and_with_whom_join_what_is_done() -> None:
    around = outcome(
        will__will="serve", where__where="School café", where__when="Every Friday", where__with="on her own"
    )
    assert parts_of(plan(), around).will_do == "serve on her own at the school café every Friday"
    assert parts_of(plan("first_now"), around).will_do == "serve on my own at the school café every Friday"


def test_somebody_who_stands_by_stands_between_commas() -> None:
    near = {"will__will": "ask if she can join their game", "where__with": "with an adult near"}
    said = parts_of(plan(), outcome(**near, where__where="playground", where__when="each day")).will_do
    assert said == "ask if she can join their game, with an adult near, in the playground each day"
    assert parts_of(plan(), outcome(**near)).will_do == "ask if she can join their game with an adult near"


PASTED = "By the end of Year 9, Maja will bake bread with her gran so that she can sell it at her own stall."


@pytest.mark.parametrize("voice", VOICES)
def test_a_whole_outcome_in_the_place_of_the_will_do_says_each_part_once(voice: str) -> None:
    assert sentence(plan(voice), outcome(will__will=PASTED)) == sentence(plan(voice), bakery())
    assert short_name(plan(voice), outcome(will__will=PASTED)) == short_name(plan(voice), bakery())


def test_what_was_answered_goes_before_a_whole_outcome() -> None:
    answered = outcome(will__will=PASTED, when__when="July 2028", so_that__so_that="her gran can rest")
    assert sentence(plan(), answered) == "By July 2028, Maja will bake bread with her gran so that her gran can rest."


@pytest.mark.parametrize(
    "text",
    [
        "ask the others if she can join by lunch time",
        "By May, Nuri will sing.",
        "By May, Maja will sing. It is hers.",
    ],
)
def test_words_that_are_more_or_other_than_a_whole_outcome_are_all_said(text: str) -> None:
    assert parts_of(plan(), outcome(will__will=text)).will_do.casefold() == text.rstrip(".").casefold()


def test_what_is_said_already_is_not_said_again() -> None:
    around = outcome(will__will="serve at the café with two friends", where__where="café", where__with="Two friends")
    assert parts_of(plan(), around).will_do == "serve at the café with two friends"


@pytest.mark.parametrize(
    ("place", "time", "expected"),
    [
        ("home", "", "read at home"),
        ("the bus", "Mondays", "read on the bus on Mondays"),
        ("the number 12 bus", "lunch", "read on the number 12 bus at lunch"),
        ("playground", "at break", "read in the playground at break"),
        ("Greenhill Farm", "the weekend", "read at Greenhill Farm at the weekend"),
        ("in her room", "one evening a week", "read in her room one evening a week"),
        ("her gran’s house", "each day", "read at her gran’s house each day"),
    ],
)
def test_a_bare_place_or_time_gets_its_little_word(place: str, time: str, expected: str) -> None:
    assert parts_of(plan(), outcome(will__will="read", where__where=place, where__when=time)).will_do == expected


def test_the_three_phrases_of_a_panel_carry_their_leading_words() -> None:
    said = phrases(parts_of(plan("first_now"), bakery()), "first_now", TEXTS)
    assert said.when == "By the end of Year 9,"
    assert said.will_do == "I am baking bread with my gran"
    assert said.so_that == "so that I can sell it at my own stall."
    assert phrases(Parts(who="Maja"), "third", TEXTS) == Parts(who="Maja")


def with_reasons() -> Outcome:
    found = outcome(will__will="swim")
    found.rungs = [
        Rung(id="one", question="give", text="More friends"),
        Rung(id="two", question="do", text="Go to the lake alone", parent="one"),
        Rung(id="three", question="possible", text="Her dad would trust her", parent="two"),
    ]
    return found


def test_the_last_rung_gives_the_difference_until_reasons_are_chosen() -> None:
    found = with_reasons()
    assert suggested_so_that(plan(), found) == "her dad trusts her"
    found.answers["reason.chosen"] = "one\ntwo"
    assert suggested_so_that(plan(), found) == "she has more friends and can go to the lake alone"
    assert suggested_so_that(plan("first_future"), found) == "I have more friends and can go to the lake alone"
    assert parts_of(plan(), found).so_that == suggested_so_that(plan(), found)


def test_a_reason_of_ones_own_counts_and_an_unknown_rung_does_not() -> None:
    found = with_reasons()
    found.answers |= {"reason.chosen": "gone", "reason.own": "I feel proud of myself"}
    assert suggested_so_that(plan(), found) == "she feels proud of herself"
    assert suggested_so_that(plan(), outcome()) == ""


def edited(start: Outcome, the_plan: Plan) -> Outcome:
    start.answers |= {
        "read_back.from": sentence(the_plan, start),
        "read_back.own": "Maja bakes and sells bread by Year 9.",
    }
    return start


def test_a_sentence_edited_by_hand_is_kept_and_knows_what_it_no_longer_follows() -> None:
    kept = edited(bakery(), plan())
    assert sentence(plan(), kept) == "Maja bakes and sells bread by Year 9."
    assert stale_parts(plan(), kept) == ()
    kept.answers["when.when"] = "the end of Year 10"
    assert stale_parts(plan(), kept) == ("when",)
    kept.answers["will.will"] = "bake bread"
    assert stale_parts(plan(), kept) == ("when", "will")
    del kept.answers["so_that.so_that"]
    assert stale_parts(plan(), kept) == ("when", "will", "so_that")


def test_another_voice_or_name_alone_makes_no_part_stale() -> None:
    kept = edited(bakery(), plan())
    assert stale_parts(plan("first_now"), kept) == ()
    assert stale_parts(plan(name="Hana"), kept) == ()


def test_nothing_is_stale_before_anything_was_edited() -> None:
    assert stale_parts(plan(), bakery()) == ()


@pytest.mark.parametrize(
    ("will", "expected"),
    [
        ("bake bread with her gran and her sister at the weekend", "Bake bread with her gran and her sister"),
        ("take the number 12 bus to the pool on her own", "Take the number 12 bus to the pool"),
        ("be able to cook a hot lunch for two from a picture recipe", "Cook a hot lunch for two"),
        ("independently and calmly ask for help", "Ask for help"),
        ("tell her group an idea", "Tell her group an idea"),
        ("", ""),
        ("swim", "Swim"),
        ("x" * 70, "X" + "x" * 39),
    ],
)
def test_the_short_name_is_made_of_the_first_words(will: str, expected: str) -> None:
    assert short_name(plan(), outcome(will__will=will)) == expected


def test_the_short_name_speaks_in_the_learners_voice_and_yields_to_a_given_one() -> None:
    assert short_name(plan("first_now"), outcome(will__will="tell her group an idea")) == "Tell my group an idea"
    assert short_name(plan(), outcome(will__will="swim", outcome__name="The deep end")) == "The deep end"


@given(
    parts=st.builds(
        Parts,
        when=st.sampled_from(("", "the end of Year 9")),
        who=st.just("Maja"),
        will_do=st.sampled_from(("", "swim")),
        so_that=st.sampled_from(("", "she is fit")),
    ),
    voice=st.sampled_from(VOICES),
)
def test_no_gap_shows_where_a_part_is_missing(parts: Parts, voice: str) -> None:
    said = compose(parts, voice, TEXTS)
    assert not any(slip in said for slip in ("..", ", ,", ",.", "  ", " .", "{", "}"))
    assert bool(said) == bool(parts.when or parts.will_do or parts.so_that)


@given(text=st.text(max_size=120), voice=st.sampled_from(VOICES))
def test_any_answers_make_a_sentence_and_a_short_name(text: str, voice: str) -> None:
    wild = outcome(will__will=text, when__when=text, so_that__so_that=text, where__where=text, reason__own=text)
    wild.rungs = [Rung(text=text)]
    the_plan = plan(voice, name=text[:20].strip())
    assert isinstance(sentence(the_plan, wild), str)
    assert len(short_name(the_plan, wild)) <= 40
    assert suggested_so_that(the_plan, wild) is not None


def test_a_persons_own_braces_stay_in_the_sentence() -> None:
    for voice, field in product(VOICES, ("will__will", "so_that__so_that")):
        assert "{when}" in sentence(plan(voice), outcome(**{"will__will": "swim", field: "draw {when}"}))


@pytest.mark.parametrize(
    ("pronouns", "name", "written", "said"),
    [
        (
            "he",
            "Jonas",
            "Jonas goes up to other children and asks to join in",
            "go up to other children and ask to join in",
        ),
        ("she", "Maja", "She is able to tell her dad", "be able to tell her dad"),
        ("they", "Chris", "They hear the music stop", "hear the music stop"),
        ("none", "James", "I cook my own tea", "cook James’s own tea"),
        ("he", "Will", "Will tries to tie his laces", "try to tie his laces"),
        ("she", "Maja", "Maja and her brother swim", "Maja and her brother swim"),
        ("she", "Maja", "They swim with her", "they swim with her"),
    ],
)
def test_what_is_told_as_of_now_follows_will(pronouns: str, name: str, written: str, said: str) -> None:
    told = plan(name=name, pronouns=pronouns)
    assert parts_of(told, outcome(will__will=written)).will_do == said


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("show her break card and go to the quiet room by herself", "Show her break card"),
        ("swim and dive in the lake with her friends each week", "Swim and dive in the lake"),
    ],
)
def test_a_short_name_ends_with_a_whole_act(written: str, name: str) -> None:
    assert short_name(plan(), outcome(will__will=written)) == name
