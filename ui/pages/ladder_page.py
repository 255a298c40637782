"""The ladder: what would that give, do, make possible? Each answer can be asked again, and every rung is kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.interview import ladder
from app.interview.look_again import remember
from app.plan.place import Place
from app.plan.rung import Rung
from ui.controls.buttons import IconButton, QuietButton, SecondButton
from ui.controls.labels import Body, Caption
from ui.fields.line import LineField
from ui.page import Page
from ui.pages.ladder_rows import LadderRow, LadderTree, StartRow
from ui.retire import retire

DEEPEST_INDENT = 4


class LadderPage(Page):
    """Shows the rungs of its question. One is being written; the others stand as words with Change beside them."""

    def build(self) -> None:
        """The tree, or a way to write the change first."""
        self._question = self.context.place.page
        self._outcome = self.context.outcome
        self._current = ""
        self._tree: LadderTree | None = None
        if not self._starts_from():
            self._send_to_change()
            return
        written = [rung for rung, _ in ladder.rungs(self._outcome, self._question)]
        current = next((rung for rung in written if not rung.text.strip()), None)
        if current is None and not written:
            current = ladder.add_idea(self._outcome, self._question)
        self._current = current.id if current else ""
        self._holder = QHBoxLayout()
        self.column.addLayout(self._holder)
        self._draw()
        self.add_examples()

    def leaving(self) -> None:
        """Rungs that nobody wrote on go."""
        ladder.drop_empty(self._outcome)

    def focus_first(self) -> None:
        """The rung that is being written, or the question."""
        field = next(iter(self.fields.values()), None)
        if field is not None:
            field.focus_first()
        else:
            self.heading.setFocus()

    def _starts_from(self) -> str:
        before = ladder.asked_of(self._outcome, self._question)
        return before.text if before else self._outcome.answer("change.change")

    def _send_to_change(self) -> None:
        self.column.addWidget(Body(self.words.word("nothing_yet"), parent=self))
        button = SecondButton(self.words.word("write_change"), f"{self._question}.write_change", parent=self)
        button.clicked.connect(lambda: self.wants.emit(Place("change", self._outcome.id)))
        self.column.addWidget(button)

    # Drawing the rungs anew, whenever one comes, goes or is opened.

    def _draw(self) -> None:
        self.fields.clear()
        if self._tree is not None:
            retire(self._tree, self._holder)
        tree = LadderTree(self)
        self._tree = tree
        start = StartRow(self._start_label(), self._starts_from(), parent=tree)
        tree.add_row(start, None)
        rows: dict[str, LadderRow] = {}
        for number, (rung, depth) in enumerate(ladder.rungs(self._outcome, self._question), 1):
            row = self._row(number, rung, depth, tree)
            rows[rung.id] = row
            tree.add_row(row, rows.get(rung.parent, start))
        if not self._current:
            self._add_ways_on(tree.column, None)
        self._holder.addWidget(tree)
        tree.show()

    def _start_label(self) -> str:
        if ladder.asked_of(self._outcome, self._question):
            return self.words.word("start_before")
        if self._outcome.answer("help_not_change.choice") == "drawer":
            return self.words.word("start_help")
        return self.words.word("start_keep" if self._outcome.answer("change.direction") == "keep" else "start")

    def _row(self, number: int, rung: Rung, depth: int, tree: QWidget) -> LadderRow:
        label = self.words.word("first" if depth == 0 else "again")
        is_current = rung.id == self._current
        row = LadderRow(str(number), label, min(depth + 1, DEEPEST_INDENT), filled=not is_current, parent=tree)
        if is_current:
            self._add_field(row, rung, number)
        else:
            self._add_words(row, rung, number)
        return row

    def _add_field(self, row: LadderRow, rung: Rung, number: int) -> None:
        identifier = f"{self._question}.rung{number}"
        field = LineField(identifier, row.label.words(), hint=self.words.word("hint"), limit=240, tall=True, parent=row)
        field.set_value(rung.text)
        field.edited.connect(lambda words: self._write(rung, words))
        self.fields[identifier] = field
        row.column.addWidget(field)
        self._add_ways_on(row.column, rung)

    def _add_words(self, row: LadderRow, rung: Rung, number: int) -> None:
        line = row.add_words(rung.text)
        change = QuietButton(self.words.word("change"), f"{self._question}.change{number}", icon="pencil", parent=row)
        change.setAccessibleName(self.words.word("change_name", text=rung.text))
        change.clicked.connect(lambda: self._open(rung))
        remove = IconButton(
            "trash",
            self.words.word("remove_name", text=rung.text),
            f"{self._question}.remove{number}",
            framed=False,
            parent=row,
        )
        remove.clicked.connect(lambda: self._remove(rung))
        line.addWidget(change, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)

    def _add_ways_on(self, column: QVBoxLayout, rung: Rung | None) -> None:
        if rung is not None:
            line = QHBoxLayout()
            line.setSpacing(self.theme.px(16))
            deeper = SecondButton(self.words.word("deeper"), f"{self._question}.deeper", icon="deeper", parent=self)
            deeper.clicked.connect(lambda: self._go_deeper(rung))
            self._deeper = deeper
            self._name_deeper(rung)
            line.addWidget(deeper)
            line.addWidget(Caption(self.words.word("deeper_detail"), parent=self), 1)
            column.addLayout(line)
        self._add = QuietButton(self.words.word("add"), f"{self._question}.add", icon="plus", parent=self)
        self._add.clicked.connect(self._add_idea)
        column.addWidget(self._add)

    # What a person does.

    def _write(self, rung: Rung, words: str) -> None:
        rung.text = words
        remember(self._outcome, self._question)
        self._name_deeper(rung)
        self.changed.emit()

    def _name_deeper(self, rung: Rung) -> None:
        """Say what it asks about: the button stands alone for those who hear it."""
        text = rung.text.strip()
        self._deeper.setAccessibleName(self.words.word("deeper_name", text=text) if text else "")

    def _open(self, rung: Rung) -> None:
        ladder.drop_empty(self._outcome)
        self._turn_to(rung)

    def _go_deeper(self, rung: Rung) -> None:
        if rung.text.strip():
            self._turn_to(ladder.go_deeper(self._outcome, rung))
            self.told.emit(self.words.word("added"))
        else:
            self.focus_first()

    def _add_idea(self) -> None:
        current = self._outcome.rung(self._current)
        if current is not None and not current.text.strip():
            self.focus_first()
            return
        self._turn_to(ladder.add_idea(self._outcome, self._question, beside=current))
        self.told.emit(self.words.word("added"))

    def _remove(self, rung: Rung) -> None:
        ladder.drop(self._outcome, rung)
        self.told.emit(self.words.word("removed"))
        self._draw()
        self.changed.emit()
        self.focus_first()

    def _turn_to(self, rung: Rung) -> None:
        self._current = rung.id
        self._draw()
        self.changed.emit()
        self.focus_first()
