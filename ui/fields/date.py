"""A day, a month and a year in three boxes. What is no date is kept as it was typed, and said so."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QVBoxLayout, QWidget

from app.clean import clean
from app.i18n import _, fill
from app.plan.learner import CALENDAR_YEARS, read_date
from ui.controls.buttons import name_control
from ui.controls.labels import FieldLabel, buddy_text
from ui.fields.field import FieldBox
from ui.fields.line import LineEdit
from ui.theme import Theme, follow_theme

_WIDTHS: Final = {"day": 72, "month": 72, "year": 104}
_LENGTHS: Final = {"day": 2, "month": 2, "year": 4}


class DateField(FieldBox):
    """A question answered by a date. The value is an ISO date, or day/month/year as typed where that is no date."""

    def __init__(
        self,
        identifier: str,
        name: str,
        *,
        label: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(identifier, name, label=label, hint=hint, parent=parent)
        self.group = _DateGroup(name, identifier)
        self.boxes = self.group.boxes
        self.add_answer(self.group)
        for box in self.boxes.values():
            self._answers.append(box)
            box.typed.connect(self._edited)
        self._describe()

    def value(self) -> str:
        """The ISO date (2027-07-22); what was typed, as 31/2/2027, where there is no such day; empty when empty."""
        typed = [clean(box.text()).strip() for box in self.boxes.values()]
        found = _date_of(typed)
        if found:
            return found.isoformat()
        return "/".join(typed) if any(typed) else ""

    def set_value(self, value: str) -> None:
        """Show a stored date, or what was typed instead of one, without saying `edited`."""
        if value == self.value():
            return
        try:
            day = date.fromisoformat(value)
            typed = [str(day.day), str(day.month), str(day.year)]
        except ValueError:
            typed = [*value.split("/"), "", ""][:3]
        for box, words in zip(self.boxes.values(), typed, strict=True):
            box.show_words(words)

    def problem(self) -> str:
        """What keeps it from being a date, in words; nothing when it is one, or empty."""
        typed = {name: clean(box.text()).strip() for name, box in self.boxes.items()}
        if not any(typed.values()) or _date_of(list(typed.values())):
            return ""
        if not all(typed.values()):
            return _("Fill in the day, the month and the year.")
        if not all(words.isdecimal() for words in typed.values()):
            return _("Write the date in numbers, such as 27 3 2027.")
        if len(typed["year"]) != 4:
            return _("Write the year in four numbers, such as 2027.")
        if int(typed["year"]) not in CALENDAR_YEARS:
            return _("Check the year.")
        return _("There is no such day. Check the day and the month.")

    def widget_for_error(self) -> QWidget:
        """The box for the day."""
        return self.boxes["day"]

    def _edited(self) -> None:
        self.edited.emit(self.value())


class _DateGroup(QGroupBox):
    """The three boxes, in one group named by the question."""

    def __init__(self, name: str, identifier: str) -> None:
        super().__init__(buddy_text(name))
        name_control(self, identifier, name)
        self.boxes: dict[str, LineEdit] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part, label in (("day", _("Day")), ("month", _("Month")), ("year", _("Year"))):
            box = LineEdit(f"{identifier}.{part}", _LENGTHS[part])
            box.setAccessibleName(fill(_("{part}, {question}"), {"part": label, "question": name}))
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(FieldLabel(label))
            column.addWidget(box)
            self._row.addLayout(column)
            self.boxes[part] = box
        self._row.addStretch(1)
        follow_theme(self._restyle)

    def paintEvent(self, event: object) -> None:
        """Nothing: the question is said by the page, the group is for those who listen."""

    def _restyle(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(16))
        for part, box in self.boxes.items():
            box.setFixedWidth(theme.px(_WIDTHS[part]))


def _date_of(typed: list[str]) -> date | None:
    """The date that these three words are, in numbers, the year in four."""
    if not all(words.isdecimal() for words in typed) or len(typed[2]) != 4:
        return None
    day, month, year = map(int, typed)
    return read_date(f"{year:04}-{month:02}-{day:02}")
