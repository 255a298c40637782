"""A deadline: by when something is meant to be, as an occasion people name and the day it falls on."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.i18n import Texts, fill, window_texts
from app.plan.dates import (
    LAST_NAMED_YEAR,
    NURSERY,
    PHASES,
    a_year_after,
    name_of_number,
    number_of,
    phase_name,
)
from app.plan.learner import CALENDAR_YEARS, read_date
from app.plan.spoken import day, month

KINDS: Final = ("phase", "year", "term", "half_term", "age", "course", "date", "text")
EASTER: Final = "easter"
"""The value of a `term` deadline that people call Easter: the end of the spring term."""

_LEADING_BY: Final = re.compile(r"by\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline. What `value` says depends on `kind`:

    phase: a code of `app.plan.dates.PHASES` · year: the code of a school year, or empty · term: a name of
    `app.plan.terms.TERMS`, or `EASTER` · half_term: such a name · age: the age in years · course: what the course is
    called, or empty · date: empty · text: what the person wrote. `due` is the day it falls on, when that is known.

    `str()` writes it for the store and `parse` reads it again, unchanged.
    """

    kind: str
    value: str = ""
    due: date | None = None

    def __str__(self) -> str:
        return f"{self.kind}:{self.due or ''}:{self.value}"

    @classmethod
    def parse(cls, text: str) -> "Deadline | None":
        """The deadline that `str()` wrote, or nothing for an empty text or one it never wrote."""
        kind, _, rest = text.partition(":")
        due, separator, value = rest.partition(":")
        if kind not in KINDS or not separator or (due and read_date(due) is None):
            return None
        return cls(kind, value, read_date(due))


def by_age(age: int, born: date | None) -> Deadline:
    """By a birthday; the day is known when the date of birth is, and the age is one people reach."""
    due = a_year_after(born, age) if born and born.year + age in CALENDAR_YEARS else None
    return Deadline("age", str(age), due)


def by_course_end(course: str, due: date | None) -> Deadline:
    """By the end of a course, which need not have a name."""
    return Deadline("course", course.strip(), due)


def by_date(due: date) -> Deadline:
    """By a day."""
    return Deadline("date", "", due)


def by_text(text: str) -> Deadline:
    """By something only the people there can date, in their words; a first "by" is left out."""
    return Deadline("text", _LEADING_BY.sub("", text.strip(), count=1).rstrip(" ,.;"))


def phrase(deadline: Deadline, texts: Texts | None = None) -> str:
    """What follows "By " in the sentence: "the end of Year 9", "age 16", "22 July 2027". Empty when there is nothing
    to say yet, such as an age that has not been chosen."""
    say = texts or window_texts()
    due, name = deadline.due, _name(deadline, say)
    if deadline.kind == "date":
        return day(due, say) if due else ""
    if deadline.kind == "term" and due:
        return fill(say.gettext("{occasion} {year}"), {"occasion": name, "year": str(due.year)})
    if due and (deadline.kind == "half_term" or _is_nameless_year(deadline)):
        return fill(say.gettext("{occasion} in {month}"), {"occasion": name, "month": month(due, say)})
    if deadline.kind == "phase":
        last = {phase.code: phase.last for phase in PHASES}.get(deadline.value)
        return "" if last is None else fill(say.gettext("the end of {name}"), {"name": name_of_number(last, say)})
    return name


def in_full(deadline: Deadline, texts: Texts | None = None) -> str:
    """How documents put it after "By": the occasion and its month, "the end of Key Stage 3 (July 2028)"."""
    say = texts or window_texts()
    if deadline.kind == "date" or deadline.due is None:
        return phrase(deadline, say)
    return fill(
        say.gettext("{occasion} ({month})"), {"month": month(deadline.due, say), "occasion": _name(deadline, say)}
    )


def _name(deadline: Deadline, say: Texts) -> str:
    """The occasion without its date."""
    value = deadline.value
    match deadline.kind:
        case "phase" if value == "post_16":
            return say.gettext("the end of the post-16 years")
        case "phase":
            return fill(say.gettext("the end of {name}"), {"name": phase_name(value, say)})
        case "year" if _is_nameless_year(deadline):
            return say.gettext("the end of the school year")
        case "year":
            return fill(say.gettext("the end of {name}"), {"name": name_of_number(number_of(value) or 0, say)})
        case "term":
            return {
                "autumn": say.gettext("the end of the autumn term"),
                "spring": say.gettext("the end of the spring term"),
                "summer": say.gettext("the end of the summer term"),
            }.get(value, say.gettext("Easter"))
        case "half_term":
            return say.gettext("half term")
        case "age":
            return fill(say.gettext("age {age}"), {"age": value}) if value else ""
        case "course" if not value:
            return say.gettext("the end of the course")
        case "course":
            return fill(say.gettext("the end of {name}"), {"name": value})
    return value


def _is_nameless_year(deadline: Deadline) -> bool:
    """A school year that nobody calls by a name: before Nursery, after Year 13, or when the year is not known."""
    number = number_of(deadline.value)
    return deadline.kind == "year" and (number is None or not NURSERY <= number <= LAST_NAMED_YEAR)
