"""Makes the field that a spec describes, in the words of its page."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.interview.page import Choice, FieldSpec
from app.interview.wording import PageWords
from ui.fields.choice import ChoiceField
from ui.fields.date import DateField
from ui.fields.field import FieldBox
from ui.fields.line import LineField
from ui.fields.lines import LinesField
from ui.fields.text import TextField


def make_field(spec: FieldSpec, words: PageWords, parent: QWidget) -> FieldBox:
    """The empty field of this spec, with its label and hint. Raises `KeyError` for a kind that a page draws itself."""
    label = words.label(spec.name)
    name = label or words.question
    hint = words.hint(spec.name)
    if spec.kind in ("choice", "choices"):
        cards, multiple = choices_of(spec, words), spec.kind == "choices"
        return ChoiceField(spec.id, name, cards, multiple=multiple, label=label, hint=hint, parent=parent)
    if spec.kind == "date":
        return DateField(spec.id, name, label=label, hint=hint, parent=parent)
    text_kinds: dict[str, Callable[..., FieldBox]] = {"line": LineField, "text": TextField, "lines": LinesField}
    return text_kinds[spec.kind](spec.id, name, label=label, hint=hint, limit=spec.limit, parent=parent)


def choices_of(spec: FieldSpec, words: PageWords) -> tuple[Choice, ...]:
    """The choices of a spec in the words of its page."""
    return tuple(
        Choice(
            id=choice.id,
            label=words.choice_label(spec.name, choice.id),
            detail=words.choice_detail(spec.name, choice.id),
            icon=choice.icon,
        )
        for choice in spec.choices
    )
