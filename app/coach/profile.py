"""A profile: how much each rule matters here, how many outcomes are usual, and a council's own words."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from app.coach.finding import Finding
from app.coach.rule import BUILT_IN, SEVERITIES, all_rules, rule
from app.i18n import _, fill

FOLDER: Final = Path(__file__).parents[2] / "resources" / "profiles"
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


class ProfileError(ValueError):
    """A slip in a profile; `sentence` tells the person which file, key or line, and what it should be."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    """Local rules. `severity` holds "must", "warn", "tip" or "off" by code of finding or id of rule, where it differs
    from the built-in profile `like`; `words` a council's own vague words, each with what to write instead."""

    name: str
    like: str = "guide"
    checked_on: date | None = None
    fewest: int = 4
    most: int = 8
    least_months: int = 12
    most_years: int = 3
    severity: Mapping[str, str] = field(default_factory=lambda: _NONE)
    words: Mapping[str, str] = field(default_factory=lambda: _NONE)

    def severity_of(self, rule_id: str) -> str:
        """How much a rule matters here: "must", "warn", "tip" or "off"."""
        found = rule(rule_id)
        return self.severity.get(rule_id) or self.severity.get(found.code) or found.severity[self.like]


@cache
def profile(name: str = "guide") -> Profile:
    """A built-in profile: "guide" or "strict". Raises `ProfileError` for another name."""
    if name not in BUILT_IN:
        raise ProfileError(
            fill(_("There is no profile “{name}”. Choose guide or strict, or give a file."), {"name": name})
        )
    return replace(read_profile(FOLDER / f"{name}.toml"), like=name)


def weighed(findings: Iterable[Finding], by: Profile) -> tuple[Finding, ...]:
    """The findings with their severity in this profile, without those that are off; most worth mending first."""
    rated = [replace(each, severity=by.severity_of(each.rule)) for each in findings]
    kept = [each for each in rated if each.severity != "off"]
    return tuple(sorted(kept, key=lambda each: (SEVERITIES.index(each.severity), rule(each.rule).worth, each.start)))


def read_profile(path: Path) -> Profile:
    """A profile from a file that a school or council wrote. Raises `ProfileError` with a sentence that names the file
    and the key or line."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ProfileError(_in(path, _("it could not be opened. Check that it is still there."))) from error
    except UnicodeDecodeError as error:
        raise ProfileError(_in(path, _("it is not text in UTF-8."))) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ProfileError(_in(path, f"{str(error)[:200]}.")) from error
    return _profile(path, table)


def _profile(path: Path, table: Mapping[str, Any]) -> Profile:
    _only(path, "", table, ("name", "like", "checked_on", "outcomes", "deadlines", "severity", "words"))
    groups = {name: _group(path, table, name) for name in ("outcomes", "deadlines", "severity", "words")}
    _only(path, "outcomes.", groups["outcomes"], ("fewest", "most"))
    _only(path, "deadlines.", groups["deadlines"], ("least_months", "most_years"))
    name, like, checked = table.get("name", path.stem), table.get("like", BUILT_IN[0]), table.get("checked_on")
    if not isinstance(name, str) or not name.strip():
        raise ProfileError(_wrong(path, "name", _("some words in quotes")))
    if like not in BUILT_IN:
        raise ProfileError(_wrong(path, "like", " / ".join(BUILT_IN)))
    if checked is not None and type(checked) is not date:
        raise ProfileError(_wrong(path, "checked_on", _("a day such as 2026-11-21")))
    made = Profile(
        name=name,
        like=like,
        checked_on=checked,
        fewest=_number(path, groups["outcomes"], "outcomes.fewest", 4),
        most=_number(path, groups["outcomes"], "outcomes.most", 8),
        least_months=_number(path, groups["deadlines"], "deadlines.least_months", 12),
        most_years=_number(path, groups["deadlines"], "deadlines.most_years", 3),
        severity=MappingProxyType(_severities(path, groups["severity"])),
        words=MappingProxyType(_words(path, groups["words"])),
    )
    if made.fewest > made.most:
        raise ProfileError(_wrong(path, "outcomes.fewest", _("no more than outcomes.most")))
    return made


def _group(path: Path, table: Mapping[str, Any], name: str) -> dict[str, Any]:
    group = table.get(name, {})
    if not isinstance(group, dict):
        raise ProfileError(_wrong(path, name, f"[{name}]"))
    return group


def _severities(path: Path, table: Mapping[str, Any]) -> dict[str, str]:
    known = {each.id for each in all_rules()} | {each.code for each in all_rules()}
    _only(path, "severity.", table, known)
    for key, value in table.items():
        if value not in SEVERITIES:
            raise ProfileError(_wrong(path, f"severity.{key}", " / ".join(SEVERITIES)))
    return dict(table)


def _words(path: Path, table: Mapping[str, Any]) -> dict[str, str]:
    for key, value in table.items():
        if not isinstance(value, str) or not key.strip():
            raise ProfileError(_wrong(path, f"words.{key}", _("what to write instead, in quotes")))
    return {" ".join(key.casefold().split()): value for key, value in table.items()}


def _number(path: Path, table: Mapping[str, Any], key: str, usual: int) -> int:
    value = table.get(key.partition(".")[2], usual)
    if type(value) is not int or not 0 <= value <= 100:
        raise ProfileError(_wrong(path, key, _("a whole number from 0 to 100")))
    return value


def _only(path: Path, group: str, table: Mapping[str, Any], known: Iterable[str]) -> None:
    for key in table:
        if key not in known:
            raise ProfileError(_in(path, fill(_("nothing is called “{key}”."), {"key": group + key})))


def _wrong(path: Path, key: str, wanted: str) -> str:
    return _in(path, fill(_("“{key}” must be {wanted}."), {"key": key, "wanted": wanted}))


def _in(path: Path, slip: str) -> str:
    return fill(_("In the profile {file}: {slip}"), {"file": path.name, "slip": slip})
