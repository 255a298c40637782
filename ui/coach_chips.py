"""Small mends that a tip can offer as buttons: pressed, one puts other words in the field; not pressed, nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.coach.finding import Finding
from app.i18n import _, fill

_EVERY_TIME: Final = ("always", "every time", "all the time", "at all times")


@dataclass(frozen=True, slots=True)
class Chip:
    """What the button says, and the whole text once it is pressed."""

    words: str
    text: str


def chips(finding: Finding, text: str) -> tuple[Chip, ...]:
    """The mends for what was found in this text; most tips have none, for only a person knows what is meant."""
    make = _MAKERS.get(finding.code)
    return make(finding, text) if make and text[finding.start : finding.end] == finding.quote else ()


def _measured(finding: Finding, text: str) -> tuple[Chip, ...]:
    return tuple(
        Chip(fill(_("Add “{words}”"), {"words": words}), f"{_end(text)} {words}")
        for words in (_("4 times out of 5"), _("each week for 6 weeks"), _("without help"))
    )


def _less_than_all(finding: Finding, text: str) -> tuple[Chip, ...]:
    if finding.quote.casefold() not in _EVERY_TIME:
        return ()
    without = _without(finding, text)
    return tuple(
        Chip(fill(_("Say “{words}”"), {"words": words}), f"{_end(without)} {words}")
        for words in (_("4 times out of 5"), _("on most days"))
    )


def _straight(finding: Finding, text: str) -> tuple[Chip, ...]:
    if not finding.quote.casefold().endswith(" to"):
        return ()
    return (Chip(fill(_("Take out “{words}”"), {"words": finding.quote}), _without(finding, text)),)


def _without(finding: Finding, text: str) -> str:
    before, after = text[: finding.start].rstrip(), text[finding.end :].lstrip()
    return f"{before} {after}" if before and after else before or after


def _end(text: str) -> str:
    return text.rstrip().rstrip(".,;")


_MAKERS: Final[dict[str, Callable[[Finding, str], tuple[Chip, ...]]]] = {
    "not-measurable": _measured,
    "absolute": _less_than_all,
    "tentative": _straight,
}
