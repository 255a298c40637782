"""The outcome in one sentence, large, in any of its voices; and in a person's own words where they want that."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from app.i18n import fill, window_texts
from app.plan.place import Place
from app.plan.plan import VOICES
from app.sentence.formula import compose, parts_of, phrases, sentence, stale_parts
from app.sentence.unsure import unsure_words
from ui.controls.buttons import QuietButton, SecondButton
from ui.controls.card import Card
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Body, Caption, FieldLabel, NoteLine
from ui.controls.line import Hairline
from ui.controls.segments import Segments
from ui.controls.sentence_large import SentenceLarge
from ui.controls.sentence_part import SentencePart
from ui.fields.line import LineField
from ui.fields.text import TextField
from ui.page import Page
from ui.turning_row import TurningRow

BESIDE: Final = 900
"""The least width of the window, in pixels at 100 %, in which things stand beside the sentence."""
PARTS: Final = ("when", "will", "so")
NAMES: Final = {"when": "when", "will": "will_do", "so_that": "so_that"}
"""What the page calls each part of the sentence."""


class ReadBackPage(Page):
    """A wide page: the voice on top, the sentence in its three parts, the measure and the buttons under it."""

    is_wide = True

    def build(self) -> None:
        """Everything is made once; `refresh` shows what holds now."""
        self._rows: list[TurningRow] = []
        self._add_voices()
        self.column.addSpacing(self.theme.px(16))
        card = Card(parent=self, padding=40)
        self.column.addWidget(card)
        body = self._turning(24)
        card.column.addLayout(body)
        self._add_sentence(body)
        self._add_hope(body)
        card.column.addSpacing(self.theme.px(14))
        card.column.addWidget(Hairline(card))
        card.column.addSpacing(self.theme.px(4))
        self._add_foot(card)
        self.column.addSpacing(self.theme.px(16))
        self._add_notes()
        self._add_short_name()
        self.add_examples()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        for row in self._rows:
            row.fit(self)
        super().resizeEvent(event)

    def focus_first(self) -> None:
        """The voice that is chosen, above the sentence."""
        self._voices.first().setFocus()

    def refresh(self) -> None:
        """Show the sentence as it stands."""
        plan, outcome = self.context.plan, self.context.outcome
        own = outcome.answer("read_back.own")
        said = phrases(parts_of(plan, outcome), plan.voice, window_texts())
        for kind, words in zip(PARTS, (said.when, said.will_do, said.so_that), strict=True):
            self._large[kind].show_words(words or self.words.word("missing"))
            self._large[kind].setVisible(not own and not self._editing())
        self._own.setVisible(bool(own) or self._editing())
        self._show_voice_note()
        self._show_notes()

    def _turning(self, gap: int) -> TurningRow:
        row = TurningRow(BESIDE, gap=gap, gap_below=12)
        row.fit(self)
        self._rows.append(row)
        return row

    # The voice.

    def _add_voices(self) -> None:
        row = self._turning(16)
        row.addWidget(FieldLabel(self.words.word("voice"), parent=self))
        options = {voice: self.words.word(f"voice_{voice}") for voice in VOICES}
        voices = Segments(self.words.word("voice"), options, identifier="read_back.voice", parent=self)
        voices.set_value(self.context.plan.voice)
        voices.changed.connect(lambda voice: self.edited.emit("voice.voice", voice))
        row.addWidget(voices)
        self._voices = voices
        self._voice_note = NoteLine("person", "", self)
        row.addWidget(self._voice_note, 1)
        self._whose = QuietButton(self.words.word("say_whose"), "read_back.say_whose", parent=self)
        self._whose.clicked.connect(lambda: self.wants.emit(Place("hope_whose", self.context.place.outcome)))
        row.addWidget(self._whose)
        self.column.addLayout(row)

    def _show_voice_note(self) -> None:
        plan = self.context.plan
        is_first = plan.voice != "third"
        unsaid = is_first and not plan.aspiration.is_learners_own
        key = "about_first_unsure" if unsaid else "about_first" if is_first else "about_third"
        self._voice_note.setText(self.words.word(key))
        self._whose.setVisible(unsaid and bool(plan.aspiration.text))

    # The sentence, in its parts or in own words.

    def _add_sentence(self, body: QBoxLayout) -> None:
        column = QVBoxLayout()
        column.setSpacing(self.theme.px(18))
        self._large = {kind: SentenceLarge(kind, "", self) for kind in PARTS}
        for part in self._large.values():
            column.addWidget(part)
        spec = self.context.spec.field_named("own")
        self._own = TextField(spec.id, self.words.label("own"), limit=spec.limit, lines=4, parent=self)
        self._own.set_value(self.context.outcome.answer(spec.id))
        self._own.edited.connect(self._write_own)
        self.fields[spec.id] = self._own
        column.addWidget(self._own)
        body.addLayout(column, 1)

    def _add_hope(self, body: QBoxLayout) -> None:
        hope = self.context.plan.aspiration.text
        if hope:
            part = SentencePart("hope", self, compact=True)
            part.set_label(self.words.word("hope"))
            part.show_part("ink", fill(window_texts().gettext("“{hope}”"), {"hope": hope}))
            part.setMaximumWidth(self.theme.px(250))
            column = QVBoxLayout()
            column.addWidget(part)
            column.addStretch(1)
            body.addLayout(column)

    def _editing(self) -> bool:
        return bool(self.property("editing"))

    def _turn_editing(self) -> None:
        editing = not self._editing()
        self.setProperty("editing", editing)
        plan, outcome = self.context.plan, self.context.outcome
        if editing and not self._own.value():
            self._own.set_value(compose(parts_of(plan, outcome), plan.voice, window_texts()))
        self._change.setText(self.words.word("done_changing" if editing else "change"))
        self.refresh()
        if editing:
            self._own.focus_first()

    def _write_own(self, words: str) -> None:
        plan, outcome = self.context.plan, self.context.outcome
        composed = compose(parts_of(plan, outcome), plan.voice, window_texts())
        is_own = bool(words.strip()) and words.strip() != composed
        self.edited.emit("read_back.from", composed if is_own else "")
        self.edited.emit("read_back.own", words if is_own else "")

    def _use_answers(self) -> None:
        self.setProperty("editing", False)
        self._own.set_value("")
        self._change.setText(self.words.word("change"))
        self.edited.emit("read_back.own", "")
        self.edited.emit("read_back.from", "")
        self.refresh()

    # Under the sentence.

    def _add_foot(self, card: Card) -> None:
        row = self._turning(16)
        known = self.context.outcome.answer("known.known")
        measure = QHBoxLayout()
        measure.setSpacing(self.theme.px(16))
        measure.addWidget(IconLabel("ruler", "muted", 22, parent=card))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Caption(self.words.word("known"), parent=card, weight=600))
        words.addWidget(Body(known or self.words.word("missing"), parent=card))
        measure.addLayout(words, 1)
        row.addLayout(measure, 1)
        copy = QuietButton(self.words.word("copy"), "read_back.copy", icon="copy", parent=card)
        copy.clicked.connect(self._copy)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignVCenter)
        self._change = SecondButton(self.words.word("change"), "read_back.change", icon="pencil", parent=card)
        self._change.clicked.connect(self._turn_editing)
        row.addWidget(self._change, 0, Qt.AlignmentFlag.AlignVCenter)
        card.column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(sentence(self.context.plan, self.context.outcome))
        self.told.emit(self.words.word("copied"))

    def _add_notes(self) -> None:
        self._unsure = NoteLine("info", "", self)
        self._stale = NoteLine("info", "", self)
        self._back = QuietButton(self.words.word("back_to_answers"), "read_back.use_answers", icon="undo", parent=self)
        self._back.clicked.connect(self._use_answers)
        for widget in (self._unsure, self._stale, self._back):
            self.column.addWidget(widget)

    def _show_notes(self) -> None:
        plan, outcome = self.context.plan, self.context.outcome
        own = outcome.answer("read_back.own")
        unsure = unsure_words(plan, outcome)
        self._unsure.setText(" ".join((self.words.word("unsure"), *unsure)))
        self._unsure.setVisible(bool(unsure) and not own)
        stale = [self.words.word(NAMES[part]) for part in stale_parts(plan, outcome)]
        note = self.words.word("stale", parts=", ".join(stale)) if stale else self.words.word("own_note")
        self._stale.setText(note)
        self._stale.setVisible(bool(own))
        self._back.setVisible(bool(own))

    def _add_short_name(self) -> None:
        field = LineField(
            "outcome.name",
            self.words.word("short_name"),
            label=self.words.word("short_name"),
            hint=self.words.word("short_name_hint"),
            limit=60,
            parent=self,
        )
        field.setMaximumWidth(self.theme.px(560))
        field.set_value(self.context.outcome.answer("outcome.name"))
        field.edited.connect(self._name)
        self.column.addSpacing(self.theme.px(8))
        self.column.addWidget(field)
        self.fields["outcome.name"] = field

    def _name(self, words: str) -> None:
        self.context.outcome.answers["outcome.name"] = words
        self.changed.emit()
