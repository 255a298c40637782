"""`app clock`: the school year, the key stage and the date to aim for, a line of JSON in and a line of JSON out."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from app.commands.lines import BadLine, objects
from app.i18n import Texts, _
from app.plan.dates import horizon, number_of
from app.plan.learner import read_date

LAST_YEAR: Final = 25

_NUMBERED: Final = re.compile(r"(?:year|yr|y)?\s*([0-9]{1,2})(?:\s*(?:on|or later|\+))?", re.ASCII)
_NAMES: Final = {
    "before_nursery": ("before nursery", "pre nursery"),
    "nursery": ("nursery",),
    "reception": ("reception", "year r", "yr", "r"),
    "not_in_school": ("not in school",),
    "not_sure": ("not sure",),
}


class _NotReadableError(Exception):
    """A line that cannot be answered; its text is the sentence that says why."""


def clock(lines: Iterable[str]) -> Iterator[str]:
    """Answers each line that is not blank. A line that cannot be answered gives `{"error": "one sentence"}`.

    The names in the answers are English whatever the window speaks, for scripts to rely on.
    """
    english = Texts()
    for line in objects(lines):
        try:
            answer = {"error": line.sentence} if isinstance(line, BadLine) else _answer(line, english)
        except _NotReadableError as problem:
            answer = {"error": str(problem)}
        yield json.dumps(answer, ensure_ascii=False)


def read_school_year(text: str) -> str | None:
    """The code of a school year written by a person or a script ("Year 8", "8", "Y8", "year_8", "Reception"), up to
    `LAST_YEAR`; nothing when it is no school year."""
    plain = " ".join(re.sub(r"[_\-]", " ", text).lower().split())
    numbered = _NUMBERED.fullmatch(plain)
    if numbered:
        return f"year_{int(numbered[1])}" if 1 <= int(numbered[1]) <= LAST_YEAR else None
    return next((code for code, names in _NAMES.items() if plain in names), None)


def _answer(asked: dict[str, object], english: Texts) -> dict[str, str]:
    meeting = _date(asked, "meeting")
    if meeting is None:
        raise _NotReadableError(_('Give the day of the meeting, such as "meeting": "2026-11-21".'))
    school_year, born = _school_year(asked), _date(asked, "born")
    if born is not None and born > meeting and number_of(school_year) is None:
        raise _NotReadableError(_("The date of birth must be before the meeting."))
    found = horizon(school_year=school_year, born=born, meeting=meeting, texts=english)
    if found is None:
        raise _NotReadableError(_('Give "born" or "school_year", so that the school year can be worked out.'))
    return {
        "school_year": found.school_year,
        "key_stage": found.key_stage,
        "horizon": found.horizon,
        "horizon_school_year": found.horizon_school_year,
        "horizon_date": found.due.isoformat(),
        "why": found.why,
    }


def _date(asked: dict[str, object], key: str) -> date | None:
    given = asked.get(key)
    if given is None or given == "":
        return None
    found = read_date(given) if isinstance(given, str) else None
    if found is None:
        raise _NotReadableError(_('"{key}" must be a real date, such as 2026-11-21.').replace("{key}", key))
    return found


def _school_year(asked: dict[str, object]) -> str:
    given = asked.get("school_year")
    if given is None or given == "":
        return ""
    code = read_school_year(str(given))
    if code is None:
        raise _NotReadableError(_('"school_year" must be a school year, such as Year 8 or Reception.'))
    return code
