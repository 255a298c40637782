"""One outcome on one page of the learner's document: what, what then, when, who helps, and the steps to tick."""

import re
from typing import Final

from app.documents.blocks import Block, Cell, Heading, Paragraph, Run, Table
from app.documents.pieces.deadlines import easy_when
from app.documents.pieces.easy_rows import WIDTH, easy_heads, easy_lines, picture_rows
from app.documents.pieces.easy_voice import EasyVoice, in_easy_voice
from app.documents.pieces.picture_words import picture_for
from app.documents.pieces.rows import cell, joined
from app.documents.pieces.sentences import document_parts
from app.documents.pieces.short_lines import short_lines
from app.documents.pieces.steps_done import is_done, present_step
from app.i18n import Texts, fill
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.step import Step
from app.sentence.doing import doing_of
from app.sentence.formula import short_name
from app.sentence.fragment import large_first
from app.sentence.voice import say, to_third

_ARTICLE: Final = re.compile(r"(?:The|A|An)(?=\s)")
_NUMBER: Final = 18.0
_DONE: Final = 20.0
_STEP_ROOM: Final = 15.0


def outcome_page(plan: Plan, outcome: Outcome, number: int, texts: Texts, voice: EasyVoice) -> tuple[Block, ...]:
    """The page of the outcome with this number (from 1)."""
    name = in_easy_voice(short_name(plan, outcome), plan, voice) or texts.gettext("Not named yet")
    title = fill(texts.gettext("{number}. {name}"), {"number": str(number), "name": name})
    return (
        Heading(text=title, level=2, new_page=True),
        picture_rows(_rows(plan, outcome, texts, voice), title, texts),
        *_steps(plan, outcome, texts, voice),
    )


def _rows(plan: Plan, outcome: Outcome, texts: Texts, voice: EasyVoice) -> list[tuple[str, Cell]]:
    will, then = _will(plan, outcome, texts, voice), _then(plan, outcome, texts, voice)
    when = easy_when(outcome.answer("when.when"), texts)
    nothing = texts.gettext("We write this together.")
    will_picture = picture_for(will, "flag")
    rows = [(will_picture, easy_lines(short_lines(will) or (nothing,), "Easy text strong"))]
    if then:
        rows.append((picture_for(then, "star", besides={will_picture}), easy_lines(short_lines(then))))
    by = large_first(f"{when}.") if when else texts.gettext("There is no date yet.")
    rows.append(("calendar", easy_lines((by,))))
    rows.append(("hand_heart", easy_lines(_help(plan, outcome, texts, voice))))
    return rows


def _will(plan: Plan, outcome: Outcome, texts: Texts, voice: EasyVoice) -> str:
    """What will happen, in the page's voice; empty while it is not written."""
    will = document_parts(plan, outcome, texts).will_do
    if not will:
        return in_easy_voice(outcome.answer("read_back.own"), plan, voice)
    if voice.as_i:
        template = texts.gettext("I {will_do}") if plan.voice == "first_now" else texts.gettext("I will {will_do}")
        return fill(template, {"will_do": will})
    will = to_third(will, plan.learner, part="will_do").text
    return large_first(fill(texts.gettext("{name} will {will_do}"), {**voice.values, "will_do": will}))


def _then(plan: Plan, outcome: Outcome, texts: Texts, voice: EasyVoice) -> str:
    difference = document_parts(plan, outcome, texts).so_that
    if not voice.as_i:
        difference = to_third(difference, plan.learner, part="so_that").text
    return fill(texts.gettext("Then {difference}"), {"difference": difference}) if difference else ""


def _help(plan: Plan, outcome: Outcome, texts: Texts, voice: EasyVoice) -> tuple[str, ...]:
    """Who helps with the present step."""
    step = present_step(plan, outcome)
    helps = step.written_helps if step else []
    helpers = [_ARTICLE.sub(_in_small, help_.who.partition(",")[0].strip(), count=1) for help_ in helps]
    template = voice.say(texts.gettext("I get help from {who}."), texts.gettext("{name} gets help from {who}."))
    lines = tuple(fill(template, {"who": who}) for who in dict.fromkeys(helpers) if who)
    short = tuple(line for whole in lines for line in short_lines(whole))
    return short or (texts.gettext("We look for somebody to help."),)


def _in_small(found: re.Match[str]) -> str:
    return found[0].lower()


def _steps(plan: Plan, outcome: Outcome, texts: Texts, voice: EasyVoice) -> tuple[Block, ...]:
    title = Heading(text=voice.say(texts.gettext("My steps"), texts.gettext("{names} steps")), level=3)
    if not outcome.written_steps:
        return title, Paragraph(runs=(Run(text=texts.gettext("We find the first step together.")),), style="Easy text")
    present = present_step(plan, outcome)
    rows = tuple(
        _step(plan, step, number, step is present, texts, voice)
        for number, step in enumerate(outcome.written_steps, start=1)
    )
    what = voice.say(texts.gettext("What I do"), texts.gettext("What {name} will do"))
    table = Table(
        style="Easy rows", head=easy_heads(texts.gettext("Step"), what, texts.gettext("Done")), rows=rows,
        widths=(_NUMBER, WIDTH - _NUMBER - _DONE, _DONE), caption=title.text, room=(_STEP_ROOM,) * len(rows),
        description=texts.gettext("One row for each step, with a box to tick."),
    )  # fmt: skip
    return title, table


def _step(plan: Plan, step: Step, number: int, is_present: bool, texts: Texts, voice: EasyVoice) -> tuple[Cell, ...]:
    act = to_third(doing_of(step.text, plan.learner), plan.learner, part="will_do").text
    if voice.as_i:
        act = say(act, plan.learner, "first_now", part="will_do").text
        act = fill(texts.gettext("I {will_do}"), {"will_do": act})
    if is_present:
        act = fill(texts.gettext("Now: {step}"), {"step": act})
    style = "Easy text strong" if is_present else "Easy text"
    box = "☑" if is_done(plan, step) else "☐"
    words = short_lines(act) or (joined((act, step.name)),)
    return (
        cell(str(number), "Easy number"),
        easy_lines(words, style),
        Cell(paragraphs=(Paragraph(runs=(Run(text=box, style="Tick box"),), style="Easy box"),)),
    )
