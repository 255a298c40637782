"""Finds where an achievement is only tried, planned or begun: "aim to", "work towards", "be encouraged to"."""

from typing import Final

from app.coach.act import Act, phrase_at
from app.sentence.verbs import ing_bases, is_also_noun
from app.sentence.words import words

_ANYWHERE: Final = frozenset(("try", "tries", "trying", "attempt", "attempts", "attempting", "aim", "aims"))
"""These count in the whole act; the rest only where they lead to the main verb."""


def tentative(act: Act) -> tuple[int, int] | None:
    """The places of the words that promise to try; nothing when the act is said straight."""
    found = act.words
    for at in range(act.first, len(found)):
        if at > act.head and found[at].low not in _ANYWHERE:
            continue
        length = phrase_at(found, at, "coach", "trying")
        if length:
            return found[at].start, found[at + length - 1].end
        if at < act.head and _begins_doing(act, at):
            return found[at].start, found[at + 1].end
    return None


def _begins_doing(act: Act, at: int) -> bool:
    """ "Start using" and "begin asking"; a thing that is also called so is no trying: "start swimming lessons"."""
    following = act.words[at + 1].low
    if act.words[at].low not in words("coach", "beginning"):
        return False
    after = act.words[at + 2].low if at + 2 < len(act.words) else ""
    return following in ing_bases() and after not in ("lessons", "classes", "club") and not is_also_noun(following)
