"""What stands below the golden thread: its loose ends by name, and which areas of need and of adult life it touches."""

from typing import Final

from app.documents.blocks import Paragraph, Run
from app.documents.pieces.areas import adult_areas, areas_of_need
from app.documents.pieces.rows import joined
from app.i18n import Texts, fill
from app.plan.plan import Plan
from app.plan.thread import gaps, rows

_PARTS: Final = 3
_ALL_AREAS: Final = 4


def loose_ends(plan: Plan, texts: Texts) -> tuple[Paragraph, ...]:
    """Every link that is missing, in one paragraph; or that none is."""
    ends = _ends(plan, texts)
    if not ends:
        whole = texts.gettext("Every outcome has its need, its steps and their help.")
        return (_paragraph(texts.gettext("No loose ends:"), whole),) if plan.outcomes else ()
    label = texts.gettext("Loose end:") if len(ends) == 1 else texts.gettext("Loose ends:")
    return (_paragraph(label, " ".join(ends)),)


def areas_touched(plan: Plan, texts: Texts) -> tuple[Paragraph, ...]:
    """The areas of need and of adult life that at least one outcome names, in one paragraph."""
    kinds = (
        (texts.gettext("Areas of need:"), [areas_of_need(outcome, texts) for outcome in plan.outcomes]),
        (texts.gettext("Areas of adult life:"), [adult_areas(outcome, texts) for outcome in plan.outcomes]),
    )
    runs: list[Run] = []
    for label, named in kinds:
        areas = dict.fromkeys(area for line in named for area in line.split(" · ") if area)
        if areas:
            words = texts.gettext("all four") if len(areas) == _ALL_AREAS else joined(areas, "; ")
            runs += [Run(text=label, style="Part will"), Run(text=f" {words}. ")]
    return (Paragraph(runs=tuple(runs), style="Thread end"),) if runs else ()


def _ends(plan: Plan, texts: Texts) -> list[str]:
    """A sentence for each missing link, in the order of `app.plan.thread.gaps`; an outcome's links by its number."""
    whole = {
        "hope": texts.gettext("There is no hope yet."),
        "review": texts.gettext("There is no day to look again yet."),
    }
    of_outcome = {
        "outcome": texts.gettext("Outcome {number} is not written yet."),
        "need": texts.gettext("Outcome {number} has no need yet."),
        "steps": texts.gettext("Outcome {number} has no step yet."),
        "parts": texts.gettext("The sentence of outcome {number} is not whole yet."),
    }
    found = {gap.code for gap in gaps(plan)}
    ends = [whole["hope"]] if "hope" in found else []
    for row in rows(plan):
        number = {"number": str(row.number)}
        ends += [fill(of_outcome[link], number) for link in row.missing if link in of_outcome]
        ends += [fill(of_outcome["parts"], number)] if row.has_outcome and row.parts < _PARTS else []
        outcome = plan.outcome(row.outcome_id)
        steps = outcome.written_steps if outcome else []
        without = [str(place) for place, step in enumerate(steps, start=1) if not step.written_helps]
        step_text = texts.gettext("Step {step} of outcome {number} has no help yet.")
        ends += [fill(step_text, {"step": place, **number}) for place in without]
    return [*ends, whole["review"]] if "review" in found else ends


def _paragraph(label: str, words: str) -> Paragraph:
    return Paragraph(runs=(Run(text=label, style="Part will"), Run(text=f" {words}")), style="Thread end")
