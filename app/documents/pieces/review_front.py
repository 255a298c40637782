"""Page 1 of a review: the day, the decision about each outcome, and what to bring and who brings it."""

from typing import Final

from app.documents.blocks import Block, Cell, Heading, Paragraph, Run, Table
from app.documents.options import DocumentOptions
from app.documents.pieces.deadlines import deadline_text
from app.documents.pieces.review_words import boxes_down, decision_words, in_the_cycle
from app.documents.pieces.rows import cell, ended, filled, heads, joined
from app.i18n import Texts, fill
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.review import Review
from app.plan.spoken import day
from app.sentence.formula import short_name
from app.sentence.pronouns import possessive

_STRONG: Final = "Table text strong"


def review_front(plan: Plan, review: Review, texts: Texts, options: DocumentOptions) -> tuple[Block, ...]:
    """Everything on page 1, the decision first."""
    return (
        Heading(text=_title(plan, texts), level=1),
        Paragraph(runs=(Run(text=_when(plan, review, texts)),), style="Lead"),
        *_decisions(plan, review, texts),
        *(_bring(plan, texts) if options.has("bring") else ()),
    )


def learner_name(plan: Plan, texts: Texts) -> str:
    """What the review calls the learner in a column of names."""
    return texts.gettext("Me") if plan.voice != "third" else plan.learner.name or texts.gettext("The learner")


def numbered_name(plan: Plan, outcome: Outcome, number: int, texts: Texts) -> str:
    """An outcome in a column: its number and its short name."""
    name = short_name(plan, outcome) or texts.gettext("Not named yet")
    return fill(texts.gettext("{number}. {name}"), {"number": str(number), "name": name})


def _title(plan: Plan, texts: Texts) -> str:
    if plan.voice != "third":
        return texts.gettext("Review of my plan")
    names = possessive(plan.learner.name) or texts.gettext("the learner’s")
    return fill(texts.gettext("Review of {names} plan"), {"names": names})


def _when(plan: Plan, review: Review, texts: Texts) -> str:
    if review.held:
        return fill(texts.gettext("Held on {day}"), {"day": day(review.held, texts)})
    due = deadline_text(plan.answer("review.review"), texts)
    return fill(texts.gettext("Review: {when}"), {"when": due}) if due else texts.gettext("Review: date not set yet")


def _decisions(plan: Plan, review: Review, texts: Texts) -> tuple[Block, ...]:
    held = review.held is not None
    title = texts.gettext("What we decided") if held else texts.gettext("What to decide")
    title = in_the_cycle(plan, title, texts.gettext("review"), texts)
    if not plan.outcomes:
        nothing = texts.gettext("No outcome is written yet. Choose a first one together.")
        return Heading(text=title, level=2), Paragraph(runs=(Run(text=nothing),), style="Hint")
    rows = tuple(
        (
            cell(numbered_name(plan, outcome, number, texts), _STRONG),
            boxes_down(decision_words(texts), review.answer(f"decision.{outcome.id}"), "Table text"),
            filled(review.answer(f"reason.{outcome.id}"), texts.gettext("Nothing written yet")),
        )
        for number, outcome in enumerate(plan.outcomes, start=1)
    )
    head = heads(texts.gettext("Outcome"), texts.gettext("Decision"), texts.gettext("Why"))
    table = Table(style="Grid", head=head, rows=rows, widths=(60, 36, 76), caption=title)
    same = texts.gettext("If an outcome stays in the same words, write why.")
    return Heading(text=title, level=2), Paragraph(runs=(Run(text=same),), style="Before a table"), table


def _bring(plan: Plan, texts: Texts) -> tuple[Block, ...]:
    """What shows how each outcome went, and everybody's own words."""
    rows = [_brought(plan, outcome, number, texts) for number, outcome in enumerate(plan.outcomes, start=1)]
    words = texts.gettext("Words, a drawing, photos or a film: what is good, what is hard")
    seen = texts.gettext("What you see at home, and what you would change")
    own, family = cell(learner_name(plan, texts), _STRONG), cell(texts.gettext("Family"), _STRONG)
    rows.append((own, cell(words), cell(texts.gettext("With help to get ready"))))
    rows.append((family, cell(seen), cell(texts.gettext("In your own way"))))
    title = texts.gettext("What to bring")
    head = heads(texts.gettext("About"), texts.gettext("What"), texts.gettext("Who brings it"))
    table = Table(style="Grid", head=head, rows=tuple(rows), widths=(46, 70, 56), caption=title)
    return Heading(text=title, level=2), table


def _brought(plan: Plan, outcome: Outcome, number: int, texts: Texts) -> tuple[Cell, ...]:
    steps = outcome.written_steps
    sheets = texts.ngettext(
        "The tick sheet and notes of the step.", "The tick sheets and notes of {count} steps.", len(steps)
    )
    shows = joined((ended(outcome.answer("known.known")), sheets if steps else ""), " ")
    helps = [help_ for step in steps for help_ in step.written_helps]
    helpers = joined(dict.fromkeys(help_.who.partition(",")[0] for help_ in helps), "; ")
    return (
        cell(numbered_name(plan, outcome, number, texts), _STRONG),
        filled(shows, texts.gettext("Not set yet")),
        filled(helpers or outcome.answer("known.who"), texts.gettext("No one yet")),
    )
