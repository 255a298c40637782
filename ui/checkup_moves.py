"""Where the statements of a check-up go: into a plan and out again, off the page and back, onto the clipboard."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from app.i18n import _
from app.interview.take_in import Taken
from app.plan.plan import Plan
from ui.accessibility import announce
from ui.checkup_deeds import give_back, take, where_it_went
from ui.checkup_draft import Place
from ui.checkup_results import CheckupResults
from ui.checkup_take import Choices
from ui.checkup_words import questions
from ui.view import View


class Moves:
    """Moves the statements that a view shows in `results`; what can be taken back, the view offers to take back."""

    def __init__(self, view: View, results: CheckupResults) -> None:
        self._view, self._results = view, results
        self._desk, self._draft = view.desk, view.desk.checkup

    def copy(self, number: int | None) -> None:
        """Put the question of one statement, or all questions, on the clipboard."""
        asked = [one for one in self._draft.kept if one.polite_question]
        words = questions(asked) if number is None else self._draft.statements[number].polite_question
        QGuiApplication.clipboard().setText(words)
        self._results.say_copied(number, len(asked) if number is None else 1)

    def leave_out(self, number: int) -> None:
        """Take a statement off the page and out of the questions, until somebody takes that back."""
        left_out, show = self._draft.left_out, self._here(self._results.show_kept)

        def put_back() -> None:
            left_out.discard(number)
            show(number)

        left_out.add(number)
        show(number)
        self._view.can_undo.emit(_("It is left out of the page."), put_back)

    def take(self, number: int, choices: Choices) -> None:
        """Take a statement into a plan, and say where it went."""
        show = self._here(self._results.show_place)
        statement = self._draft.statements[number]

        def give_it_back(plan_id: str, taken: Taken) -> None:
            def given_back() -> None:
                self._draft.taken.pop(number, None)
                show(number)
                self._here(announce)(self._results, _("It is out of the plan again."))

            give_back(self._desk, plan_id, taken, is_new=not choices.plan_id, then=given_back)

        def taken_in(plan: Plan, taken: Taken) -> None:
            said, is_new = where_it_went(plan, taken), not taken.where.endswith("_before")
            self._draft.plan_id = plan.id
            self._draft.taken[number] = Place(words=said, plan_id=plan.id, is_new=is_new)
            self._results.close_panels()
            show(number)
            if is_new:
                self._view.can_undo.emit(said, lambda: give_it_back(plan.id, taken))
            else:
                announce(self._results, said)

        take(self._desk, statement, choices, self._here(taken_in))

    def _here(self, then: Callable[..., None]) -> Callable[..., None]:
        """The same function, which does nothing once these results are gone."""

        def call(*answer: Any) -> None:
            if isValid(self._results):
                then(*answer)

        return call
