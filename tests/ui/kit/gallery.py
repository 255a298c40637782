"""A picture of the whole kit, for eyes: `python -m tests.ui.kit.gallery OUT.png [THEME] [SCALE] [rtl] [TINT]`."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.interview.page import Choice
from ui import theme as look
from ui.accessibility import install
from ui.application import application
from ui.controls.buttons import IconButton, PrimaryButton, QuietButton, SecondButton, SmallButton
from ui.controls.card import Card, Well
from ui.controls.choice_card import ChoiceGroup
from ui.controls.disclosure import Disclosure
from ui.controls.error_summary import ErrorSummary, Problem
from ui.controls.focus_frame import FocusFrame
from ui.controls.icon_label import IconLabel
from ui.controls.labels import BarText, Body, Caption, Heading, Hint, Lead, NoteLine, PanelTitle
from ui.controls.progress import OutcomeBars, SixParts
from ui.controls.segments import Segments
from ui.controls.sentence_large import SentenceLarge
from ui.controls.sentence_part import HopeQuote, SentencePart
from ui.controls.stem import Stem
from ui.controls.toast import UndoBar
from ui.fields.choice import ChoiceField
from ui.fields.date import DateField
from ui.fields.line import LineField
from ui.fields.lines import LinesField
from ui.fields.starters import StarterChips
from ui.fields.text import TextField
from ui.icons import icon_names
from ui.theme import Theme
from ui.tokens import palette

WHOSE = (
    Choice(id="own", label="Idris’s own words", detail="He said, signed, typed or drew this himself.", icon="person"),
    Choice(id="helped", label="Idris’s words, with help", detail="Someone asked, listened, wrote.", icon="people"),
    Choice(id="guess", label="A best guess & <b>no more</b>"),
)


def gallery() -> QWidget:
    """One page with everything on it, in every state that a picture can show."""
    page = QWidget()
    page.setObjectName("gallery")
    theme = Theme.of(page)
    columns = QHBoxLayout(page)
    columns.setContentsMargins(*[theme.px(40)] * 4)
    columns.setSpacing(theme.px(64))
    for width, fill in ((720, _answers), (414, _panel), (560, _rest)):
        column = QWidget(page)
        column.setFixedWidth(theme.px(width))
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(16))
        fill(rows)
        rows.addStretch(1)
        columns.addWidget(column)
    FocusFrame(page)
    return page


def _answers(rows: QVBoxLayout) -> None:
    rows.addWidget(Heading("What could Idris do by himself?"))
    rows.addWidget(Lead("Say what you could see or hear on the day."))
    rows.addWidget(Stem("flag", "when", "By the end of Year 9, Idris will…"))
    text = TextField("will.will", "What", hint="Begin with a doing word, such as bake, ask or ride.", lines=2)
    text.set_value("ride the bus confidently to football on Saturdays")
    text.mark([(13, 24)])
    rows.addWidget(text)
    line = LineField("step.often", "How often?", label="How often?", icon="repeat")
    line.set_value("Once a week & <b>more</b>")
    rows.addWidget(line)
    wrong = LineField("step.by", "By when?", label="By when?", hint="Such as half term.")
    wrong.show_error("Say a date, or a term.")
    summary = ErrorSummary()
    summary.show_problems([Problem(message="Say a date, or a term.", field=wrong)])
    rows.addWidget(summary)
    rows.addWidget(wrong)
    rows.addWidget(HopeQuote("I want to play in a team with my cousin."))
    group = ChoiceGroup("Whose words are these?", WHOSE, tags={"helped": "Suggested"}, identifier="hope_whose.source")
    group.set_value("own")
    rows.addWidget(group)
    choices = (Choice(id="a", label="Talking and listening", detail="Words, signs"), Choice(id="b", label="Moving"))
    ticks = ChoiceGroup("Which areas?", choices, multiple=True, identifier="need.areas")
    ticks.set_value("a")
    rows.addWidget(ticks)
    date = DateField("year.born", "Date of birth", label="Date of birth")
    date.set_value("2013-04-09")
    rows.addWidget(date)
    lines = LinesField("barriers.barriers", "What could get in the way?", label="What could get in the way?")
    lines.set_value("Noise on the bus\nChange at short notice")
    rows.addWidget(lines)


def _panel(rows: QVBoxLayout) -> None:
    rows.setSpacing(Theme.of().px(6))
    rows.addWidget(PanelTitle("Idris’s outcome"))
    states = (
        ("hope", "ink", "“I want to play in a team with my cousin.”", ""),
        ("hope", "here", "“I want to play in a team with my cousin.”", "you are here"),
        ("when", "ink", "By the end of Year 9,", ""),
        ("when", "here", "By the end of Year 9,", "you are here"),
        ("will", "here", "Idris will ride the bus confidently to football on Saturdays", "you are here"),
        ("so", "pencil", "so that he can see his cousin and be in the team.", "from your reason"),
        ("so", "ink", "so that he can see his cousin and be in the team.", ""),
        ("when", "empty", "", "comes in part 4"),
        ("will", "empty", "", "comes next"),
    )
    for number, (kind, state, words, note) in enumerate(states):
        part = SentencePart(kind, compact=number == 0)
        part.show_part(state, words, note)
        rows.addWidget(part)
    rows.addWidget(NoteLine("pencil", "Dotted words are in pencil. You can change them."))
    fold = Disclosure("fold", "Idris’s outcome so far: 2 of 3 parts")
    rows.addWidget(fold)


def _rest(rows: QVBoxLayout) -> None:
    bars, saved = SixParts(), NoteLine("check", "Saved just now")
    bars.show_progress(4, 0.35)
    _beside(rows, QuietButton("Back", icon="back"), BarText("Part 4 of 6: The outcome"), bars)
    ready = OutcomeBars()
    ready.show_outcomes(2, 3)
    _beside(rows, ready, Caption("2 of 3 outcomes ready"), saved)
    _beside(rows, QuietButton("Display", icon="text_size"), QuietButton("Help", icon="help"))
    _beside(rows, PrimaryButton("Continue", "continue"), SecondButton("Skip for now", "skip"))
    reading = SecondButton("Stop reading", icon="sound")
    reading.setCheckable(True)
    reading.setChecked(True)
    _beside(rows, PrimaryButton("Add an outcome", icon="plus"), reading)
    show, up = SmallButton("Show me", icon="forward", icon_at_end=True), IconButton("up", "Move up: the bus")
    _beside(rows, show, SmallButton("Home", icon="plus"), up, IconButton("more", "More", framed=False))
    provider = Segments("Who?", {"s": "School", "h": "Health", "c": "Social care", "f": "Family", "o": "Other"})
    provider.set_value("s")
    _beside(rows, provider)
    sure = Segments("Is it fair?", {"y": "Yes", "n": "Not sure", "x": "No"}, equal=True)
    sure.set_value("n")
    rows.addWidget(sure)
    rows.addWidget(Heading("What only people can say", level=2))
    rows.addWidget(Body("Read this at one and a half lines. It turns into a second line & <i>stays plain</i>."))
    rows.addWidget(Hint("A hint is quieter."))
    card, well = Card(bar="gold"), Well()
    card.column.addWidget(Body("A card with a hairline"))
    well.column.addWidget(Body("A well for notes"))
    rows.addWidget(card)
    rows.addWidget(well)
    large = SentenceLarge("will", "Idris will ride the bus to football on Saturdays,")
    rows.addWidget(large)
    rows.addWidget(SentenceLarge("so", "so that he is in the team."))
    chips = StarterChips("hope.starters", "Words to start from", ("Home", "Friends", "Work", "Fun", "Getting around"))
    rows.addWidget(chips)
    rows.addWidget(ChoiceField("q.a", "Only one", WHOSE[2:]))
    names = icon_names()
    for start in range(0, len(names), 12):
        _beside(rows, *(IconLabel(name, "text", 30) for name in names[start : start + 12]))


def _beside(rows: QVBoxLayout, *widgets: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(Theme.of().px(12))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    rows.addLayout(row)
    return row


def main(out: str, name: str = "light", scale: str = "1", way: str = "ltr", tint: str = "") -> None:
    """Save the picture."""
    app = application()
    if way == "rtl":
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    look.apply(app, Theme(palette(name, tint), float(scale)))
    install()
    page = gallery()
    page.setFixedSize(page.sizeHint().width(), 10)
    page.setFixedHeight(page.heightForWidth(page.width()))
    page.show()
    undo = UndoBar(page)
    undo.offer("Step 2 is gone.", lambda: None)
    group = page.findChild(ChoiceGroup, "hope_whose.source")
    if group:
        group.first().setFocus()
    for _round in range(4):
        app.processEvents()
    page.grab().save(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
