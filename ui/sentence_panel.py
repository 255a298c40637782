"""The outcome so far, always in sight: the hope and the three parts, filling as answers arrive."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _, fill, window_texts
from app.interview.route import STOPS
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.sentence.formula import Parts, parts_of, phrases
from app.sentence.pronouns import placeholders
from ui.controls.labels import NoteLine, PanelTitle
from ui.controls.sentence_part import SentencePart
from ui.theme import Theme

ASKED_ON: Final = {"when": ("when",), "will": ("will", "where"), "so": ("so_that",)}
"""On which pages each part of the sentence is being written."""
PAGES: Final = tuple(STOPS)
"""The pages in their order."""
COMES_IN: Final = {"when": 4, "will": 4, "so": 3}


class SentencePanel(QWidget):
    """Shows one outcome of a plan as its parts. It never announces a keystroke; each part can be read on its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        self.title = PanelTitle("", self)
        self.first_title = PanelTitle("", self)
        self.hope = SentencePart("hope", self)
        self.parts = {kind: SentencePart(kind, self) for kind in ("when", "will", "so")}
        self.note = NoteLine("pencil", _("Dotted words are in pencil. You can change them later."), self)
        column.addWidget(self.first_title)
        column.addSpacing(theme.px(8))
        self._gap = QWidget(self)
        self._gap.setFixedHeight(theme.px(12))
        for widget in (self.hope, self._gap, self.title, *self.parts.values()):
            column.addWidget(widget)
        column.addSpacing(theme.px(14))
        column.addWidget(self.note)
        column.addStretch(1)
        self._shows_hope, self._hope_is_here, self._is_early = True, False, False

    def show_hope(self, shown: bool) -> None:
        """Leave the hope out where the window is too low for it."""
        self._shows_hope = shown
        self._arrange()

    def _arrange(self) -> None:
        """One title where there is no hope above the parts, two where there is one."""
        shown = self._shows_hope or self._hope_is_here
        self.hope.setVisible(shown)
        both = self._is_early and shown
        self.first_title.setText(_("What you have so far") if both else self.title.words())
        self._gap.setVisible(both)
        self.title.setVisible(both)

    def show_outcome(self, plan: Plan, outcome: Outcome, place: Place) -> None:
        """Show the outcome as it stands, seen from this place on the path."""
        title = outcome_title(plan)
        self._is_early = STOPS[place.page].part <= 2
        self._hope_is_here = place.page in ("hope", "hope_help")
        self.hope.set_compact(not self._is_early)
        self.title.setText(title)
        self._arrange()
        self.setAccessibleName(title)
        self._show_the_hope(plan, place)
        parts = parts_of(plan, outcome)
        said = phrases(parts, plan.voice, window_texts())
        given = {
            "when": bool(parts.when),
            "will": bool(parts.will_do),
            "so": bool(outcome.answer("so_that.so_that")),
        }
        for kind, words in zip(("when", "will", "so"), (said.when, said.will_do, said.so_that), strict=True):
            self._show_part(kind, words, given[kind], place)
        in_pencil = bool(said.so_that) and not given["so"] and place.page not in ASKED_ON["so"]
        self.note.setVisible(in_pencil)

    def _show_the_hope(self, plan: Plan, place: Place) -> None:
        hope = plan.aspiration
        whose = {
            "own": _("own words"),
            "helped": _("own words, with help"),
            "family": _("the family’s words"),
            "guess": _("a best guess"),
        }.get(hope.source, "")
        here = place.page in ("hope", "hope_help")
        state = "here" if here else "ink" if hope.text else "empty"
        note = _("you are here") if here else whose if place.page == "hope_whose" or not hope.text else ""
        words = fill(_("“{hope}”"), {"hope": hope.text}) if hope.text else ""
        self.hope.show_part(state, words, note if hope.text or here else _("comes in part 2"))

    def _show_part(self, kind: str, words: str, given: bool, place: Place) -> None:
        if place.page in ASKED_ON[kind]:
            self.parts[kind].show_part("here", words, _("you are here"))
        elif given:
            self.parts[kind].show_part("ink", words, "")
        elif words:
            on_ladder = place.page in ("give", "do", "possible", "reason")
            self.parts[kind].show_part("pencil", words, _("from this page") if on_ladder else _("from your reason"))
        else:
            self.parts[kind].show_part("empty", "", self._when_it_comes(kind, place))

    def _when_it_comes(self, kind: str, place: Place) -> str:
        part = COMES_IN[kind]
        if STOPS[place.page].part < part:
            return fill(_("comes in part {part}"), {"part": str(part)})
        is_to_come = PAGES.index(place.page) < PAGES.index(ASKED_ON[kind][0])
        return _("comes soon") if is_to_come else _("not written yet")


def outcome_title(plan: Plan) -> str:
    """Whose outcome it is, in the words for whoever answers."""
    if plan.role == "young_person":
        return _("Your outcome")
    names = placeholders(plan.learner, plan.role)
    return fill(_("{names} outcome"), names) if plan.learner.name else _("The outcome")


def parts_written(parts: Parts) -> int:
    """How many of the three parts there are."""
    return sum(map(bool, (parts.when, parts.will_do, parts.so_that)))


def will_words(plan: Plan, outcome: Outcome) -> str:
    """What the learner will do, as the middle of the sentence says it."""
    return phrases(parts_of(plan, outcome), plan.voice, window_texts()).will_do
