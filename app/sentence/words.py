"""Reads the word lists of `resources/words`, each once and only when it is first needed."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

WORDS: Final = Path(__file__).parent.parent.parent / "resources" / "words"


@cache
def table(name: str) -> Mapping[str, Any]:
    """A file of `resources/words`, as it is."""
    return tomllib.loads((WORDS / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of words of a file of `resources/words`."""
    return frozenset(table(name)[key].split())
