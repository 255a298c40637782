"""A picture of the whole kit, for eyes: `python -m tests.ui.kit.gallery OUT.png [light|dark|high_contrast] [scale] [rtl]`."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.interview.page import Choice
from ui import theme as look
from ui.accessibility import install
from ui.controls.buttons import IconButton, PrimaryButton, QuietButton, SecondButton, SmallButton
from ui.controls.choice_card import ChoiceGroup
from ui.controls.focus_frame import install_focus_frames
from ui.controls.labels import Body, Caption, Heading, Hint, Lead, Title
from ui.controls.segments import Segments
from ui.fields.line import LineField
from ui.fields.text import TextField
from ui.icons import icon_names
from ui.controls.icon_label import IconLabel
from ui.tokens import palette


def build() -> QWidget:
    page = QWidget()
    columns = QHBoxLayout(page)
    columns.setContentsMargins(64, 32, 64, 32)
    columns.setSpacing(64)
    left, right = QVBoxLayout(), QVBoxLayout()
    columns.addLayout(left, 3)
    columns.addLayout(right, 2)
    for words in (Heading("What could Idris do by himself?"), Lead("Say what you could see or hear on the day.")):
        left.addWidget(words)
    text = TextField("will.will", "What", label="By the end of Year 9, Idris will…", icon="flag", icon_colour="when",
                     hint="Begin with a doing word, such as bake, ask or ride.", lines=2)
    text.set_value("ride the bus confidently to football on Saturdays")
    text.edit.mark([(13, 24)])
    left.addWidget(text)
    line = LineField("step.text", "What", label="How often?", icon="repeat")
    line.set_value("Once a week & <b>more</b>")
    left.addWidget(line)
    wrong = LineField("step.by", "What", label="By when?", hint="Such as half term.")
    wrong.show_error("Say a date, or a term.")
    left.addWidget(wrong)
    group = ChoiceGroup("Whose words?", [
        Choice(id="own", label="Idris’s own words", detail="He said, signed, typed or drew this himself.", icon="person"),
        Choice(id="helped", label="Idris’s words, with help", detail="Someone asked, listened and wrote.", icon="people"),
        Choice(id="guess", label="A best guess"),
    ], tags={"own": "Suggested"})
    group.set_value("own")
    left.addWidget(group)
    ticks = ChoiceGroup("Areas", [Choice(id="a", label="Talking & listening", detail="Words"), Choice(id="b", label="Moving")], True)
    ticks.set_value("a")
    left.addWidget(ticks)
    left.addStretch(1)
    row = QHBoxLayout()
    for button in (PrimaryButton("Continue"), SecondButton("Skip for now"), SecondButton("Read aloud", icon="sound")):
        row.addWidget(button)
    row.addStretch(1)
    right.addLayout(row)
    row = QHBoxLayout()
    for button in (SmallButton("Show me", icon="forward", icon_at_end=True), SmallButton("Home", icon="plus"),
                   IconButton("up", "Up"), IconButton("more", "More", framed=False)):
        row.addWidget(button)
    row.addStretch(1)
    right.addLayout(row)
    row = QHBoxLayout()
    for button in (QuietButton("Back", icon="back"), QuietButton("Display", icon="text_size"), QuietButton("Help", icon="help")):
        row.addWidget(button)
    row.addStretch(1)
    right.addLayout(row)
    seg = Segments("Who?", {"s": "School", "h": "Health", "c": "Social care", "f": "Family", "o": "Other"})
    seg.set_value("s")
    right.addWidget(seg)
    seg = Segments("Sure?", {"y": "Yes", "n": "Not sure", "x": "No"}, equal=True)
    seg.set_value("n")
    right.addWidget(seg)
    for words in (Title("Idris’s outcome"), Heading("What only people can say", level=2),
                  Body("Read this at one and a half lines. It goes on long enough to turn into a second line, & <i>that</i>."),
                  Hint("A hint is quieter."), Caption("Saved just now")):
        right.addWidget(words)
    names = icon_names()
    for start in range(0, len(names), 11):
        row = QHBoxLayout()
        for name in names[start:start + 11]:
            row.addWidget(IconLabel(name, "text", 32))
        row.addStretch(1)
        right.addLayout(row)
    right.addStretch(1)
    return page


def main() -> None:
    out, name, scale, way = [*sys.argv[1:], "light", "1", "ltr"][:4] if len(sys.argv) < 5 else sys.argv[1:5]
    app = QApplication([])
    look.apply(app, look.Theme(palette(name), float(scale)))
    install()
    install_focus_frames(app)
    if way == "rtl":
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page = build()
    page.resize(int(1366 * max(1, float(scale) * 0.8)), 900)
    page.show()
    page.findChildren(SecondButton)[0].setFocus()
    app.processEvents()
    app.processEvents()
    page.grab().save(out)


if __name__ == "__main__":
    main()
