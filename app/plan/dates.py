"""School years, key stages and phases in England, and the end of a phase that an outcome is best written for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.i18n import Texts, fill, window_texts
from app.plan.spoken import month
from app.plan.terms import NO_EDITS, school_year_end, school_year_start_of

RECEPTION: Final = 0
NURSERY: Final = -1
LAST_PHASED_YEAR: Final = 12
"""Up to this year there is a phase that ends later; from the next on, outcomes are set a year at a time."""
LAST_NAMED_YEAR: Final = 13
"""Colleges do not number the years after this one."""

_NAMED_CODES: Final = {"before_nursery": -2, "nursery": NURSERY, "reception": RECEPTION, "year_14_on": 14}
_YEAR_CODE: Final = re.compile(r"year_(\d{1,3})")
_RECEPTION_AGE_IN_YEARS: Final = 5

SCHOOL_YEARS: Final = (
    "before_nursery",
    "nursery",
    "reception",
    *(f"year_{number}" for number in range(1, 14)),
    "year_14_on",
    "not_in_school",
    "not_sure",
)
"""The codes of school years in the order they are offered; they are stored for ever."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Phase:
    """A phase of education, from its first to its last school year (0 is Reception, 8 is Year 8, -1 is Nursery)."""

    code: str
    first: int
    last: int


