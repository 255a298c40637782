"""Adds where, when and with whom to a will do, unless it says so already."""

from app.sentence.fragment import tidy


def with_surroundings(will: str, company: str, place: str, time: str) -> str:
    """The will do, then with whom, where and when, each only where it is not said in the words before it."""
    for added in map(tidy, (company, place, time)):
        if will and added and added.casefold() not in will.casefold():
            will = f"{will} {added}"
    return will
