"""What a window says about a plan in a few words: its kind, what comes next, what is due."""

from datetime import date, timedelta
from typing import Final

from app.i18n import _, fill, ngettext
from app.plan.dates import year_name
from app.plan.due import Due
from app.plan.spoken import day, day_of_the_year
from app.store import PlanSummary

_NEAR: Final = timedelta(days=180)
"""Within this many days of today, a day says enough without its year."""


def plan_type_name(plan_type: str) -> str:
    """What this kind of plan is called; `plan_type` is one of `app.plan.plan.PLAN_TYPES`."""
    return {
        "ehc": _("EHC plan"),
        "sen_support": _("SEN Support plan"),
        "isp": _("Individual Support Plan"),
    }.get(plan_type, _("Our own plan"))


def kind_of_plan(school_year: str, plan_type: str) -> str:
    """The school year and the kind of plan on one line."""
    return " · ".join(filter(None, (year_name(school_year), plan_type_name(plan_type))))


def name_of(summary: PlanSummary) -> str:
    """The learner's name, or words in its place."""
    return summary.name or _("No name yet")


def outcomes_ready(ready: int, count: int) -> str:
    """How many outcomes are ready."""
    if not count:
        return _("No outcomes yet")
    many = ngettext("{count} outcome ready", "{count} outcomes ready", count)
    return fill(_("{ready} of {outcomes}"), {"ready": str(ready), "outcomes": many})


def next_words(code: str, number: int, outcomes: int) -> str:
    """What to do next, for a code of `app.plan.progress.NEXT_STEPS` and the number of the outcome it is about."""
    words = {
        "name_hope": _("Next: write down a hope"),
        "say_whose_words": _("Next: say whose words the hope is in"),
        "write_change": _("Next: say what should change"),
        "choose_when": _("Next: choose by when"),
        "write_will": _("Next: write what will happen"),
        "write_so_that": _("Next: say what it leads to"),
        "say_known": _("Next: say how everyone will know"),
        "read_back": _("Next: read the outcome back"),
        "add_steps": _("Next: add the first step"),
        "add_help": _("Next: add help to a step"),
        "choose_review": _("Next: choose a review date"),
        "make_document": _("Next: make the meeting document"),
        "nothing": _("Nothing to do just now"),
    }[code]
    if number and outcomes > 1:
        return fill(_("{next} (outcome {number})"), {"next": words, "number": str(number)})
    return words


def short_day(on: date, today: date) -> str:
    """The day, with its year only where it is far from today."""
    return day_of_the_year(on) if abs(on - today) <= _NEAR else day(on)


def due_words(due: Due | None, today: date) -> str:
    """What is due and when, such as a review in five days."""
    if due is None:
        return _("No date yet")
    values = {"day": short_day(due.on, today)}
    if due.is_overdue:
        return fill(_("Review was due on {day}"), values)
    if due.days == 0:
        return _("Review is today") if due.kind == "review" else _("Meeting is today")
    if not due.is_soon:
        return fill(_("Review on {day}") if due.kind == "review" else _("Meeting on {day}"), values)
    values["days"] = ngettext("{count} day", "{count} days", due.days)
    return fill(_("Review on {day}, in {days}") if due.kind == "review" else _("Meeting on {day}, in {days}"), values)
