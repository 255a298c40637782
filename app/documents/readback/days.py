"""Reads a deadline that somebody wrote in a document: a whole date, or an occasion that the plan offers."""

import re
from datetime import date
from typing import Final

from app.documents.alike import alike
from app.documents.pieces.deadlines import deadline_in_brief, deadline_text
from app.i18n import Texts
from app.plan.deadline import Deadline, by_date, by_text, in_full, phrase
from app.plan.learner import CALENDAR_YEARS
from app.plan.offers import offers
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.spoken import day
from app.plan.step_dates import step_offers

_LEADING_BY: Final = re.compile(r"by\s+", re.IGNORECASE)
_WEEKDAY: Final = r"(?:\w+day,?\s+)?"
_IN_FIGURES: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_WORDS: Final = re.compile(rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{{4}})")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SHORTEST: Final = 3


def deadline_key(text: str, texts: Texts) -> str:
    """What a deadline says whichever way it is written: a date in figures, or the words in small letters."""
    plain = _plain(text)
    found = _date_in(plain, texts)
    return found.isoformat() if found else plain


def deadline_of(plan: Plan, outcome: Outcome, text: str, texts: Texts, today: date) -> tuple[Deadline, bool]:
    """The deadline of what was written, and whether it is certain; what cannot be read keeps its words."""
    plain = _plain(text)
    if found := _date_in(plain, texts):
        return by_date(found), True
    for offer in (*offers(plan, today), *step_offers(plan, outcome, today)):
        deadline = offer.deadline
        said = (phrase(deadline, texts), in_full(deadline, texts), deadline_text(str(deadline), texts))
        if deadline.due and plain in map(_plain, (*said, deadline_in_brief(str(deadline), texts))):
            return deadline, True
    return by_text(text), False


def _plain(text: str) -> str:
    return _LEADING_BY.sub("", " ".join(alike(text).split()), count=1).strip(" .,;").casefold()


def _date_in(plain: str, texts: Texts) -> date | None:
    """The day that these words are, with its year; in the language of the document, or as English writes dates."""
    if found := _IN_FIGURES.fullmatch(plain):
        return _real(int(found[3]), int(found[2]), int(found[1]))
    if found := _ISO.fullmatch(plain):
        return _real(int(found[1]), int(found[2]), int(found[3]))
    if (found := _IN_WORDS.fullmatch(plain)) and len(found[2]) >= _SHORTEST and found[2][:3] in _MONTHS:
        return _real(int(found[3]), _MONTHS.index(found[2][:3]) + 1, int(found[1]))
    return _in_their_language(plain, texts)


def _in_their_language(plain: str, texts: Texts) -> date | None:
    numbers = re.findall(r"\d+", plain)
    years = [int(number) for number in numbers if int(number) in CALENDAR_YEARS]
    days = [int(number) for number in numbers if len(number) <= 2]
    if texts.language.startswith("en") or len(years) != 1 or len(days) != 1:
        return None
    possible = (_real(years[0], month, days[0]) for month in range(1, 13))
    return next((one for one in possible if one and _plain(day(one, texts)) == plain), None)


def _real(year: int, month: int, day_of_month: int) -> date | None:
    try:
        found = date(year, month, day_of_month)
    except ValueError:
        return None
    return found if found.year in CALENDAR_YEARS else None
