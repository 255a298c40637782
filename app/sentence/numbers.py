"""Numbers in words as digits: "twenty-five trips, twice" as "25 trips, 2 times"."""

import re
from functools import cache
from typing import Final

_ONES: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_OFTEN: Final = {"once": "1 times", "twice": "2 times", "thrice": "3 times"}


def in_digits(text: str) -> str:
    """The text with each number from nought to ninety-nine in digits; all else as it was."""
    return _pattern().sub(lambda found: _digits()[found[0].casefold().replace(" ", "-")], text)


def in_words(number: int) -> str:
    """A number from 0 to 99 in words."""
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens - 2]}-{_ONES[ones]}" if ones else _TENS[tens - 2]


@cache
def _digits() -> dict[str, str]:
    return {in_words(number): str(number) for number in range(100)} | _OFTEN


@cache
def _pattern() -> re.Pattern[str]:
    either = "|".join(re.escape(word).replace(r"\-", "[- ]") for word in sorted(_digits(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)
