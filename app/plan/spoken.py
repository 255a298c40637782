"""Days, months and stretches of time as people say them, in the language of the reader."""

from calendar import monthrange
from contextlib import suppress
from datetime import date
from typing import Final

from app.i18n import Texts, fill, window_texts

_IN_ENGLISH: Final = {"long": "{day} {month} {year}", "MMMM y": "{month} {year}", "d MMMM": "{day} {month}"}
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS_UP_TO: Final = 14
_WEEKS_UP_TO: Final = 63


def day(on: date, texts: Texts | None = None) -> str:
    """The day in full: "22 July 2027"."""
    return _formatted(on, "long", (texts or window_texts()).language)


def month(on: date, texts: Texts | None = None) -> str:
    """The month and the year: "July 2027"."""
    return _formatted(on, "MMMM y", (texts or window_texts()).language)


def day_of_the_year(on: date, texts: Texts | None = None) -> str:
    """The day without its year: "22 July"."""
    return _formatted(on, "d MMMM", (texts or window_texts()).language)


def months_between(earlier: date, later: date) -> int:
    """The whole months from one day to a later one."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - (later.day < earlier.day)


def months_after(on: date, months: int) -> date:
    """The same day of the month some months later, or the last day of that month when it is shorter."""
    years, month_before = divmod(on.month - 1 + months, 12)
    year, month_ = on.year + years, month_before + 1
    return date(year, month_, min(on.day, monthrange(year, month_)[1]))


def span(earlier: date, later: date, texts: Texts | None = None) -> str:
    """How long it is from one day to a later one: "5 days", "4 weeks", "8 months", "1 year and 8 months"."""
    say = texts or window_texts()
    days = (later - earlier).days
    if days < _DAYS_UP_TO:
        return say.ngettext("{count} day", "{count} days", days)
    if days < _WEEKS_UP_TO:
        return say.ngettext("{count} week", "{count} weeks", days // 7)
    years, months = divmod(months_between(earlier, later), 12)
    in_years = say.ngettext("{count} year", "{count} years", years)
    in_months = say.ngettext("{count} month", "{count} months", months)
    if not months:
        return in_years
    if not years:
        return in_months
    return fill(say.gettext("{years} and {months}"), {"years": in_years, "months": in_months})


def distance(due: date, today: date, texts: Texts | None = None) -> str:
    """How far a day is from today: "1 year and 8 months away", "today", "3 weeks ago"."""
    say = texts or window_texts()
    if due == today:
        return say.gettext("today")
    if due < today:
        return fill(say.gettext("{time} ago"), {"time": span(due, today, say)})
    return fill(say.gettext("{time} away"), {"time": span(today, due, say)})


def _formatted(on: date, pattern: str, language: str) -> str:
    """The day by one of Babel's patterns. English has its own: Babel takes longer to bring in than drawing plans."""
    if language not in ("en", "en_GB"):
        from babel import Locale, UnknownLocaleError
        from babel.dates import format_date

        with suppress(UnknownLocaleError, ValueError):  # One that Babel does not know counts days as English does.
            return format_date(on, pattern, locale=Locale.parse(language))
    return _IN_ENGLISH[pattern].format(day=on.day, month=_MONTHS[on.month - 1], year=on.year)
