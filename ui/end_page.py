"""The end page of the spread: the outcome so far, a page's own companion, or help. In small windows it folds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.i18n import _, fill
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.sentence.formula import parts_of
from ui.controls.disclosure import Disclosure
from ui.page import Page
from ui.sentence_panel import SentencePanel, outcome_title, parts_written
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
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_room_for_the_bar)
        self._inner = QWidget(self._scroll)
        self._inner.setObjectName("end_inner")
        self._column = QVBoxLayout(self._inner)
        self._scroll.setWidget(self._inner)
        self._edges = (0, 0)
        column.addWidget(self._scroll, 1)
        self._companion: QWidget | None = None
        self._help: QWidget | None = None
        self._fold_title = ""
        self.sentence: SentencePanel | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_focus_in_sight)

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
        if self.sentence is not None and outcome is not None:
            self.sentence.show_outcome(plan, outcome, place)
        self._fold_title = self._title_of(plan, outcome)
        self.fold.set_title(_("Help for this page") if self._help is not None else self._fold_title)

    def _title_of(self, plan: Plan, outcome: Outcome | None) -> str:
        if self.sentence is None or outcome is None:
            return _("Beside this page")
        count = str(parts_written(parts_of(plan, outcome)))
        return fill(_("{title} so far: {count} of 3 parts"), {"title": outcome_title(plan), "count": count})

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
        self.fold.set_title(_("Help for this page"))
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
            self.fold.set_title(self._fold_title)
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
            self._edges = (0, 0)
            self._column.setContentsMargins(0, 0, 0, theme.px(16))
        else:
            self.setFixedWidth(theme.px(shape.panel))
            self._edges = (theme.px(40 if shape.edge == 64 else 24), theme.px(shape.edge))
            self._column.setContentsMargins(0, theme.px(shape.lead_in + 4), 0, theme.px(16))
        self._put_in_place(folded=folded)
        self._keep_room_for_the_bar()
        self.fold.setVisible(folded)
        self._scroll.setVisible(not folded)
        if self.sentence is not None:
            self.sentence.show_hope(shape.shows_hope or folded)

    def _put_in_place(self, *, folded: bool) -> None:
        """Under the fold the contents take the room they need; beside the page they scroll on their own."""
        if folded and self._scroll.widget() is self._inner:
            self._scroll.takeWidget()
            self.fold.column.addWidget(self._inner)
            self.fold.body.setVisible(self.fold.is_open())
            self._inner.show()
        elif not folded and self._scroll.widget() is None:
            self.fold.column.removeWidget(self._inner)
            self._scroll.setWidget(self._inner)
            self._inner.show()

    def _keep_room_for_the_bar(self) -> None:
        """The scroll bar stands in the edge, so that the words never jump when it comes or goes."""
        bar = self._scroll.verticalScrollBar()
        taken = bar.sizeHint().width() if self._edges[1] and bar.maximum() > 0 else 0
        start, end = self._edges[0], max(self._edges[1] - taken, 0)
        margins = self._column.contentsMargins()
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        self._column.setContentsMargins(left, margins.top(), right, margins.bottom())

    def _keep_focus_in_sight(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._scroll.widget() is self._inner and self._inner.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, Theme.of(self).px(24))

    def _hold(self, companion: QWidget | None) -> None:
        if self._companion is not None:
            self._column.removeWidget(self._companion)
            self._companion.hide()
            self._companion.deleteLater()
        self._companion = companion
        if companion is not None:
            self._column.insertWidget(0, companion)
            companion.show()
