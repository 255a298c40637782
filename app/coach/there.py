"""What is good in a sentence already, as codes and as the letters of SMART: the coach says it first."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.coach.act import Act
from app.coach.amount import has_frequency
from app.coach.measure import is_measurable
from app.i18n import _
from app.sentence.words import words

CODES: Final = (
    "has-when",
    "has-who",
    "has-will-do",
    "measurable",
    "has-so-that",
    "observable",
    "has-frequency",
    "has-place",
    "positive",
)
LETTERS: Final = ("S", "M", "A", "R", "T")


def there(act: Act, kind: str, codes: set[str]) -> tuple[str, ...]:
    """Which of `CODES` are in the sentence, given the codes of what was found to mend."""
    is_done = kind in ("outcome", "step") and bool(act.parts.will_do)
    seen = {
        "has-when": bool(act.parts.when),
        "has-who": is_done and bool(act.parts.who),
        "has-will-do": is_done,
        "measurable": is_done and is_measurable(act),
        "has-so-that": bool(act.parts.so_that),
        "observable": is_done
        and "inner-state" not in codes
        and act.verb not in words("coach", "open_verbs") | {"be", "have"},
        "has-frequency": is_done and has_frequency(act),
        "has-place": is_done and _has_place(act),
        "positive": is_done and "negative" not in codes,
    }
    return tuple(code for code in CODES if seen[code])


def smart(good: tuple[str, ...], codes: set[str]) -> Mapping[str, bool]:
    """Which letters of SMART the words show: specific (somebody does something to be seen), measurable, achievable as
    far as words can tell (fair to ask of any child), relevant (a difference is named), timed."""
    return MappingProxyType(
        {
            "S": "has-who" in good and "observable" in good,
            "M": "measurable" in good,
            "A": "has-will-do" in good and "absolute" not in codes,
            "R": "has-so-that" in good,
            "T": "has-when" in good,
        }
    )


def in_words(code: str) -> str:
    """One of `CODES` in a few kind words, in the window's language."""
    return {
        "has-when": _("A clear date"),
        "has-who": _("A person who does it"),
        "has-will-do": _("Something that will happen"),
        "measurable": _("A way to tell when it is done"),
        "has-so-that": _("A reason"),
        "observable": _("Something people can see"),
        "has-frequency": _("How often"),
        "has-place": _("A place"),
        "positive": _("Said as what will happen"),
    }[code]


def _has_place(act: Act) -> bool:
    lows = [word.low for word in act.rest]
    return any(
        low in ("at", "in", "to", "on") and any(near in words("coach", "places") for near in lows[at + 1 : at + 4])
        for at, low in enumerate(lows)
    )
