"""The sentence: "By when, who will do so that difference", composed from its parts in the plan's voice."""

import re
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from app.i18n import Texts, fill, window_texts
from app.plan.deadline import Deadline, phrase
from app.plan.learner import Learner
from app.plan.outcome import Outcome
from app.plan.plan import VOICES, Plan
from app.sentence.difference import as_difference, joined
from app.sentence.doing import doing_of
from app.sentence.fragment import as_clause, as_when, large_first
from app.sentence.naming import short_name
from app.sentence.surroundings import with_surroundings
from app.sentence.voice import Part, say, to_third
from app.sentence.whole import only_a_whole_outcome

_ANYTHING: Final = "\0"
BLANK: Final = "…"
"""Stands where the will do is still missing."""

PARTS: Final = ("when", "will", "so_that")
"""The parts of the sentence that an answer can change, as `stale_parts` names them (they are also page ids)."""


__all__ = (
    "BLANK",
    "PARTS",
    "Parts",
    "compose",
    "parts_of",
    "phrases",
    "sentence",
    "short_name",
    "stale_parts",
    "suggested_so_that",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Parts:
    """The phrases of the sentence in the voice they are said in; what is not known yet is empty.

    `when` follows "By", `will_do` follows the learner and (except in the first person now) "will", `so_that` follows
    "so that".
    """

    when: str = ""
    who: str = ""
    will_do: str = ""
    so_that: str = ""


def parts_of(plan: Plan, outcome: Outcome, texts: Texts | None = None) -> Parts:
    """The parts as answered so far, in the plan's voice. Where, when and with whom join the will do; while no
    difference has been written, the reasons give one. A whole outcome in the place of the will do gives the parts that
    nobody answered. Deadlines are named in the language of `texts` (or the window's).
    """
    return _parts(plan, outcome, plan.voice, texts or window_texts())


def compose(parts: Parts, voice: str, texts: Texts) -> str:
    """The sentence that the parts make in a voice (one of `app.plan.plan.VOICES`) and a language.

    What is missing is left out, a missing will do shows as `BLANK`; no parts at all make an empty sentence.
    """
    if not (parts.when or parts.will_do or parts.so_that):
        return ""
    template = _templates(texts)[voice][bool(parts.when), bool(parts.so_that)]
    values = {"when": parts.when, "who": parts.who, "will_do": parts.will_do or BLANK, "difference": parts.so_that}
    return large_first(fill(template, values))


def phrases(parts: Parts, voice: str, texts: Texts) -> Parts:
    """The parts as they stand in the sentence, each with the words that lead it in: `when` "By …,", `will_do` "Ade
    will …" and `so_that` "so that …". For panels and documents that show the three apart; empty parts stay empty."""
    now = voice == "first_now"
    will = texts.gettext("{who} {will_do}") if now else texts.gettext("{who} will {will_do}")
    return Parts(
        when=fill(texts.gettext("By {when},"), {"when": parts.when}) if parts.when else "",
        who=parts.who,
        will_do=fill(will, {"who": parts.who, "will_do": parts.will_do}) if parts.will_do else "",
        so_that=fill(texts.gettext("so that {difference}."), {"difference": parts.so_that}) if parts.so_that else "",
    )


def sentence(plan: Plan, outcome: Outcome, texts: Texts | None = None) -> str:
    """The outcome in one sentence: as somebody edited it by hand, or else as composed, in the language of `texts` (or
    the window's)."""
    said_in = texts or window_texts()
    return outcome.answer("read_back.own") or compose(parts_of(plan, outcome, said_in), plan.voice, said_in)


def suggested_so_that(plan: Plan, outcome: Outcome) -> str:
    """The difference that the chosen reasons make, or the last rungs of the ladder, as it follows "so that" in the
    plan's voice. Empty while there is no reason yet."""
    return _in_voice(_suggested(plan, outcome), plan.learner, plan.voice, "so_that")


def stale_parts(plan: Plan, outcome: Outcome) -> tuple[str, ...]:
    """The `PARTS` that were answered anew after the sentence was edited by hand, so that it no longer follows them."""
    edited_from = outcome.answer("read_back.from")
    if not outcome.answer("read_back.own") or not edited_from:
        return ()
    return tuple(part for part in PARTS if not _is_followed(plan, outcome, part, edited_from))


def _is_followed(plan: Plan, outcome: Outcome, part: str, edited_from: str) -> bool:
    """The sentence that was edited says this part as it is now, in any voice, whatever the other parts were then."""
    kept = "will_do" if part == "will" else part
    texts = window_texts()
    answered = said = False
    for voice in VOICES:
        now = getattr(_parts(plan, outcome, voice, texts), kept)
        answered = answered or bool(now)
        for when, so_that in product(("", _ANYTHING), repeat=2):
            then = Parts(when=when, who=_ANYTHING, will_do=_ANYTHING, so_that=so_that)
            if getattr(then, kept):
                like = _like(compose(replace(then, **{kept: now or _ANYTHING}), voice, texts))
                said = said or bool(like.fullmatch(edited_from))
    return said == answered


def _like(pattern: str) -> re.Pattern[str]:
    """The sentence with any words where `_ANYTHING` stands."""
    return re.compile(re.escape(pattern).replace(re.escape(_ANYTHING), ".+?"), re.IGNORECASE)


def _parts(plan: Plan, outcome: Outcome, voice: str, texts: Texts) -> Parts:
    learner = plan.learner
    difference = as_clause(outcome.answer("so_that.so_that"), learner) or _suggested(plan, outcome)
    name = learner.name or texts.gettext("the learner")
    return Parts(
        when=_in_voice(_when(outcome, learner, texts), learner, voice, "so_that"),
        who=name if voice == "third" else "I",
        will_do=_in_voice(_will_do(outcome, learner), learner, voice, "will_do"),
        so_that=_in_voice(difference, learner, voice, "so_that"),
    )


def _in_voice(text: str, learner: Learner, voice: str, part: Part) -> str:
    """A fragment in a voice, whichever person it was written in."""
    if voice == "third":
        return to_third(text, learner, part=part).text
    return say(text, learner, voice, part=part).text


def _when(outcome: Outcome, learner: Learner, texts: Texts) -> str:
    whole = only_a_whole_outcome(outcome.answer("will.will"), learner)
    written = outcome.answer("when.when") or (whole.when.quote if whole and whole.when else "")
    deadline = Deadline.parse(written)
    return as_when(phrase(deadline, texts) if deadline else written)


def _will_do(outcome: Outcome, learner: Learner) -> str:
    company, place, time = (outcome.answer(f"where.{part}") for part in ("with", "where", "when"))
    return with_surroundings(doing_of(outcome.answer("will.will"), learner), company, place, time)


def _suggested(plan: Plan, outcome: Outcome) -> str:
    whole = only_a_whole_outcome(outcome.answer("will.will"), plan.learner)
    if whole and whole.so_that:
        return as_clause(whole.so_that.quote, plan.learner)
    chosen = [rung.text for rung_id in outcome.chosen("reason.chosen") if (rung := outcome.rung(rung_id))]
    reasons = [*chosen, outcome.answer("reason.own")]
    if not any(reason.strip() for reason in reasons):
        parents = {rung.parent for rung in outcome.rungs}
        reasons = [rung.text for rung in outcome.rungs if rung.id not in parents and rung.text.strip()][-1:]
    return joined([as_difference(reason, plan.learner) for reason in reasons if reason.strip()])


def _templates(texts: Texts) -> dict[str, dict[tuple[bool, bool], str]]:
    """The sentence of each voice, by whether it has a when and a so that."""
    return {
        "third": {
            (True, True): texts.gettext("By {when}, {who} will {will_do} so that {difference}."),
            (True, False): texts.gettext("By {when}, {who} will {will_do}."),
            (False, True): texts.gettext("{who} will {will_do} so that {difference}."),
            (False, False): texts.gettext("{who} will {will_do}."),
        },
        "first_future": {
            (True, True): texts.gettext("By {when}, I will {will_do} so that {difference}."),
            (True, False): texts.gettext("By {when}, I will {will_do}."),
            (False, True): texts.gettext("I will {will_do} so that {difference}."),
            (False, False): texts.gettext("I will {will_do}."),
        },
        "first_now": {
            (True, True): texts.gettext("By {when}, I {will_do} so that {difference}."),
            (True, False): texts.gettext("By {when}, I {will_do}."),
            (False, True): texts.gettext("I {will_do} so that {difference}."),
            (False, False): texts.gettext("I {will_do}."),
        },
    }
