"""Any of several answers."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.interview.page import Choice
from ui.controls.choice_card import ChoiceGroup
from ui.fields.field import FieldBox


class ChoicesField(FieldBox):
    """A question answered by ticking as many cards as fit."""

    def __init__(
        self,
        identifier: str,
        name: str,
        choices: Sequence[Choice],
        *,
        label: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(identifier, name, label=label, hint=hint, parent=parent)
        self.group = ChoiceGroup(name, choices, multiple=True, identifier=identifier)
        self.add_answer(self.group)
        self.group.changed.connect(self.edited)

    def value(self) -> str:
        """The ids of the ticked cards, one a line, in the order they stand in."""
        return self.group.value()

    def set_value(self, value: str) -> None:
        """Tick the cards with these ids, one a line, without saying `edited`."""
        self.group.set_value(value)

    def widget_for_error(self) -> QWidget:
        """The first ticked card, or the first."""
        return self.group.first()