PHASES: Final = (
    Phase(code="foundation_stage", first=NURSERY, last=RECEPTION),
    Phase(code="key_stage_1", first=1, last=2),
    Phase(code="key_stage_2", first=3, last=6),
    Phase(code="key_stage_3", first=7, last=9),
    Phase(code="key_stage_4", first=10, last=11),
    Phase(code="post_16", first=12, last=13),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Horizon:
    """What to write outcomes for, and why. Names are as people read them ("Year 8", "Key Stage 3", "end of Key
    Stage 3"); `number` and `horizon_number` are the same years as numbers; `phase` is a code of `PHASES`; `yearly`
    means that there is no phase left to end, so the horizon is a year at a time."""

    school_year: str
    key_stage: str
    horizon: str
    horizon_school_year: str
    due: date
    why: str
    number: int
    horizon_number: int
    phase: str
    yearly: bool


def number_of(code: str) -> int | None:
    """The number of a school year's code: 0 for Reception, 8 for Year 8, below 0 before that; nothing for no year."""
    if code in _NAMED_CODES:
        return _NAMED_CODES[code]
    found = _YEAR_CODE.fullmatch(code)
    return int(found[1]) if found and int(found[1]) > 0 else None


def code_of(number: int) -> str:
    """The code of `SCHOOL_YEARS` for a school year's number."""
    if 1 <= number <= 13:
        return f"year_{number}"
    if number >= 14:
        return "year_14_on"
    return {RECEPTION: "reception", NURSERY: "nursery"}.get(number, "before_nursery")


def year_name(code: str, texts: Texts | None = None) -> str:
    """A school year as people say it: "Year 8", "Reception". An unknown code has no name."""
    say = texts or window_texts()
    if code == "year_14_on":
        return say.gettext("Year 14 or later")
    if code == "not_in_school":
        return say.gettext("Not in school")
    if code == "not_sure":
        return say.gettext("Not sure")
    number = number_of(code)
    return "" if number is None else name_of_number(number, say)


def name_of_number(number: int, texts: Texts | None = None) -> str:
    """The school year with this number as people say it, also beyond Year 14."""
    say = texts or window_texts()
    if number >= 1:
        return fill(say.gettext("Year {number}"), {"number": str(number)})
    if number == RECEPTION:
        return say.gettext("Reception")
    return say.gettext("Nursery") if number == NURSERY else say.gettext("before Nursery")


def school_year_number(born: date, on: date) -> int:
    """The number of the school year somebody is in on a day. Who is born by 31 August is in the year above those born
    from 1 September; all become 5 during Reception (DOMAIN: England, cut-off 31 August)."""
    return school_year_start_of(on) - school_year_start_of(born) - _RECEPTION_AGE_IN_YEARS


def school_year_of(born: date, on: date) -> str:
    """The code of the school year that somebody born on a day is in on another day, among their own age group."""
    return code_of(school_year_number(born, on))


def phase_of(number: int) -> Phase:
    """The phase a school year belongs to: Foundation Stage before Reception ends, post-16 from Year 12 on."""
    return next((phase for phase in PHASES if number <= phase.last), PHASES[-1])


def key_stage_of(code: str, texts: Texts | None = None) -> str:
    """The key stage of a school year, as people say it; empty where there is no school year."""
    number = number_of(code)
    return "" if number is None else phase_name(phase_of(number).code, texts)


def phase_name(code: str, texts: Texts | None = None) -> str:
    """The name of a phase: "Foundation Stage", "Key Stage 3", "post-16"; empty for an unknown code."""
    say = texts or window_texts()
    if code == "foundation_stage":
        return say.gettext("Foundation Stage")
    if code == "post_16":
        return say.gettext("post-16")
    number = code.removeprefix("key_stage_")
    return fill(say.gettext("Key Stage {number}"), {"number": number}) if number != code else ""


def phase_to_aim_for(number: int) -> Phase | None:
    """The first phase that ends after this school year: in its last year a phase is too near to write for. Nothing
    from Year 13 on (seed S4, "which phase end to aim for")."""
    return next((phase for phase in PHASES if phase.last > number), None)


def year_end(number: int, wanted: int, on: date, edited: Mapping[str, str] = NO_EDITS) -> date:
    """When somebody who is in the year `number` on a day comes to the end of the year `wanted`."""
    return school_year_end(school_year_start_of(on) + 1 + wanted - number, edited)


def phase_end(code: str, number: int, on: date, edited: Mapping[str, str] = NO_EDITS) -> date:
    """When a phase ends for somebody who is in the year `number` on a day: the end of the summer term of its last
    year. Raises `KeyError` for an unknown phase."""
    last = {phase.code: phase.last for phase in PHASES}[code]
    return year_end(number, last, on, edited)


def year_end_a_year_away(on: date, edited: Mapping[str, str] = NO_EDITS) -> date:
    """The end of the first school year that is at least twelve months after a day."""
    due = school_year_end(on.year + 1, edited)
    return due if due >= a_year_after(on) else school_year_end(on.year + 2, edited)


def a_year_after(day: date, years: int = 1) -> date:
    """The same day some years later; 1 March stands in for 29 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def number_for(school_year: str, born: date | None, on: date) -> int | None:
    """The school year's number on a day. A given year wins over the date of birth, for children can be taught out of
    their year; "not in school" and "not sure" leave it to the date of birth."""
    given = number_of(school_year)
    if given is not None or born is None or born > on:
        return given
    return school_year_number(born, on)


def horizon(
    *,
    school_year: str = "",
    born: date | None = None,
    meeting: date,
    edited: Mapping[str, str] = NO_EDITS,
    texts: Texts | None = None,
) -> Horizon | None:
    """What to write outcomes for at a meeting, from the school year (a code) or the date of birth.

    Nothing when neither is known, or when the birth is after the meeting. `edited` are a school's own term dates;
    names and reason are in the language of `texts`, or the window's.
    """
    number = number_for(school_year, born, meeting)
    if number is None:
        return None
    say = texts or window_texts()
    aim = phase_to_aim_for(number)
    if aim is None:
        due = year_end_a_year_away(meeting, edited)
        target = number + due.year - 1 - school_year_start_of(meeting)
    else:
        due = year_end(number, aim.last, meeting, edited)
        target = aim.last
    phase = phase_of(target)
    return Horizon(
        school_year=name_of_number(number, say),
        key_stage=phase_name(phase_of(number).code, say),
        horizon=fill(say.gettext("end of {phase}"), {"phase": phase_name(phase.code, say)}),
        horizon_school_year=name_of_number(target, say),
        due=due,
        why=_why(number, target, due, by_birth=number_of(school_year) is None, texts=say),
        number=number,
        horizon_number=target,
        phase=phase.code,
        yearly=aim is None,
    )


def _why(number: int, target: int, due: date, *, by_birth: bool, texts: Texts) -> str:
    """The reason in two sentences: where the learner is, and what that means for the date."""
    values = {
        "year": name_of_number(number, texts),
        "phase": phase_name(phase_of(number).code, texts),
        "next_phase": phase_name(phase_of(target).code, texts),
        "last_year": name_of_number(target, texts),
        "month": month(due, texts),
    }
    place = _place_by_birth(number, texts) if by_birth else _place_given(number, texts)
    return fill(f"{place} {_reason(number, texts)}", values)


def _place_given(number: int, texts: Texts) -> str:
    if number > LAST_PHASED_YEAR:
        return texts.gettext("From Year 13 on, outcomes are set a year at a time.")
    if number < NURSERY:
        return texts.gettext("Before Nursery, look ahead to the end of {phase}.")
    if number == phase_of(number).last:
        return texts.gettext("{year} is the last year of {phase}.")
    if number == LAST_PHASED_YEAR:
        return texts.gettext("{year} is the first post-16 year.")
    return texts.gettext("{year} is in {phase}.")


def _place_by_birth(number: int, texts: Texts) -> str:
    if number > LAST_PHASED_YEAR or number < NURSERY:
        return _place_given(number, texts)
    if number == phase_of(number).last:
        return texts.gettext("The date of birth points to {year}, the last year of {phase}.")
    if number == LAST_PHASED_YEAR:
        return texts.gettext("The date of birth points to {year}, the first post-16 year.")
    return texts.gettext("The date of birth points to {year}, in {phase}.")


def _reason(number: int, texts: Texts) -> str:
    if number > LAST_PHASED_YEAR:
        return texts.gettext("{month} is the first end of a school year at least 12 months away.")
    if number >= NURSERY and number == phase_of(number).last:
        return texts.gettext("So look further: {next_phase} ends with {last_year}, in {month}.")
    return texts.gettext("This phase ends with {last_year}, so {month} is a good date to aim for.")
