"""The tick grid of a card: lines and columns that match what a step's measure counts."""

from dataclasses import dataclass
from typing import Final

from app.documents.blocks import Cell, Paragraph, Run
from app.documents.pieces.rows import cell
from app.i18n import Texts, fill
from app.plan.learner import Learner, Pronouns
from app.plan.measure import Measure
from app.plan.step import Step
from app.sentence.fragment import large_first
from app.sentence.measuring import has_help_in_it, measure_of
from app.sentence.pronouns import placeholders

WIDTH: Final = 92.0
"""The width of a card between its cut lines and margins, in millimetres."""

_DATE: Final = 18.0
_ALONE: Final = 27.0
_HELPED: Final = 23.0
_TURN: Final = 24.0
_DATE_TO_WRITE: Final = "… / …"
_NAME_TO_WRITE: Final = "{number} …………"


@dataclass(frozen=True, kw_only=True, slots=True)
class TickGrid:
    """A grid before it is set: its title, which says the aim in one line; its heads, their widths in millimetres, and
    its lines."""

    title: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    lines: tuple[tuple[Cell, ...], ...]


def tick_grid(step: Step, learner: Learner, texts: Texts) -> TickGrid:
    """The grid that matches a step's measure."""
    measure = measure_of(step.known, step.measure)
    helped = has_help_in_it(f"{step.text} {step.known}")
    heads, widths = _columns(measure, learner, texts, helped=helped)
    return TickGrid(
        title=_aim(measure, learner, texts, helped=helped),
        heads=heads,
        widths=widths,
        lines=tuple(_line(measure, number, len(heads), texts) for number in range(1, measure.rows + 1)),
    )


def _columns(
    measure: Measure, learner: Learner, texts: Texts, *, helped: bool
) -> tuple[tuple[str, ...], tuple[float, ...]]:
    turns = (texts.gettext("First"), texts.gettext("Second"), texts.gettext("Third"))[: measure.turns]
    ticks = turns if measure.turns > 1 else _own_and_helped(learner, texts, helped=helped)
    wide = (_TURN,) * measure.turns if measure.turns > 1 else (_ALONE, _HELPED)
    date = (texts.gettext("Date"),) if _has_date(measure) else ()
    first = () if measure.shape == "tries" else (_first_head(measure, texts),)
    around = (_DATE,) * len(date)
    if not first:
        return (*date, *ticks), (WIDTH - sum(wide), *wide)
    return (*first, *date, *ticks), (WIDTH - sum(wide) - sum(around), *around, *wide)


def _has_date(measure: Measure) -> bool:
    """Named lines need the room for their names; three turns leave none."""
    return measure.shape != "each" and measure.turns < 3


def _first_head(measure: Measure, texts: Texts) -> str:
    if measure.unit:
        return large_first(measure.unit)
    return texts.gettext("Which one") if measure.shape == "each" else texts.gettext("Try")


def _own_and_helped(learner: Learner, texts: Texts, *, helped: bool) -> tuple[str, str]:
    if helped:
        return texts.gettext("As planned"), texts.gettext("More help")
    own = texts.gettext("On {their} own")
    if learner.pronouns == Pronouns.NONE:
        own = texts.gettext("Without help")
    return fill(own, placeholders(learner, "staff")), texts.gettext("With help")


def _line(measure: Measure, number: int, columns: int, texts: Texts) -> tuple[Cell, ...]:
    date = (_words(_DATE_TO_WRITE),) if _has_date(measure) else ()
    first: tuple[Cell, ...] = ()
    if measure.things:
        first = (_words(measure.things[number - 1]),)
    elif measure.shape != "tries":
        to_write = _NAME_TO_WRITE if measure.shape == "each" else "{number}"
        first = (_words(fill(to_write, {"number": str(number)})),)
    return (*first, *date, *(_box() for _column in range(columns - len(first) - len(date))))


def _words(text: str) -> Cell:
    return cell(text, "Card text")


def _box() -> Cell:
    return Cell(paragraphs=(Paragraph(runs=(Run(text="☐", style="Tick box"),), style="Card box"),))


def _aim(measure: Measure, learner: Learner, texts: Texts, *, helped: bool) -> str:
    if not measure.needed:
        return texts.gettext("One tick each time")
    way = "own"
    if measure.shape in ("each", "span"):
        way = "lines"
    elif helped or measure.turns > 1:
        way = "ticks"
    elif learner.pronouns == Pronouns.NONE:
        way = "unhelped"
    values = {"count": str(measure.needed), "rows": str(measure.rows), **placeholders(learner, "staff")}
    return fill(_aims(texts)[way][measure.shape], values)


def _aims(texts: Texts) -> dict[str, dict[str, str]]:
    """The aim of each shape, by how it is met: alone, said with pronouns or without them, or with the help that is
    part of the step."""
    every = texts.gettext("The aim: a tick on every line")
    return {
        "lines": {"each": every, "span": every},
        "own": {
            "out_of": texts.gettext("The aim: {count} of {rows} on {their} own"),
            "in_a_row": texts.gettext("The aim: {count} in a row on {their} own"),
            "times": texts.gettext("The aim: {count} times on {their} own"),
            "once": texts.gettext("The aim: once on {their} own"),
        },
        "unhelped": {
            "out_of": texts.gettext("The aim: {count} of {rows} without help"),
            "in_a_row": texts.gettext("The aim: {count} in a row without help"),
            "times": texts.gettext("The aim: {count} times without help"),
            "once": texts.gettext("The aim: once without help"),
        },
        "ticks": {
            "out_of": texts.gettext("The aim: {count} of {rows}"),
            "in_a_row": texts.gettext("The aim: {count} in a row"),
            "times": texts.gettext("The aim: {count} times"),
            "once": texts.gettext("The aim: once"),
        },
    }
