"""The sentence: "By when, who will do so that difference", composed from its parts in the plan's voice."""

import re
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from app.i18n import Texts, fill, window_texts
from app.plan.deadline import Deadline, phrase
from app.plan.outcome import Outcome
from app.plan.plan import VOICES, Plan
from app.sentence.difference import as_difference, joined
from app.sentence.fragment import as_clause, as_when, as_will, large_first
from app.sentence.naming import short_name
from app.sentence.surroundings import with_surroundings
from app.sentence.voice import say, to_third

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


def parts_of(plan: Plan, outcome: Outcome) -> Parts:
    """The parts as answered so far, in the plan's voice. Where, when and with whom join the will do; while no
    difference has been written, the reasons give one."""
    return _parts(plan, outcome, plan.voice)


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


def sentence(plan: Plan, outcome: Outcome) -> str:
    """The outcome in one sentence: as somebody edited it by hand, or else as composed, in the window's language."""
    return outcome.answer("read_back.own") or compose(parts_of(plan, outcome), plan.voice, window_texts())


def suggested_so_that(plan: Plan, outcome: Outcome) -> str:
    """The difference that the chosen reasons make, or the last rungs of the ladder, as it follows "so that" in the
    plan's voice. Empty while there is no reason yet."""
    return say(_suggested(plan, outcome), plan.learner, plan.voice, part="so_that").text


def stale_parts(plan: Plan, outcome: Outcome) -> tuple[str, ...]:
    """The `PARTS` that were answered anew after the sentence was edited by hand, so that it no longer follows them."""
    edited_from = outcome.answer("read_back.from")
    if not outcome.answer("read_back.own") or not edited_from:
        return ()
    return tuple(
        part for part in PARTS if not any(_followed(plan, outcome, part, voice, edited_from) for voice in VOICES)
    )


def _followed(plan: Plan, outcome: Outcome, part: str, voice: str, edited_from: str) -> bool:
    """The sentence that was edited has this part as it is now, whatever the other parts were then."""
    now = _parts(plan, outcome, voice)
    anything = "\0"
    for when, so_that in product(*((("", anything),) * 2)):
        then = Parts(when=when, who=anything, will_do=anything, so_that=so_that)
        kept = "will_do" if part == "will" else part
        then = replace(then, **{kept: getattr(now, kept)})
        pattern = re.escape(compose(then, voice, window_texts())).replace(re.escape(anything), ".+?")
        if re.fullmatch(pattern, edited_from, re.IGNORECASE):
            return True
    return False


def _parts(plan: Plan, outcome: Outcome, voice: str) -> Parts:
    learner = plan.learner
    difference = as_clause(outcome.answer("so_that.so_that"), learner) or _suggested(plan, outcome)
    third = _texts_name(plan)
    return Parts(
        when=_when(outcome),
        who=third if voice == "third" else "I",
        will_do=say(_will_do(plan, outcome), learner, voice, part="will_do").text,
        so_that=say(to_third(difference, learner, part="so_that").text, learner, voice, part="so_that").text,
    )


def _texts_name(plan: Plan) -> str:
    return plan.learner.name or window_texts().gettext("the learner")


def _when(outcome: Outcome) -> str:
    written = outcome.answer("when.when")
    deadline = Deadline.parse(written)
    return as_when(phrase(deadline) if deadline else written)


def _will_do(plan: Plan, outcome: Outcome) -> str:
    learner = plan.learner
    will = as_will(outcome.answer("will.will"), learner)
    around = (outcome.answer(f"where.{part}") for part in ("with", "where", "when"))
    return to_third(with_surroundings(will, *around), learner, part="will_do").text


def _suggested(plan: Plan, outcome: Outcome) -> str:
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
