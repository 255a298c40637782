"""The home page while there are no plans to show: they are being opened, or cannot be opened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _
from app.store import DamagedError, LockedError, StoreError
from ui.accessibility import announce
from ui.controls.buttons import PrimaryButton, SecondButton
from ui.controls.card import Card
from ui.controls.labels import Body, FlowedLabel, NoteLine
from ui.controls.wrap import Wrap
from ui.desk import Desk
from ui.theme import Theme


class Loading(QWidget):
    """Nothing at all for a moment; then one calm line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        self.words = FlowedLabel("", size=18, line=27, colour="muted", parent=self)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addStretch(1)

    def take_size(self, width: float, height: float, columns: int) -> None:
        """Nothing here depends on the window."""

    def say(self) -> None:
        """Say that it takes a moment."""
        self.words.setText(_("Opening your plans…"))
        announce(self.words, self.words.words())


class Trouble(QWidget):
    """Why the plans cannot be opened, and what can be done about it."""

    def __init__(self, error: StoreError, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        theme = Theme.of(self)
        self.setAccessibleName(error.sentence)
        self.setObjectName("home.trouble")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(40), 0, 0)
        card = Card(self, padding=32, bar="error")
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        card.column.setSpacing(theme.px(12))
        title = NoteLine("warning", _("Your plans cannot be opened now"), card, colour="error", weight=600)
        card.column.addWidget(title)
        self.words = Body(error.sentence, card)
        card.column.addWidget(self.words)
        buttons = Wrap()
        buttons.setSpacing(theme.px(12))
        self.restore = PrimaryButton(_("Go back to the newest backup"), "home.restore", icon="undo", parent=card)
        self.restore.clicked.connect(self._go_back)
        self.restore.setVisible(isinstance(error, DamagedError) and desk.can_restore)
        self.again = SecondButton(_("Try again"), "home.try_again", icon="repeat", parent=card)
        self.again.clicked.connect(desk.open_again)
        self.again.setVisible(not isinstance(error, DamagedError) or isinstance(error, LockedError))
        buttons.addWidget(self.restore)
        buttons.addWidget(self.again)
        card.column.addSpacing(theme.px(6))
        card.column.addLayout(buttons)
        column.addWidget(card)
        column.addStretch(1)

    def focus_first(self) -> None:
        """Give the focus to what can be done."""
        (self.again if self.restore.isHidden() else self.restore).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_size(self, width: float, height: float, columns: int) -> None:
        """Nothing here depends on the window."""

    def _go_back(self) -> None:
        from ui.messages import ask  # Only for those who need it, as every box is.

        sure = ask(
            self,
            title=_("Go back to the newest backup"),
            words=_("Your plans go back to the newest backup. The damaged file is kept beside them."),
            do_it=_("Go back to it"),
            leave_it=_("Leave it as it is"),
        )
        if sure:
            self.desk.open_again(restoring=True)
