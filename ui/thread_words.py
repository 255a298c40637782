"""What the thread of a plan says in words: each of its cells, each of its gaps."""

from datetime import date

from app.i18n import _, fill, ngettext
from app.plan.deadline import phrase
from app.plan.due import SOON
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.spoken import day, month
from app.plan.thread import FEWEST, MOST, Gap, ThreadRow
from app.sentence.formula import parts_of
from app.sentence.fragment import large_first
from app.sentence.pronouns import placeholders


def title_of(plan: Plan) -> str:
    """Whose plan it is."""
    return fill(_("{names} plan"), placeholders(plan.learner, plan.role)) if plan.learner.name else _("Plan")


def column_names() -> tuple[tuple[str, str], ...]:
    """The icon and the name of each column of the thread."""
    return (
        ("sunrise", _("Hope")),
        ("mountain", _("What makes it hard")),
        ("list", _("Outcome")),
        ("stairs", _("Steps")),
        ("people", _("Help")),
    )


def whose_words(plan: Plan) -> str:
    """Whose words the hope is in."""
    names = placeholders(plan.learner, plan.role)
    said = {
        "own": _("{names} own words"),
        "helped": _("{names} own words, with help"),
        "family": _("The family’s words"),
        "guess": _("A best guess"),
    }.get(plan.aspiration.source, _("Whose words they are is not said yet"))
    return large_first(fill(said, names))


def outcome_words(plan: Plan, outcome: Outcome) -> str:
    """What will be done, or what is to change while that is not written."""
    return large_first(parts_of(plan, outcome).will_do or outcome.answer("change.change"))


def status_words(row: ThreadRow) -> str:
    """How far the outcome is."""
    if row.is_ready:
        return _("Ready")
    if row.parts == 3:
        return _("All three parts are written")
    return fill(_("Being written: {count} of 3 parts"), {"count": str(row.parts)})


def by_words(row: ThreadRow) -> str:
    """By when, in short."""
    if row.by is None:
        return _("No date yet")
    return fill(_("By {when}"), {"when": month(row.by.due) if row.by.due else phrase(row.by)})


def steps_words(row: ThreadRow) -> str:
    """How many steps there are."""
    return ngettext("{count} step", "{count} steps", row.steps)


def first_step_words(row: ThreadRow) -> str:
    """When the first step is to be reached."""
    return fill(_("First by {month}"), {"month": month(row.first_step)}) if row.first_step else _("No dates yet")


def help_words(row: ThreadRow) -> str:
    """Whether the steps have help."""
    if row.without_help:
        return ngettext("{count} step has no help", "{count} steps have no help", row.without_help)
    return _("It has help") if row.steps == 1 else fill(_("All {count} have help"), {"count": str(row.steps)})


def provider_words(row: ThreadRow) -> str:
    """Who gives the help."""
    names = {
        "school": _("school"),
        "health": _("health"),
        "social_care": _("social care"),
        "family": _("family"),
        "club": _("a club"),
        "council": _("the council"),
        "other": _("others"),
    }
    return large_first(", ".join(names[provider] for provider in row.providers if provider in names))


def row_words(row: ThreadRow, outcome: str) -> str:
    """The whole strand for those who listen."""
    need = row.need or _("no need yet")
    if not row.has_outcome:
        return fill(_("Need: {need}. No outcome yet."), {"need": need})
    steps = f"{steps_words(row)}, {help_words(row)}" if row.steps else _("no steps yet")
    values = {"need": need, "outcome": outcome, "status": status_words(row), "by": by_words(row), "steps": steps}
    return fill(_("Need: {need}. Outcome: {outcome}. {status}. {by}. {steps}."), values)


def gap_words(gap: Gap) -> tuple[str, str]:
    """A gap in words, and what its button says."""
    show = _("Show me")
    said = {
        "hope": (_("There is no hope yet."), _("Write one")),
        "outcome": (
            ngettext("{count} need has no outcome.", "{count} needs have no outcome.", gap.count),
            show,
        ),
        "need": (
            ngettext("{count} outcome has no need yet.", "{count} outcomes have no need yet.", gap.count),
            show,
        ),
        "steps": (
            ngettext("{count} outcome has no steps yet.", "{count} outcomes have no steps yet.", gap.count),
            show,
        ),
        "help": (
            ngettext("{count} step has no help yet.", "{count} steps have no help yet.", gap.count),
            show,
        ),
        "review": (_("There is no review date yet."), _("Choose one")),
    }
    return said[gap.code]


def count_words(plan: Plan) -> str:
    """How many outcomes there are, and how many an EHC plan usually has."""
    count = len(plan.outcomes)
    have = ngettext("{count} outcome", "{count} outcomes", count) if count else _("No outcomes yet")
    if plan.plan_type != "ehc":
        return have
    values = {"have": have, "fewest": str(FEWEST), "most": str(MOST)}
    return fill(_("{have} so far. Many EHC plans have {fewest} to {most}."), values)


def meeting_words(plan: Plan, today: date) -> str:
    """When the meeting is or was, and when papers go out before the review of an EHC plan (SEND Regulations 2014,
    regulation 20); empty when no day is known."""
    if plan.meeting is None:
        return ""
    papers = plan.meeting - SOON
    values = {"day": day(plan.meeting), "papers": day(papers)}
    if plan.meeting < today:
        return fill(_("Meeting was on {day}"), values)
    if plan.plan_type == "ehc" and papers >= today:
        return fill(_("Meeting on {day}, papers out by {papers}"), values)
    return fill(_("Meeting on {day}"), values)
