"""Finds more than one achievement in a sentence: things that could be met separately."""

import re
from functools import cache
from itertools import pairwise
from typing import Final

from app.coach.act import Act, Word, plain
from app.sentence.verbs import is_also_noun, is_base, is_third
from app.sentence.words import words

_SUMS: Final = frozenset((("add", "subtract"), ("multiply", "divide")))
_BACK: Final = frozenset(("it", "them", "this", "that", "these", "those"))
_MIND: Final = frozenset(("understand", "know", "manage", "cope", "regulate", "feel", "enjoy", "be", "have", "show"))


def several(act: Act) -> tuple[int, int] | None:
    """The place of the second achievement; nothing where the sentence says one thing, one routine or one row."""
    found, head = act.words, act.head
    if head >= len(found):
        return None
    again = _again().search(act.low, found[head].end)
    if again and not _is_masked(act, again.start()):
        return again.start("second"), again.end("second")
    joined = [at for at in range(head + 1, len(found) - 1) if _joins(act, at)]
    for at in joined:
        if not _is_one(act, at + 1, joined):
            return found[at + 1].start, found[-1].end if found[-1].low.isalnum() else found[-2].end
    return None


def _is_masked(act: Act, place: int) -> bool:
    return any(part and part.start <= place < part.end for part in (act.parts.when, act.parts.so_that))


def _joins(act: Act, at: int) -> bool:
    """At this "and" a second verb in the same form as the first begins."""
    found = act.words
    if found[at].low not in ("and", "&", "plus", "then") or found[at + 1].low in ("and", "then", ","):
        return False
    second = _verb_after(found, at + 1)
    if second is None:
        return False
    low, head = found[second].low, found[act.head].low
    if low in ("not", "n't"):
        return True
    is_anew = any(word.low in ("can", "will") for word in found[at + 1 : second]) and is_base(low)
    if not is_anew and not _same_form(head, low, act):
        return False
    if second + 1 >= len(found) or not found[second + 1].low[:1].isalnum():
        # A bare word after "and" is a verb only when it is never a thing: "settle and adapt".
        return second > at + 1 or (not is_also_noun(plain(low)) and not low.endswith("ing"))
    following = found[second + 1].low
    if is_also_noun(plain(low)) and second == at + 1:
        return (
            plain(low) in ("use", "start", "hand", "join")
            or following in words("grammar", "determiners")
            or following in words("grammar", "prepositions") - {"of", "in"}
            or following.endswith("ing")
            or following[:1].isdigit()
            or (
                not _is_thing_before(found, at)
                and following != "of"
                and following not in ("skills", "time", "activities", "and")
            )
        )
    return True


def _is_thing_before(found: tuple[Word, ...], at: int) -> bool:
    """The word before "and" is a thing too: "lunch and play times", "breaks and work"."""
    return (
        at > 0
        and found[at - 1].low.isalpha()
        and found[at - 1].low not in words("grammar", "prepositions") | {"on", "up"}
    )


def _verb_after(found: tuple[Word, ...], at: int) -> int | None:
    """The place of the verb after "and", past an adverb, "to" or "will"."""
    while at < len(found) and (
        (found[at].low in ("to", "will", "can", "also", "then", "not", "be", "able") and found[at].low != "not")
        or (found[at].low.endswith("ly") and len(found[at].low) > 4 and not is_base(found[at].low))
    ):
        at += 1
    return at if at < len(found) else None


def _same_form(head: str, low: str, act: Act) -> bool:
    if low.endswith("ing") and head.endswith("ing"):
        return plain(low) != low
    if is_third(low) and not is_also_noun(plain(low)):
        return True
    if is_third(head) or head in ("is", "has", "does"):
        return is_third(low) or low in ("is", "has")
    return is_base(low) or low in ("be", "have", "do")


def _is_one(act: Act, second: int, joined: list[int]) -> bool:
    """The two verbs are one routine, one row, one thing with two names."""
    found, head = act.words, act.head
    second = _verb_after(found, second) or second
    between = found[head + 1 : second - 1]
    first_verb, second_verb = act.verb, plain(found[second].low)
    if _is_row(act, second - 1):
        return True
    if _share_object(between):
        return not {first_verb, second_verb} <= words("coach", "skills") or (first_verb, second_verb) in _SUMS
    if _is_below(found, head, second):
        return True
    own_measures = _measured(between) and _measured(found[second:])
    if own_measures or second_verb in _MIND or first_verb in words("coach", "inner_verbs"):
        return _are_both_inner(first_verb, second_verb)
    if found[second].low == "not":
        return False
    if any(word.low in _BACK for word in found[second + 1 : second + 4]):
        return True
    if {first_verb, second_verb} <= words("coach", "skills"):
        return False
    following = {word.low for word in found[second + 1 : second + 3]}
    return second_verb in words("coach", "next_moves") and not following & {"turns", "time", "after"}


def _are_both_inner(first: str, second: str) -> bool:
    inner = words("coach", "inner_verbs") | {"be"}
    return first in inner and second in inner - {"understand", "know"} and first not in ("understand", "know")


def _is_row(act: Act, at: int) -> bool:
    """Three or more doings in a row are one routine: "wash, rinse and dry"."""
    found = act.words
    commas = [place for place in range(act.head, at) if found[place].low == "," and place + 1 < at]
    return any(_same_form(found[act.head].low, found[place + 1].low, act) for place in commas)


def _share_object(between: tuple[Word, ...]) -> bool:
    """Nothing stands between the two verbs: "make and keep friends"."""
    small = words("grammar", "prepositions") | {"up", "together", "out", "on"}
    return not any(word.low.isalpha() and word.low not in small for word in between)


def _is_below(found: tuple[Word, ...], head: int, second: int) -> bool:
    """The second verb is joined to one that serves the first: "follow a chart to wash and get dressed"."""
    before = [word.low for word in found[head + 1 : second]]
    return any(low == "to" and is_base(following) for low, following in pairwise(before)) and is_base(found[second].low)


def _measured(found: tuple[Word, ...]) -> bool:
    numbers = words("measures", "numbers") - {"daily", "weekly", "monthly", "nightly", "termly", "fortnightly"}
    return any(word.low[:1].isdigit() or word.low in numbers for word in found)


@cache
def _again() -> re.Pattern[str]:
    """A second "will", or a second sentence of its own."""
    return re.compile(
        r"(?:,?\s(?:and|as\swell\sas)|[.;,])\s(?P<second>(?:(?:he|she|they|i|also)\s)?(?:will|can)\s(?!be\sable\sto\sdo\sso)[a-z]+)"
    )
