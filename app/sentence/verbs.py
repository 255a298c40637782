"""English verbs, as far as a voice needs them: "serve" as "serves" and "serving", and back."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from app.sentence.words import table, words

HISSING: Final = ("s", "x", "z", "ch", "sh", "o")
"""The ends of a verb that take -es."""

MODALS: Final = frozenset(["will", "can", "could", "would", "should", "may", "might", "must", "shall", "cannot"])
BE_HAVE_DO: Final = frozenset(["am", "is", "are", "was", "were", "has", "have", "had", "does", "do", "did"])


def third_of(base: str) -> str:
    """The verb after "he" or "she": "serve" as "serves", "try" as "tries", "be" as "is"."""
    if base in _irregular("third"):
        return _irregular("third")[base]
    if base.endswith(HISSING):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def base_of(third: str) -> str:
    """The verb after "I": "serves" as "serve", "has" as "have". A verb that no list knows loses its ending."""
    if third in _bases():
        return _bases()[third]
    if third.endswith("ies") and len(third) > 4:
        return third[:-3] + "y"
    if (third.endswith("es") and third[:-2].endswith(HISSING[1:])) or third.endswith("sses"):
        return third[:-2]
    return third.removesuffix("s")


def ing_of(base: str) -> str:
    """The verb as it is under way: "serve" as "serving", "run" as "running", "travel" as "travelling"."""
    if base in _irregular("ing"):
        return _irregular("ing")[base]
    if base in words("verbs", "doubled"):
        return base + base[-1] + "ing"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + "ing"


def is_base(word: str) -> bool:
    """The word is a verb the lists know, as it follows "I"."""
    return word in _known()


def is_third(word: str) -> bool:
    """The word is a verb the lists know, as it follows "he" or "she"."""
    return word in _bases()


def is_activity(base: str) -> bool:
    """The verb is something that goes on: "I am serving" says it better than "I serve"."""
    return base in words("verbs", "activity")


def is_also_noun(base: str) -> bool:
    """The verb is a noun as well: "plays" may be what somebody does, or two evenings at the theatre."""
    return base in words("verbs", "also_nouns")


@cache
def forms_of(key: str) -> frozenset[str]:
    """The verbs of a list of `verbs.toml` with their -s, -ing and -ed."""
    bases = words("verbs", key)
    past = (base.removesuffix("e") + "ed" for base in bases)
    return bases | set(map(third_of, bases)) | set(map(ing_of, bases)) | set(past)


@cache
def ing_bases() -> Mapping[str, str]:
    """The known verbs by their -ing."""
    return {ing_of(base): base for base in sorted(_known())}


@cache
def _known() -> frozenset[str]:
    return words("verbs", "activity") | words("verbs", "plain")


@cache
def _bases() -> Mapping[str, str]:
    return {third_of(base): base for base in sorted(_known())}


def _irregular(form: str) -> Mapping[str, str]:
    forms: Mapping[str, str] = table("verbs")[form]
    return forms
