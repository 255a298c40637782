"""What a person chose about the window and the documents, kept as one small file beside the plans."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Final

FILE: Final = "settings.json"
TEXT_SIZES: Final = (100, 125, 150, 175, 200)
THEMES: Final = ("system", "light", "dark", "high_contrast")
TINTS: Final = ("", "cream", "blue", "green", "peach", "lilac")
"""Papers of the light theme; the empty one is its own."""


_ALLOWED: Final[Mapping[str, tuple[object, ...]]] = {
    "text_size": TEXT_SIZES,
    "theme": THEMES,
    "tint": TINTS,
    "voice": ("", "third", "first_future", "first_now"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """The choices, each with its default. Change one with `dataclasses.replace`.

    `text_size` is in per cent. `roomy` means wider lines and gaps. `voice` is the one new plans start with, empty
    to ask each time.
    `documents_folder` is empty for the person's own documents. `rules` is "guide", "strict" or the path of a file of
    local rules. `own_template` is the path of a school's own Word template, or empty. `term_dates` holds edited term
    ends by their id (`"2026.autumn"`) as ISO dates.
    """

    text_size: int = 100
    theme: str = "system"
    tint: str = ""
    roomy: bool = False
    reduce_motion: bool = False
    voice: str = ""
    language: str = "en_GB"
    documents_folder: str = ""
    rules: str = "guide"
    own_template: str = ""
    term_dates: Mapping[str, str] = field(default_factory=dict)


def load_settings(folder: Path) -> Settings:
    """The settings kept in the data folder. What is missing or cannot be is as by default.

    A file that cannot be read at all is kept aside as `settings-damaged.json` and everything is as by default.
    """
    path = folder / FILE
    try:
        written = path.read_bytes()
    except OSError:
        return Settings()
    import json  # Before the first window only when there is something to read.

    try:
        kept = json.loads(written.decode("utf-8"))
    except (ValueError, RecursionError):
        _keep_aside(path)
        return Settings()
    if not isinstance(kept, dict):
        _keep_aside(path)
        return Settings()
    known = {spec.name: kept[spec.name] for spec in fields(Settings) if spec.name in kept}
    return Settings(**{name: value for name, value in known.items() if _can_be(name, value)})


def save_settings(settings: Settings, folder: Path) -> None:
    """Keep the settings in the data folder. Raises `OSError` when it cannot be written; the old ones then stay."""
    import json

    from app.safe_file import write_safely

    folder.mkdir(parents=True, exist_ok=True)
    values = {**asdict(settings), "term_dates": dict(settings.term_dates)}
    write_safely(folder / FILE, json.dumps(values, indent=2, ensure_ascii=False, sort_keys=True).encode())


def _can_be(name: str, value: Any) -> bool:
    default = getattr(Settings(), name)
    if name == "term_dates":
        return isinstance(value, dict) and all(isinstance(part, str) for pair in value.items() for part in pair)
    return type(value) is type(default) and value in _ALLOWED.get(name, (value,))


def _keep_aside(path: Path) -> None:
    try:
        path.replace(path.with_name("settings-damaged.json"))
    except OSError:
        return  # A folder that cannot be written: the damaged file is as safe where it is.
