"""The end page of the spread: the outcome so far, a page's own companion, or help. In small windows it folds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.i18n import _, fill
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.sentence.formula import parts_of
from app.sentence.pronouns import placeholders
from ui.controls.disclosure import Disclosure
from ui.page import Page
from ui.sentence_panel import SentencePanel, parts_written
from ui.shape import Shape
from ui.theme import Theme


class EndPage(QFrame):
    """Holds one thing beside the page. `has_something` tells whether it is needed at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("end_page")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.fold = Disclosure("sentence_panel", "", self)
        self.fold.hide()
        column.addWidget(self.fold)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("end_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget(self._scroll)
        inner.setObjectName("end_inner")
        self._column = QVBoxLayout(inner)
        self._scroll.setWidget(inner)
        column.addWidget(self._scroll, 1)
        self._companion: QWidget | None = None
        self._help: QWidget | None = None
        self.sentence: SentencePanel | None = None

    def show_page(self, page: Page, plan: Plan, outcome: Outcome | None, place: Place) -> None:
        """Show what belongs beside this page."""
        self.hide_help()
        own = page.end_panel()
        self.sentence = None
        if own is None and outcome is not None and not page.is_wide:
            own = self.sentence = SentencePanel(self)
        self._hold(own)
        self.refresh(plan, outcome, place)

    def refresh(self, plan: Plan, outcome: Outcome | None, place: Place) -> None:
        """The plan changed: show the outcome as it stands now."""
        if self.sentence is None or outcome is None:
            self.fold.set_title(_("Beside this page"))
            return
        self.sentence.show_outcome(plan, outcome, place)
        values = {
            **placeholders(plan.learner, plan.role),
            "count": str(parts_written(parts_of(plan, outcome))),
        }
        self.fold.set_title(fill(_("{names} outcome so far: {count} of 3 parts"), values))

    def has_something(self) -> bool:
        """There is something to show beside the page."""
        return self._companion is not None or self._help is not None

    def has_help(self) -> bool:
        """Help is open."""
        return self._help is not None

    def show_help(self, panel: QWidget) -> None:
        """Show help instead of the companion."""
        self._help = panel
        self._column.addWidget(panel)
        if self._companion is not None:
            self._companion.hide()
        self.fold.set_open(True)

    def unfold(self) -> None:
        """Open what is folded under the page."""
        self.fold.set_open(True)

    def hide_help(self) -> None:
        """Take help away and show the companion again."""
        if self._help is not None:
            self._help.hide()
            self._help.deleteLater()
            self._help = None
        if self._companion is not None:
            self._companion.show()

    def take_shape(self, shape: Shape) -> None:
        """Fit the window: a column at the end, or folded under the page."""
        theme = Theme.of(self)
        folded = shape.panel == 0
        self.setProperty("folded", folded)
        self.style().polish(self)
        if folded:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
            self._column.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16))
        else:
            self.setFixedWidth(theme.px(shape.panel))
            side = theme.px(40 if shape.edge == 64 else 24)
            self._column.setContentsMargins(side, theme.px(shape.lead_in + 4), theme.px(shape.edge), theme.px(24))
        self.fold.setVisible(folded)
        self._scroll.setVisible(not folded or self.fold.is_open())
        if self.sentence is not None:
            self.sentence.show_hope(shape.shows_hope or folded)

    def _hold(self, companion: QWidget | None) -> None:
        if self._companion is not None:
            self._column.removeWidget(self._companion)
            self._companion.hide()
            self._companion.deleteLater()
        self._companion = companion
        if companion is not None:
            self._column.insertWidget(0, companion)
            companion.show()
