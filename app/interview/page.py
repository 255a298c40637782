"""What a page is made of: its question, its fields and its examples, as read from `resources/pages`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

FIELD_KINDS: Final = ("line", "text", "lines", "choice", "choices", "date", "own")
"""One line; several lines of text; several one-line ideas; one of several choices; any of several choices; a day,
month and year; something that a class in `ui/pages` draws itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """One thing to choose. `id` is stored; `icon` names a picture of `resources/icons` or is empty."""

    id: str
    label: str
    detail: str = ""
    icon: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldSpec:
    """One field. `id` is `<page id>.<name>` for ever. An empty `label` means the page's question is its label.

    `limit` is the most letters it takes. `starters` are words a button can put in. `side_by_side` puts it beside the
    field before where there is room.
    """

    id: str
    kind: str
    label: str = ""
    hint: str = ""
    limit: int = 600
    required: bool = False
    required_message: str = ""
    side_by_side: bool = False
    choices: tuple[Choice, ...] = ()
    starters: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The part of the id after the page."""
        return self.id.partition(".")[2]


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """What somebody of this age could answer; shown on request, never put in the answer."""

    age: int
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PageSpec:
    """One page. `wording` holds, by role, the other words for `question`, `lead`, `why`, `<field>.label`,
    `<field>.hint` and `<field>.<choice>.label` or `.detail`; what a role does not word is said as for everyone."""

    id: str
    question: str
    lead: str = ""
    why: str = ""
    fields: tuple[FieldSpec, ...] = ()
    examples: tuple[Example, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    wording: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def field_named(self, name: str) -> FieldSpec:
        """The field with this name. Raises `KeyError` when the page has none."""
        for spec in self.fields:
            if spec.name == name:
                return spec
        raise KeyError(f"{self.id}.{name}")
