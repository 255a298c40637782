"""What is ordered when documents are made for several plans, and what became of each."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from app.documents.forms import WORD, Form
from app.i18n import Texts

OWN: Final = "own_template"
"""What a school's own template is chosen by, among the kinds of documents."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """What is wanted of every plan: these kinds of documents in this form, and the school's own, always in Word, when
    there is a `template`."""

    kinds: tuple[str, ...]
    folder: Path
    texts: Texts
    today: date
    template: Path | None = None
    name: str = ""
    form: Form = WORD


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """What became of one document: the `path` it was saved under, or the `sentence` that says why there is none."""

    plan_id: str
    path: Path | None = None
    sentence: str = ""
