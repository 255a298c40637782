"""The days of plans as a calendar file (.ics): meetings, reviews, and the days by which steps are due."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid5

from app.clean import clean
from app.documents.options import DocumentOptions, tidied
from app.documents.pieces.step_tables import step_act
from app.documents.shown_name import shown_name, with_shown_name
from app.i18n import Texts, fill
from app.plan.deadline import Deadline
from app.plan.plan import Plan
from app.plan.step import Step
from app.sentence.fragment import large_first

if TYPE_CHECKING:
    from icalendar import Event

# The libraries of calendars and of Word are brought in when a file is wanted: whoever only looks at the days does not
# wait for them.

EXTENSION: Final = ".ics"

_OURS: Final = UUID("6b7f4c5e-2d0b-5c55-9a5e-0d7c6f0f5a11")
"""Makes ids of ours that no other program makes; for ever the same, or calendars would show every day twice."""
_LONGEST_TITLE: Final = 120


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """One day that matters. `id` is made of the ids of what it belongs to, so that a day that moves is moved in the
    calendar as well; `title` names nobody unless that was chosen."""

    id: str
    on: date
    title: str


def days(plan: Plan, *, texts: Texts, with_names: bool = False) -> tuple[Day, ...]:
    """The days of a plan in their order: only those that are known to the day, never one that was guessed.

    Titles are in the language of `texts`. `with_names` puts the learner (as documents call them) and the words of the
    steps in the titles; a calendar on a wall or a shared screen should have neither.
    """
    found = _named(plan, texts) if with_names else _unnamed(plan, texts)
    return tuple(sorted(found, key=lambda one: one.on))


def calendar_file(plans: Iterable[Plan], *, texts: Texts, with_names: bool = False) -> bytes:
    """The days of these plans as a calendar: all-day events as RFC 5545 wants them. The same plans make the same bytes,
    for each event is stamped with the time its plan was changed. Empty when no plan has a day."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Steps Towards//Plans//EN")
    calendar.add("version", "2.0")
    for plan in plans:
        for day in days(plan, texts=texts, with_names=with_names):
            calendar.add_component(_event(day, plan))
    return calendar.to_ical() if calendar.subcomponents else b""


def save_calendar(calendar: bytes, folder: Path, name: str) -> Path:
    """Write the calendar in the folder, and give its path; a taken name gets " (2)". Raises `DocumentError`."""
    from app.documents.saving import save_beside

    return save_beside(lambda file: _write(calendar, file), folder, name)


def calendar_name(plans: Iterable[Plan], *, texts: Texts, today: date, with_names: bool = False) -> str:
    """What the file is called. It names the learner only when the titles do, and there is one learner."""
    from app.documents.saving import file_name

    shown = [shown_name(plan, _choices(plan)) for plan in plans]
    learner = shown[0] if with_names and len(shown) == 1 else ""
    return file_name(learner, texts.gettext("Dates"), today, EXTENSION)


def _unnamed(plan: Plan, texts: Texts) -> Iterator[Day]:
    step_due = texts.gettext("Step {number} is due")
    look = texts.gettext("Look at step {number} again")
    yield from _of_the_plan(plan, texts.gettext("Meeting about a plan"), texts.gettext("Look at a plan again"))
    for number, step in _steps(plan):
        yield from _of_the_step(plan, step, *(fill(title, {"number": number}) for title in (step_due, look)))


def _named(plan: Plan, texts: Texts) -> Iterator[Day]:
    plan, _options = with_shown_name(plan, _choices(plan))
    name = plan.learner.name or texts.gettext("The learner")
    titles = (texts.gettext("{name}: meeting about the plan"), texts.gettext("{name}: look at the plan again"))
    yield from _of_the_plan(plan, *(fill(title, {"name": name}) for title in titles))
    titles = (texts.gettext("{name}: step due: {step}"), texts.gettext("{name}: look again: {step}"))
    for _number, step in _steps(plan):
        words = step.name.strip() or large_first(step_act(plan, step))
        yield from _of_the_step(plan, step, *(fill(title, {"name": name, "step": words}) for title in titles))


def _choices(plan: Plan) -> DocumentOptions:
    return tidied(DocumentOptions.from_answers(plan, "meeting"))


def _of_the_plan(plan: Plan, meeting: str, review: str) -> Iterator[Day]:
    if plan.meeting:
        yield Day(id=f"{plan.id}.meeting", on=plan.meeting, title=meeting)
    yield from _due(f"{plan.id}.review", plan.answer("review.review"), review)


def _of_the_step(plan: Plan, step: Step, due: str, review: str) -> Iterator[Day]:
    yield from _due(f"{plan.id}.{step.id}.by", step.by, due)
    yield from _due(f"{plan.id}.{step.id}.review", step.review, review)


def _due(id_: str, written: str, title: str) -> Iterator[Day]:
    deadline = Deadline.parse(written)
    if deadline and deadline.due:
        yield Day(id=id_, on=deadline.due, title=title)


def _steps(plan: Plan) -> Iterator[tuple[str, Step]]:
    """Every written step with its number in documents ("2.1")."""
    for outcome_number, outcome in enumerate(plan.outcomes, start=1):
        for step_number, step in enumerate(outcome.written_steps, start=1):
            yield f"{outcome_number}.{step_number}", step


def _event(day: Day, plan: Plan) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", str(uuid5(_OURS, day.id)))
    event.add("dtstamp", plan.changed)
    event.add("dtstart", day.on)
    event.add("dtend", day.on + timedelta(days=1))
    event.add("summary", _title(day.title))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _title(words: str) -> str:
    words = " ".join(clean(words).split())
    return words if len(words) <= _LONGEST_TITLE else f"{clean(words, _LONGEST_TITLE - 1).rstrip()}…"


def _write(calendar: bytes, file: Path) -> None:
    file.write_bytes(calendar)
