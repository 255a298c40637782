"""A deadline, chosen from the dates that suit, or written: an age, the end of a course, any day, or own words."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from app.interview.page import Choice
from app.plan.deadline import Deadline, by_age, by_course_end, by_date, by_text
from app.plan.learner import read_date
from app.plan.offers import Offer
from ui.fields.choice import ChoiceField
from ui.fields.date import DateField
from ui.fields.field import FieldBox
from ui.fields.line import LineField


class DeadlineField(FieldBox):
    """Cards for the offers; an offer that needs more shows the boxes for it under the cards.

    `words` gives the labels and messages: `suggested`, `by_age_label`, `course_label`, `another_label`,
    `another_hint`, `own_label`, `age_error`. What a page does not offer needs no words.
    """

    def __init__(
        self,
        identifier: str,
        name: str,
        offers: Sequence[Offer],
        words: Mapping[str, str],
        *,
        born: date | None = None,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(identifier, name, hint=hint, parent=parent)
        self._words = words
        self._born = born
        self._offers = {offer.needs or f"offer{number}": offer for number, offer in enumerate(offers, 1)}
        choices = [Choice(id=key, label=offer.label, detail=offer.detail) for key, offer in self._offers.items()]
        tags = {key: words.get("suggested", "") for key, offer in self._offers.items() if offer.suggested}
        self._cards = ChoiceField(identifier, name, choices, tags=tags, parent=self)
        self._cards.group.stand_beside([key for key, offer in self._offers.items() if offer.needs])
        self._cards.edited.connect(self._chosen)
        self.add_answer(self._cards, named=False)
        self._line = LineField(f"{identifier}.words", "", limit=120, parent=self)
        self._line.edited.connect(self._say_edited)
        self._day = DateField(
            f"{identifier}.day", words.get("another_label", name), hint=words.get("another_hint", ""), parent=self
        )
        self._day.edited.connect(self._say_edited)
        for more in (self._line, self._day):
            self.add_answer(more, named=False)
        self._show_more()

    def value(self) -> str:
        """The deadline as it is stored, or an empty string while it is not whole."""
        deadline = self.deadline()
        return str(deadline) if deadline else ""

    def deadline(self) -> Deadline | None:
        """The deadline that is chosen, or nothing while none is whole."""
        offer = self._offers.get(self._cards.value())
        if offer is None:
            return None
        words, due = self._line.value().strip(), read_date(self._day.value())
        match offer.needs:
            case "":
                return offer.deadline
            case "age":
                return by_age(int(words), self._born) if _is_age(words) else None
            case "course":
                return by_course_end(words, due) if words or due else None
            case "date":
                return by_date(due) if due else None
            case _:
                return by_text(words) if words else None

    def set_value(self, value: str) -> None:
        """Choose the offer with this deadline, or the boxes that it was written in."""
        deadline = Deadline.parse(value)
        same = next((key for key, offer in self._offers.items() if str(offer.deadline) == value), "")
        if deadline is not None and not same:
            same = deadline.kind if deadline.kind in self._offers else "date" if deadline.due else "text"
            self._line.set_value(deadline.value)
            self._day.set_value(deadline.due.isoformat() if deadline.due else "")
        self._cards.set_value(same)
        self._show_more()

    def problem(self) -> str:
        """What is wrong with what was written, or nothing: a day that is none, an age that nobody reaches."""
        needs = self._needs()
        if needs in ("date", "course") and (message := self._day.problem()):
            return message
        if needs == "age" and self._line.value().strip() and not _is_age(self._line.value().strip()):
            return self._words.get("age_error", "")
        return ""

    def widget_for_error(self) -> QWidget:
        """The boxes of an unfinished deadline, or the cards."""
        needs = self._needs()
        if needs == "date":
            return self._day.widget_for_error()
        return self._line.edit if needs else self._cards.widget_for_error()

    def focus_first(self) -> None:
        """The chosen card, or the first."""
        self._cards.focus_first()

    def _needs(self) -> str:
        offer = self._offers.get(self._cards.value())
        return offer.needs if offer else ""

    def _chosen(self) -> None:
        self._show_more()
        self._say_edited()

    def _say_edited(self) -> None:
        self.edited.emit(self.value())

    def _show_more(self) -> None:
        needs = self._needs()
        self._line.setVisible(needs in ("age", "course", "text"))
        self._day.setVisible(needs in ("date", "course"))
        label = {"age": "by_age_label", "course": "course_label", "text": "own_label"}.get(needs, "")
        self._line.set_label(self._words.get(label, ""))
        self._line.edit.setAccessibleName(self._words.get(label, self.name))


def _is_age(words: str) -> bool:
    return words.isdecimal() and 1 <= int(words) <= 25
