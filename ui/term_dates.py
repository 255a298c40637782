"""The term dates of one school year: the usual ones, or those of somebody's own school."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _, fill
from app.plan.learner import read_date
from app.plan.terms import TERM_DATES, TERMS, Term, edit_key, terms
from ui.controls.buttons import SmallButton
from ui.controls.disclosure import Disclosure
from ui.controls.labels import NoteLine, Title
from ui.controls.wrap import Wrap
from ui.fields.date import DateField
from ui.theme import Theme


class TermDates(QWidget):
    """`edited` carries the whole mapping of settings after each change that makes sense."""

    edited = Signal(object)

    def __init__(self, year: int, kept: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year, self._kept = year, dict(kept)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme = Theme.of(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        years = fill(_("School year {one} to {other}"), {"one": str(year), "other": str(year + 1)})
        self.fold = Disclosure(f"settings.terms.{year}", years, self)
        rows.addWidget(self.fold)
        self.fields: dict[str, DateField] = {}
        for term in TERMS:
            self.fold.column.addSpacing(theme.px(8))
            self.fold.column.addWidget(Title(_term_name(term), self))
            dates = Wrap()
            dates.setSpacing(theme.px(20))
            for which in TERM_DATES:
                key, label = edit_key(year, term, which), _date_name(which)
                name = f"{_term_name(term)}: {label}"
                field = DateField(f"settings.terms.{key}", name, label=label, parent=self)
                field.edited.connect(lambda _value, key=key: self._changed(key))
                self.fields[key] = field
                dates.addWidget(field)
            self.fold.column.addLayout(dates)
        self.wrong = NoteLine("warning", "", self, colour="error", weight=600)
        self.fold.column.addWidget(self.wrong)
        self.usual = SmallButton(_("Use the usual dates"), f"settings.terms.{year}.usual", icon="undo", parent=self)
        self.usual.clicked.connect(self.forget)
        self.fold.column.addWidget(self.usual)
        self._show()

    def forget(self) -> None:
        """Go back to the usual dates of this year."""
        self._kept = {key: value for key, value in self._kept.items() if key not in self.fields}
        self._show()
        self.edited.emit(dict(self._kept))

    def _changed(self, key: str) -> None:
        field = self.fields[key]
        day = read_date(field.value())
        field.show_error(field.problem() if day is None and all(_typed(field)) else "")
        if day is None:
            return
        if day == _days(terms(self.year))[key]:
            self._kept.pop(key, None)
        else:
            self._kept[key] = day.isoformat()
        self._say_order()
        self.edited.emit(dict(self._kept))

    def _show(self) -> None:
        usual = _days(terms(self.year))
        for key, field in self.fields.items():
            field.set_value(self._kept.get(key) or usual[key].isoformat())
            field.show_error("")
        self._say_order()

    def _say_order(self) -> None:
        """Days out of order are kept as they were typed, but not counted with; say so."""
        counted = _days(terms(self.year, self._kept))
        wrong = any(counted[key].isoformat() != self._kept[key] for key in self.fields if key in self._kept)
        words = _("These dates are not in order. Until they are, the usual dates count.") if wrong else ""
        self.wrong.setText(words)
        self.wrong.setVisible(wrong)


def _days(year: tuple[Term, ...]) -> dict[str, date]:
    names = [(term, which) for term in year for which in TERM_DATES]
    return {edit_key(term.school_year_start, term.name, which): getattr(term, which) for term, which in names}


def _typed(field: DateField) -> list[str]:
    return [box.text().strip() for box in field.boxes.values()]


def _term_name(term: str) -> str:
    return {"autumn": _("Autumn term"), "spring": _("Spring term"), "summer": _("Summer term")}[term]


def _date_name(which: str) -> str:
    return {
        "start": _("First day"),
        "break_start": _("Half term begins"),
        "break_end": _("Half term ends"),
        "end": _("Last day"),
    }[which]
