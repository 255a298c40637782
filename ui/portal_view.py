"""Copying a plan into a portal: section by section or outcome by outcome, each with a button, or the whole at once."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.documents.options import DocumentOptions
from app.documents.portal import PortalText, portal_texts
from app.documents.shown_name import shown_name
from app.i18n import _, fill, window_texts
from ui.accessibility import announce
from ui.controls.buttons import SmallButton, name_control
from ui.controls.card import Card
from ui.controls.labels import Body, Caption, FieldLabel, Heading, NoteLine
from ui.controls.segments import Segments
from ui.desk import Desk
from ui.plain_frame import PlainFrame
from ui.theme import Theme
from ui.thread_words import title_of
from ui.view import View

SHOWN: Final = 1500
"""Letters of one text that are drawn; all of them are copied."""


class PortalView(View):
    """Shows the texts of the plan that is open on the desk."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        if desk.plan is None:
            raise LookupError("no plan is open")
        self.plan = desk.plan
        self.setObjectName("portal")
        self.texts = portal_texts(self.plan, texts=window_texts())
        self._copied: _CopyButton | None = None
        lead = _("Copy a part, go to the form of the council or school, and paste it there.")
        self._frame = PlainFrame(self, "portal", _("Copy for a portal"), lead)
        self._add_name()
        self._add_choice()
        self._list = QWidget(self)
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, Theme.of(self).px(10), 0, 0)
        self._rows.setSpacing(Theme.of(self).px(12))
        self._frame.column.addWidget(self._list)
        self._frame.fill_up()
        self._show("sections")

    def title(self) -> str:
        return fill(_("Copy for a portal: {plan}"), {"plan": title_of(self.plan)})

    def focus_first(self) -> None:
        self.whole.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, shortcut: str) -> None:
        if shortcut == "back":
            self._frame.back.click()
        elif shortcut == "help":
            self._frame.bar.show_help()

    def _add_name(self) -> None:
        name = shown_name(self.plan, DocumentOptions.from_answers(self.plan, "meeting"))
        if name:
            said = fill(_("These texts say “{name}”, as you chose for documents."), {"name": name})
            self._frame.column.addWidget(NoteLine("info", said, self))

    def _add_choice(self) -> None:
        label = _("Show the plan")
        options = {"sections": _("By section"), "outcomes": _("By outcome")}
        self.whole = self._button(self.texts.whole, _("Copy the whole plan"))
        self._frame.column.addSpacing(Theme.of(self).px(6))
        self._frame.column.addWidget(self.whole)
        self._frame.column.addSpacing(Theme.of(self).px(10))
        self._frame.column.addWidget(FieldLabel(label, self))
        self.by = Segments(label, options, identifier="portal.by", parent=self)
        self.by.setMinimumWidth(Theme.of(self).px(44))
        self.by.set_value("sections")
        self.by.changed.connect(self._show)
        self._frame.column.addWidget(self.by)

    def _show(self, by: str) -> None:
        texts: Sequence[PortalText] = self.texts.sections if by == "sections" else self.texts.outcomes
        self._copied = self._copied if self._copied is self.whole else None
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for text in texts:
            self._rows.addWidget(self._card(text))
        if not texts:
            self._rows.addWidget(Body(_("No outcome is written yet."), self._list))

    def _card(self, text: PortalText) -> Card:
        card = Card(self._list)
        theme = Theme.of(self)
        card.column.setSpacing(theme.px(8))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(Heading(text.title, card, level=2), 1)
        if text.text:
            button = self._button(text, _("Copy"), parent=card)
            button.setAccessibleName(fill(_("Copy: {name}"), {"name": text.title}))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(row)
        words = text.text if len(text.text) <= SHOWN else f"{text.text[:SHOWN].rstrip()}…"
        card.column.addWidget(Body(words, card) if words else Caption(_("Nothing written yet."), card))
        return card

    def _button(self, text: PortalText, words: str, parent: QWidget | None = None) -> "_CopyButton":
        button = _CopyButton(text, words, parent or self)
        button.clicked.connect(lambda: self._copy(button))
        return button

    def _copy(self, button: "_CopyButton") -> None:
        """Copy the text; of all buttons, only the one that was pressed last says so."""
        if self._copied is not None:
            self._copied.say(copied=False)
        QGuiApplication.clipboard().setText(button.portal_text.text)
        button.say(copied=True)
        self._copied = button
        announce(self, fill(_("Copied: {name}"), {"name": button.portal_text.title}))


class _CopyButton(SmallButton):
    """Copies one text, and says that it has."""

    def __init__(self, text: PortalText, words: str, parent: QWidget) -> None:
        super().__init__(words, "", icon="copy", parent=parent)
        self.portal_text = text
        self._words = words
        name_control(self, f"portal.copy.{text.id.lower()}")

    def say(self, *, copied: bool) -> None:
        """“Copied”, or again what it does."""
        self.setText(_("Copied") if copied else self._words)
        self.icon_name = "check" if copied else "copy"
        words = _("Copied: {name}") if copied else _("Copy: {name}")
        self.setAccessibleName(fill(words, {"name": self.portal_text.title}))
        self.update()
