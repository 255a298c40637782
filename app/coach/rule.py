"""The rules of the coach: what each one says, where it comes from, and how much it matters in which profile."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from app.coach.finding import Finding
from app.i18n import fill, window_texts

FILE: Final = Path(__file__).parents[2] / "resources" / "words" / "rules.toml"
BUILT_IN: Final = ("guide", "strict")
SEVERITIES: Final = ("must", "warn", "tip", "off")
_SAID: Final = ("message", "question", "polite", "suggestion")


class RuleError(ValueError):
    """A slip in the file of rules. The message names the file, the rule and the key."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One rule. `message`, `question`, `polite` (a question to ask at a meeting) and `suggestion` are in English
    and hold placeholders; `severity` is by profile; `page` is where it is mended; `worth` orders rules, the smallest
    first."""

    id: str
    code: str
    message: str
    question: str
    polite: str
    suggestion: str
    source: str
    checked_on: date
    severity: Mapping[str, str]
    page: str
    worth: int


def all_rules() -> tuple[Rule, ...]:
    """Every rule, what is most worth mending first. Raises `RuleError` for a slip in the file."""
    return tuple(_rules().values())


def rule(rule_id: str) -> Rule:
    """The rule with this id. Raises `KeyError` for an id that no rule has."""
    return _rules()[rule_id]


def finding(
    rule_id: str, *, start: int = 0, end: int = 0, quote: str = "", values: Mapping[str, str] | None = None
) -> Finding:
    """What a rule says about these words, in the window's language; `values` fill its placeholders."""
    found, texts = rule(rule_id), window_texts()
    filled = {"quote": quote, **(values or {})}

    def say(key: str) -> str:
        text = getattr(found, key)
        return fill(texts.pgettext(f"rule.{rule_id}.{key}", text), filled) if text else ""

    return Finding(
        code=found.code,
        message=say("message"),
        question=say("question"),
        polite=say("polite"),
        suggestion=say("suggestion"),
        source=fill(found.source, filled),
        page=found.page,
        start=start,
        end=end,
        quote=quote,
        rule=rule_id,
        severity=found.severity[BUILT_IN[0]],
    )


def strings_of_rules() -> Iterator[tuple[str, str]]:
    """Every text of the rules with the context that translations know it by (`rule.<id>.<key>`)."""
    for each in all_rules():
        for key in _SAID:
            if text := getattr(each, key):
                yield f"rule.{each.id}.{key}", text


def rules_of(table: Mapping[str, Mapping[str, Any]]) -> dict[str, Rule]:
    """The rules of this table, by their ids, in its order. Raises `RuleError`."""
    return {rule_id: _rule(rule_id, entry, worth) for worth, (rule_id, entry) in enumerate(table.items())}


@cache
def _rules() -> dict[str, Rule]:
    return rules_of(tomllib.loads(FILE.read_text(encoding="utf-8")))


def _rule(rule_id: str, entry: Mapping[str, Any], worth: int) -> Rule:
    needed = {"code", "message", "question", "source", "checked_on", "page", *BUILT_IN}
    wrong = (needed - entry.keys()) | (entry.keys() - needed - {"suggestion", "polite"})
    if wrong:
        raise RuleError(f"{FILE.name}: {rule_id}: missing or unknown: {', '.join(sorted(wrong))}")
    severity = {profile: str(entry[profile]) for profile in BUILT_IN}
    if set(severity.values()) - set(SEVERITIES):
        raise RuleError(f"{FILE.name}: {rule_id}: a severity is one of {', '.join(SEVERITIES)}")
    return Rule(
        id=rule_id,
        code=entry["code"],
        message=entry["message"],
        question=entry["question"],
        polite=entry.get("polite", ""),
        suggestion=entry.get("suggestion", ""),
        source=entry["source"],
        checked_on=entry["checked_on"],
        severity=MappingProxyType(severity),
        page=entry["page"],
        worth=worth,
    )
