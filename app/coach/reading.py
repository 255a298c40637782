"""Reads one text the way a good colleague would: what kind it is, what is there already, and what is worth a look."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from app.coach.act import Act, Word, act_of
from app.coach.finding import Finding
from app.coach.help_text import incomplete, missing_parts, vague_help
from app.coach.inner import inner_state
from app.coach.language import is_other_language, language
from app.coach.measure import is_measurable
from app.coach.others import help_in
from app.coach.profile import Profile, weighed
from app.coach.profile import profile as built_in
from app.coach.rule import finding
from app.coach.several import several
from app.coach.sort import hope, is_present, is_soon, is_step
from app.coach.stopping import stopping
from app.coach.tentative import tentative
from app.coach.there import in_words, smart, there
from app.coach.totals import totals
from app.coach.vague import vague_words
from app.sentence.parts import FoundParts
from app.sentence.verbs import ing_bases, is_base, is_third
from app.sentence.words import words

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
    """Read a text that was asked for as one of `FIELDS`. Never raises; the same text always reads the same.

    Only what the field asks is missed in it: a `will` needs no date, a hope nothing at all. Takes any text; of a very
    long one the first four thousand letters are looked at.
    """
    by, act = profile or built_in(), act_of(text)
    if not any(letter.isalnum() for letter in act.text):
        return Reading(text=text, kind="other", parts=act.parts)
    if is_other_language(act.text):
        return Reading(text=text, kind="other", parts=act.parts, findings=weighed([finding("O28")], by))
    kind, reason = _sorted(act, field)
    found = weighed([*_NOTICED[field](act, kind, reason, by), *language(act)], by)
    codes = {each.code for each in found}
    good = there(act, kind, codes)
    return Reading(text=text, kind=kind, parts=act.parts, there=good, findings=found, smart=smart(good, codes))


def _sorted(act: Act, field: str) -> tuple[str, Finding | None]:
    """The kind, and the finding that says why it is no outcome."""
    if place := hope(act, only_said=field in _FRAGMENTS):
        return "aspiration", _at("O18", act, place)
    if given := help_in(act, is_fragment=field in _FRAGMENTS):
        return "provision", _at(given.rule, act, (given.start, given.end))
    if field in ("outcome", "change") and is_present(act):
        return "other", finding("O30")
    return ("step" if field == "step" or (field == "outcome" and is_step(act)) else "outcome"), None


def _of_outcome(act: Act, kind: str, reason: Finding | None, by: Profile) -> Iterator[Finding]:
    if reason:
        yield reason
        yield from _of_help(act, kind, reason, by) if kind == "provision" else ()
        return
    if _is_bare(act, in_full=True):
        yield finding("O2")
        return
    if not act.parts.when:
        yield finding("O1")
    if not act.parts.so_that:
        yield finding("O3")
    if kind == "step" and is_soon(act):
        yield finding("O29")
    yield from _of_will(act, kind, None, by)


def _of_will(act: Act, kind: str, reason: Finding | None, by: Profile) -> Iterator[Finding]:
    if reason:
        yield reason
        return
    if not is_measurable(act):
        yield finding("O8")
    yield from _of_step(act, kind, None, by)


def _of_step(act: Act, kind: str, reason: Finding | None, by: Profile) -> Iterator[Finding]:
    """A step says by when, and how everyone will know, in places of their own."""
    if reason:
        yield reason
        return
    if _is_bare(act, in_full=False):
        yield finding("O2")
    for rule_id, notice in _NOTICES:
        if place := notice(act):
            yield _at(rule_id, act, place)
    yield from _of_so_that(act, kind, None, by)


def _of_so_that(act: Act, kind: str, reason: Finding | None, by: Profile) -> Iterator[Finding]:
    if kind == "provision" and reason:
        yield reason
    for vague in vague_words(act, by.words):
        rule_id = "O36" if act.parts.so_that and vague.start >= act.parts.so_that.start else "O6"
        yield _at(rule_id, act, (vague.start, vague.end), {"instead": vague.instead})


def _of_hope(act: Act, kind: str, reason: Finding | None, by: Profile) -> Iterator[Finding]:
    """No hope is wrong (Code 9.65)."""
    yield from ()


def _of_change(act: Act, kind: str, reason: Finding | None, by: Profile) -> Iterator[Finding]:
    """A change may still be rough; help is rescued, and what will stop is turned round."""
    if kind == "provision" and reason:
        yield reason
    elif place := stopping(act):
        yield _at("O14", act, place)


def _of_help(act: Act, kind: str, reason: Finding | None, by: Profile) -> Iterator[Finding]:
    """In its box help says one thing; the other parts have boxes of their own. In a whole text all five are missed."""
    yield from vague_help(act)
    missing = missing_parts(act.low) if reason else ()
    if missing:
        yield incomplete(missing)


def _is_bare(act: Act, *, in_full: bool) -> bool:
    """No doing anywhere, only a thing is named: "a friend", "42". A fragment may open with a doing no list knows, a
    whole sentence has a known one somewhere."""
    if not any(word.low[:1].isalpha() for word in act.achieved):
        return True
    names_thing = act.achieved[0].low in words("grammar", "determiners") | words("coach", "graded")
    return (in_full or names_thing) and act.parts.will_do is None and not any(map(_is_doing, act.words))


def _is_doing(word: Word) -> bool:
    return is_base(word.low) or is_third(word.low) or word.low in ing_bases() or word.low in ("be", "have", "do")


_FRAGMENTS: Final = ("will", "so_that", "step", "change", "help")
"""What is asked for without the one who does it."""
_NOTICES: Final = (("O7", inner_state), ("O14", stopping), ("O9", totals), ("O15", several), ("O27", tentative))
_NOTICED: Final = {
    "outcome": _of_outcome,
    "will": _of_will,
    "so_that": _of_so_that,
    "step": _of_step,
    "hope": _of_hope,
    "help": lambda act, kind, _reason, by: _of_help(act, kind, None, by),
    "change": _of_change,
}


def _at(rule_id: str, act: Act, place: tuple[int, int], values: Mapping[str, str] | None = None) -> Finding:
    start, end = place
    quote = act.text[start:end]
    start, end = start + len(quote) - len(quote.lstrip()), end - len(quote) + len(quote.rstrip())
    return finding(rule_id, start=start, end=max(start, end), quote=quote.strip(), values=values)
