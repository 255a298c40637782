"""Outcomes as sentences in a document: with their date in full, and the words that hold the parts together coloured."""

from dataclasses import replace

from app.documents.blocks import Run
from app.i18n import Texts
from app.plan.deadline import Deadline, in_full
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.sentence.formula import Parts, compose, parts_of
from app.sentence.parts import find_parts


def document_parts(plan: Plan, outcome: Outcome, texts: Texts) -> Parts:
    """The parts as a document prints them: those of a sentence edited by hand where they can be found in it."""
    parts = parts_of(plan, outcome)
    deadline = Deadline.parse(outcome.answer("when.when"))
    parts = replace(parts, when=in_full(deadline, texts) if deadline else parts.when)
    own = outcome.answer("read_back.own")
    if not own:
        return parts
    found = find_parts(own)
    if found.will_do is None:
        return parts
    return replace(
        parts,
        when=found.when.quote if found.when else "",
        will_do=found.will_do.quote,
        so_that=found.so_that.quote if found.so_that else "",
    )


def document_sentence(plan: Plan, outcome: Outcome, texts: Texts) -> str:
    """The outcome as one sentence: as somebody edited it, or composed; empty while there is nothing to say."""
    return outcome.answer("read_back.own") or compose(document_parts(plan, outcome, texts), plan.voice, texts)


def coloured(sentence: str, parts: Parts, voice: str, texts: Texts) -> tuple[Run, ...]:
    """The sentence in runs: the words for by when, who will, and so that each in the character style of their part."""
    who_will = parts.who if voice == "first_now" else f"{parts.who} {texts.gettext('will')}"
    marks = ((texts.gettext("By"), "Part by"), (who_will, "Part will"), (texts.gettext("so that"), "Part so that"))
    runs: list[Run] = []
    rest = sentence
    for mark, style in marks:
        before, found, after = f" {rest}".partition(f" {mark} ")
        if found:
            runs += [Run(text=f"{before} ".removeprefix(" ")), Run(text=mark, style=style)]
            rest = f" {after}"
    return tuple(run for run in (*runs, Run(text=rest)) if run.text)
