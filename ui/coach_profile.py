"""The rules that the settings name: guide, strict, or the file of a school or council."""

from functools import lru_cache
from pathlib import Path

from app.coach.profile import Profile, ProfileError, profile, read_profile
from app.coach.rule import BUILT_IN
from app.settings import Settings


def profile_of(settings: Settings) -> Profile:
    """The chosen profile; the kind guide where its file cannot be read, which the settings page then tells."""
    try:
        return _read(settings.rules)
    except ProfileError:
        return profile()


def why_not(rules: str) -> str:
    """The sentence that tells why these rules cannot be used, as their file is now; nothing when they can."""
    _read.cache_clear()
    try:
        _read(rules)
    except ProfileError as error:
        return error.sentence
    return ""


@lru_cache(maxsize=4)
def _read(rules: str) -> Profile:
    return profile(rules) if rules in BUILT_IN else read_profile(Path(rules))
