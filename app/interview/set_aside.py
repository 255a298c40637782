"""Tips that somebody set aside: kept with the plan, each with the words it was about and why, until brought back."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Final

from app.interview.route import STOPS
from app.plan.place import Place
from app.plan.plan import Plan

PREFIX: Final = "coach.aside"
_BETWEEN: Final = "\t"


@dataclass(frozen=True, kw_only=True, slots=True)
class SetAside:
    """One tip that was set aside: the rule's id, the words it was about (empty for something missing), and why."""

    rule: str
    quote: str
    reason: str = ""


class AsideTips:
    """The tips that were set aside for one text: a field of the plan, of an outcome or of a step.

    The words a tip is about decide: the same words stay set aside wherever they stand in the text.
    """

    def __init__(self, plan: Plan, place: Place, field_id: str) -> None:
        page = field_id.partition(".")[0]
        outcome = plan.outcome(place.outcome)
        of_outcome = outcome is not None and STOPS[page].about != "plan"
        self._kept: MutableMapping[str, str] = outcome.answers if outcome is not None and of_outcome else plan.answers
        self._key = ".".join(filter(None, (PREFIX, field_id, place.step if STOPS[page].about == "step" else "")))

    def all(self) -> tuple[SetAside, ...]:
        """What is set aside here, in the order in which it was."""
        lines = (line.split(_BETWEEN) for line in self._kept.get(self._key, "").splitlines())
        return tuple(
            SetAside(rule=rule, quote=quote, reason=reason)
            for rule, quote, reason, *_more in ([*line, "", ""] for line in lines)
        )

    def has(self, rule: str, quote: str) -> bool:
        """This tip about these words is set aside."""
        return any(_is(each, rule, quote) for each in self.all())

    def reason(self, rule: str, quote: str) -> str:
        """Why this tip was set aside; empty when nobody said."""
        return next((each.reason for each in self.all() if _is(each, rule, quote)), "")

    def add(self, rule: str, quote: str, reason: str = "") -> None:
        """Set a tip aside; a second time changes the reason."""
        kept = [each for each in self.all() if not _is(each, rule, quote)]
        self._keep([*kept, SetAside(rule=rule, quote=_line(quote), reason=_line(reason))])

    def bring_back(self, rule: str, quote: str) -> None:
        """Let a tip be shown again."""
        self._keep([each for each in self.all() if not _is(each, rule, quote)])

    def _keep(self, tips: list[SetAside]) -> None:
        if tips:
            lines = (_BETWEEN.join((each.rule, each.quote, each.reason)) for each in tips)
            self._kept[self._key] = "\n".join(lines)
        else:
            self._kept.pop(self._key, None)


def _is(tip: SetAside, rule: str, quote: str) -> bool:
    return tip.rule == rule and tip.quote.casefold() == _line(quote).casefold()


def _line(words: str) -> str:
    return " ".join(words.split())
