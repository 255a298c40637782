"""The school year, or the date of birth it follows from; what follows is said at once."""

from app.plan.dates import school_year_of, year_name
from ui.controls.labels import NoteLine
from ui.question_page import QuestionPage

UNSAID = ("", "not_sure")


class YearPage(QuestionPage):
    """The years and the date; a note says which year the date makes, and which one counts where they differ."""

    def add_examples(self) -> None:
        """The note stands right under the date."""
        self._note = NoteLine("info", "", self)
        self.column.addWidget(self._note)
        self.refresh()
        super().add_examples()

    def refresh(self) -> None:
        """Work the year out of the date of birth."""
        learner = self.context.plan.learner
        by_birth = school_year_of(learner.born, self.context.today) if learner.born else ""
        key = "" if not by_birth else "works_out" if learner.school_year in UNSAID else "differs"
        if key == "differs" and by_birth == learner.school_year:
            key = ""
        self._note.setText(self.words.word(key, year_name=year_name(by_birth)) if key else "")
        self._note.setVisible(bool(key))
