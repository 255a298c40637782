"""Reads one text the way a good colleague would: what kind it is, what is there already, and what is worth a look."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from app.coach.act import Act, act_of
from app.coach.finding import Finding
from app.coach.inner import inner_state
from app.coach.language import language
from app.coach.measure import is_measurable
from app.coach.others import help_in
from app.coach.profile import Profile, weighed
from app.coach.profile import profile as built_in
from app.coach.rule import finding
from app.coach.several import several
from app.coach.sort import hope, is_present, is_step
from app.coach.stopping import stopping
from app.coach.tentative import tentative
from app.coach.there import in_words, smart, there
from app.coach.totals import totals
from app.coach.vague import vague_words
from app.sentence.parts import FoundParts

FIELDS: Final = ("outcome", "will", "so_that", "step", "hope", "help", "change")
KINDS: Final = ("outcome", "step", "aspiration", "provision", "other")
_NO_LETTERS: Final[Mapping[str, bool]] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What was read in a text: its `kind` (one of `KINDS`), its parts, codes of what is `there` already, the findings
    with the most worthwhile first, and for each letter of SMART whether the words show it."""

    text: str
    kind: str
    parts: FoundParts
    there: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    smart: Mapping[str, bool] = field(default_factory=lambda: _NO_LETTERS)

    @property
    def there_in_words(self) -> tuple[str, ...]:
        """What is there already, in the window's language."""
        return tuple(map(in_words, self.there))


def read(text: str, *, field: str = "outcome", profile: Profile | None = None) -> Reading:
    """Read a text that was asked for as one of `FIELDS`. Never raises; the same text always reads the same."""
    by, act = profile or built_in(), act_of(text)
    kind, found = _sorted(act)
    found += _noticed(act, field, by)
    found += language(act)
    weighed_found = weighed(found, by)
    codes = {each.code for each in weighed_found}
    good = there(act, kind, codes)
    return Reading(text=text, kind=kind, parts=act.parts, there=good, findings=weighed_found, smart=smart(good, codes))


def _sorted(act: Act) -> tuple[str, list[Finding]]:
    if place := hope(act):
        return "aspiration", [_at("O18", act, place)]
    if given := help_in(act):
        return "provision", [_at(given.rule, act, (given.start, given.end))]
    if is_present(act):
        return "other", [finding("O30")]
    return ("step" if is_step(act) else "outcome"), []


def _noticed(act: Act, field: str, by: Profile) -> list[Finding]:
    found = []
    for rule_id, notice in (
        ("O7", inner_state),
        ("O14", stopping),
        ("O9", totals),
        ("O15", several),
        ("O27", tentative),
    ):
        if place := notice(act):
            found.append(_at(rule_id, act, place))
    for vague in vague_words(act, by.words):
        found.append(_at("O6", act, (vague.start, vague.end), {"instead": vague.instead}))
    if not is_measurable(act):
        found.append(finding("O8"))
    if not act.parts.when:
        found.append(finding("O1"))
    if not act.parts.so_that:
        found.append(finding("O3"))
    return found


def _at(rule_id: str, act: Act, place: tuple[int, int], values: Mapping[str, str] | None = None) -> Finding:
    start, end = place
    return finding(rule_id, start=start, end=end, quote=act.text[start:end], values=values)
