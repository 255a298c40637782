"""`app check`: reads sentences as the coach does, one a line. For people at a terminal, and as JSON for scripts."""

import json
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from app.coach.finding import Finding
from app.coach.profile import Profile, ProfileError, profile, read_profile
from app.coach.reading import Reading, read
from app.coach.rule import all_rules
from app.commands.problem import CommandError
from app.i18n import _, fill
from app.plan.spoken import day

WIDTH: Final = 100
_PARTS: Final = ("when", "who", "will_do", "so_that")
_COLOURS: Final = {"kind": "1", "there": "32", "must": "1;35", "warn": "33", "tip": "36", "quiet": "2"}


def check(lines: Iterable[str], by: Profile, *, as_json: bool, in_colour: bool) -> Iterator[str]:
    """The answer to each line that is not empty: an object `{"text", "kind", "parts", "findings"}` on one line, or
    sentences for people. Never raises."""
    for line in lines:
        if text := line.strip("\r\n \t\ufeff"):
            reading = read(text, profile=by)
            yield json.dumps(_record(reading), ensure_ascii=False) if as_json else _told(reading, in_colour)


def rules(*, by: Profile, in_colour: bool) -> Iterator[str]:
    """Every rule, with how much it matters in this profile, its source, and when that was last checked."""
    for each in all_rules():
        severity = by.severity_of(each.id)
        yield "  ".join(
            (
                _coloured(f"{each.id:<4}", "kind", in_colour),
                f"{each.code:<20}",
                _coloured(f"{severity:<4}", severity, in_colour),
                each.message,
            )
        )
        told = {"source": each.source, "day": day(each.checked_on)}
        yield _coloured(" " * 6 + fill(_("{source}. Checked on {day}."), told), "quiet", in_colour)


def chosen_profile(name: str) -> Profile:
    """The profile with this name, or in this file. Raises `CommandError`."""
    try:
        path = Path(name).expanduser()
        return read_profile(path) if path.suffix or path.is_file() else profile(name)
    except ProfileError as slip:
        raise CommandError(slip.sentence) from slip
    except (OSError, RuntimeError, ValueError) as error:
        raise CommandError(_("This profile could not be opened. Check that it is still there.")) from error


def _record(reading: Reading) -> dict[str, object]:
    return {
        "text": reading.text,
        "kind": reading.kind,
        "parts": {name: part.quote if (part := getattr(reading.parts, name)) else "" for name in _PARTS},
        "findings": [
            {
                "code": each.code,
                "start": each.start,
                "end": each.end,
                "quote": each.quote,
                "message": each.message,
                "suggestion": each.suggestion,
                "source": each.source,
            }
            for each in reading.findings
        ],
    }


def _told(reading: Reading, in_colour: bool) -> str:
    """The sentence, its kind, what is there, and what is worth a look with the next question."""
    kind = {
        "outcome": _("An outcome"),
        "step": _("A step"),
        "aspiration": _("A hope"),
        "provision": _("Help"),
        "other": _("Something else"),
    }[reading.kind]
    lines = [_coloured(reading.text, "kind", in_colour), _coloured(f"  {kind}", "quiet", in_colour)]
    lines += [_coloured(f"  ✓ {words}", "there", in_colour) for words in reading.there_in_words]
    lines += [line for each in reading.findings for line in _finding(each, in_colour)]
    return "\n".join([*lines, ""])


def _finding(each: Finding, in_colour: bool) -> Iterator[str]:
    mark = _coloured("  → ", each.severity, in_colour)
    said = " ".join(filter(None, (each.message, each.question)))
    first, *more = textwrap.wrap(said, WIDTH - 4) or [""]
    yield mark + first
    yield from (f"    {line}" for line in more)


def _coloured(text: str, look: str, in_colour: bool) -> str:
    return f"\x1b[{_COLOURS.get(look, '0')}m{text}\x1b[0m" if in_colour else text
