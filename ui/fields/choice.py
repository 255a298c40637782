"""One of several answers, or any of them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.interview.page import Choice
from ui.controls.choice_card import ChoiceGroup
from ui.fields.field import FieldBox


class ChoiceField(FieldBox):
    """A question answered by choosing one card or, where it is `multiple`, by ticking as many as fit."""

    def __init__(
        self,
        identifier: str,
        name: str,
        choices: Sequence[Choice],
        *,
        multiple: bool = False,
        label: str = "",
        hint: str = "",
        tags: dict[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(identifier, name, label=label, hint=hint, parent=parent)
        self.group = ChoiceGroup(name, choices, multiple=multiple, identifier=identifier, tags=tags)
        self.add_answer(self.group)
        self.group.changed.connect(self.edited)

    def value(self) -> str:
        """The id of the chosen card, or of each ticked one on a line of its own; empty when none is."""
        return self.group.value()

    def set_value(self, value: str) -> None:
        """Choose the cards with these ids, one a line, without saying `edited`."""
        self.group.set_value(value)

    def widget_for_error(self) -> QWidget:
        """The chosen card, or the first."""
        return self.group.first()
