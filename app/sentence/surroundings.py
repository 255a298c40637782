"""Adds where, when and with whom to a will do, unless it says so already."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from app.sentence.fragment import tidy
from app.sentence.grammar import any_of
from app.sentence.words import table, words

_PRONOUNS: Final = frozenset(["my", "his", "her", "their", "i", "he", "she", "they", "me", "him", "them"])


def with_surroundings(will: str, company: str, place: str, time: str) -> str:
    """The will do, then with whom, where and when, each only where the words before do not say it yet.

    A bare "lunch" or "the bus" gets the little word it needs: "at lunch", "on the bus". Somebody who only stands by
    stands between commas: "join the game, with an adult near, in the playground".
    """
    wanted = (_with(_small(tidy(company))), _at(_small(tidy(place))), _on(_small(tidy(time))))
    added = [one for one in wanted if will and one and not _says(will, one)]
    if len(added) > 1 and added[0] == wanted[0] and _stands_by(added[0]):
        will, added[0] = will.rstrip(","), f", {added[0]},"
    for one in added:
        will = f"{will}{'' if one.startswith(',') else ' '}{one}"
    return will


def _stands_by(company: str) -> bool:
    return bool(words("surroundings", "standing_by") & {*_word().findall(company.casefold())})


def _says(will: str, added: str) -> bool:
    """Every word that counts is there already."""
    heard = set(_word().findall(will.casefold()))
    return {word for word in _word().findall(added.casefold()) if _counts(word)} <= heard


def _counts(word: str) -> bool:
    return word not in _PRONOUNS and not any_of(word, "prepositions") and word not in ("a", "an", "the", "and")


def _small(text: str) -> str:
    """Small first letter for a word that only has a capital because it came first: "At lunch", "The bus"."""
    first = text.partition(" ")[0]
    if first in words("people", "not_names"):
        return text
    known = first.casefold() in _leads() or first.casefold() in words("surroundings", "opening")
    plain = any_of(first.casefold(), "prepositions", "determiners")
    return text[:1].lower() + text[1:] if known or plain else text


def _with(company: str) -> str:
    first = company.partition(" ")[0].casefold()
    leads_itself = first in ("alone", "independently", "together") or any_of(first, "prepositions")
    return company if not company or leads_itself else f"with {company}"


def _at(place: str) -> str:
    """A bare place that no list knows gets "at the", unless it is a name: "at the café", "at Greenhill Farm"."""
    is_name = place[:1].isupper() or "'" in place or "’" in place or place.endswith("ing")
    return _led(place, "at" if is_name else "at the")


def _on(time: str) -> str:
    return _led(time, "")


def _led(text: str, otherwise: str) -> str:
    """The text with the word that leads it in, by its last word ("the number 12 bus": on), if it has none yet."""
    first, last = text.partition(" ")[0], text.rpartition(" ")[2].casefold()
    if not text or any_of(first, "prepositions") or first in words("surroundings", "leads_itself"):
        return text
    lead = _leads().get(text.casefold()) or _leads().get(last) or otherwise
    if any_of(first, "determiners") or _PRONOUNS & {first}:
        lead = lead.removesuffix(" the")
    return f"{lead} {text}".strip()


def _leads() -> Mapping[str, str]:
    leads: Mapping[str, str] = table("surroundings")["lead"]
    return leads


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[\w’'-]+")
