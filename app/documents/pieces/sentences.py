"""Outcomes as sentences in a document: with their date in full, and the words that hold the parts together coloured."""

from dataclasses import replace

from app.documents.blocks import Run
from app.i18n import Texts
from app.plan.deadline import Deadline, in_full
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.sentence.formula import Parts, compose, parts_of
from app.sentence.parts import FoundPart, find_parts


def document_parts(plan: Plan, outcome: Outcome, texts: Texts) -> Parts:
    """The parts as a document prints them: those of a sentence edited by hand where they can be found in it."""
    parts = parts_of(plan, outcome)
    deadline = Deadline.parse(outcome.answer("when.when"))
    parts = replace(parts, when=in_full(deadline, texts) if deadline else parts.when)
    own = outcome.answer("read_back.own")
    return _parts_in(own, parts, plan.voice, texts) if own else parts


def document_sentence(plan: Plan, outcome: Outcome, texts: Texts) -> str:
    """The outcome as one sentence: as somebody edited it, or composed; empty while there is nothing to say."""
    return outcome.answer("read_back.own") or compose(document_parts(plan, outcome, texts), plan.voice, texts)


def coloured(sentence: str, parts: Parts, voice: str, texts: Texts) -> tuple[Run, ...]:
    """The sentence in runs: the words for by when, who will, and so that each in the character style of their part."""
    marks = zip(_marks(parts, voice, texts), ("Part by", "Part will", "Part so that"), strict=True)
    runs: list[Run] = []
    rest = sentence
    for mark, style in marks:
        before, found, after = f" {rest}".partition(f" {mark} ")
        if found:
            runs += [Run(text=f"{before} ".removeprefix(" ")), Run(text=mark, style=style)]
            rest = f" {after}"
    return tuple(run for run in (*runs, Run(text=rest)) if run.text)


def _parts_in(own: str, parts: Parts, voice: str, texts: Texts) -> Parts:
    """The parts of a sentence edited by hand: parted at its marks, or else as they can be found."""
    by, who_will, so_that = _marks(parts, voice, texts)
    opening, will_found, rest = f" {own}".partition(f" {who_will} ")
    when = opening.strip(" ,").removeprefix(f"{by} ")
    if will_found and (not opening.strip() or opening.startswith(f" {by} ")):
        will_do, _mark, difference = rest.partition(f" {so_that} ")
        return replace(parts, when=when, will_do=_without_end(will_do), so_that=_without_end(difference))
    found = find_parts(own)
    if found.will_do is None:
        return parts
    return replace(
        parts,
        when=_quote(found.when, by),
        will_do=_quote(found.will_do, texts.gettext("will")),
        so_that=_quote(found.so_that, so_that),
    )


def _marks(parts: Parts, voice: str, texts: Texts) -> tuple[str, str, str]:
    """The words before each part: "By", "Ade will" (or "I", in the first person now) and "so that"."""
    who_will = parts.who if voice == "first_now" else f"{parts.who} {texts.gettext('will')}"
    return texts.gettext("By"), who_will, texts.gettext("so that")


def _quote(found: FoundPart | None, mark: str) -> str:
    """The words of a part without those that lead it in."""
    words = found.quote if found else ""
    return words[len(mark) :].lstrip() if words.lower().startswith(f"{mark.lower()} ") else words


def _without_end(text: str) -> str:
    return text.strip().removesuffix(".").rstrip(" ,")
