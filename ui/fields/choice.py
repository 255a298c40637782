"""One of several answers."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.interview.page import Choice
from ui.controls.choice_card import ChoiceGroup
from ui.fields.field import FieldBox


class ChoiceField(FieldBox):
    """A question answered by choosing one card."""

    def __init__(
        self,
        identifier: str,
        name: str,
        choices: Sequence[Choice],
        *,
        label: str = "",
        hint: str = "",
        tags: dict[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(identifier, name, label=label, hint=hint, parent=parent)
        self.group = ChoiceGroup(name, choices, identifier=identifier, tags=tags)
        self.add_answer(self.group)
        self.group.changed.connect(self.edited)

    def value(self) -> str:
        """The id of the chosen card; empty when none is."""
        return self.group.value()

    def set_value(self, value: str) -> None:
        """Choose the card with this id, without saying `edited`."""
        self.group.set_value(value)

    def widget_for_error(self) -> QWidget:
        """The chosen card, or the first."""
        return self.group.first()
