"""What goes on the card of whoever helps with a step, folded away until somebody wants it."""

from typing import Final

from ui.controls.disclosure import Disclosure
from ui.controls.labels import Hint
from ui.controls.segments import Segments
from ui.page import Page

WRITTEN: Final = ("does", "says", "looks_for", "at_home")
FROM_WORDS: Final = "words"
"""The choice that leaves the shape of the grid to the words of the measure."""


class CardFold(Disclosure):
    """What the helper does, says and looks for, what a family can try, and which boxes there are to tick."""

    def __init__(self, page: Page) -> None:
        step, words = page.context.step, page.words
        is_open = bool(step.measure or any(getattr(step, name).strip() for name in WRITTEN))
        super().__init__("step.card", words.word("card"), page, is_open=is_open)
        self._page = page
        self.column.setSpacing(page.theme.px(16))
        self.column.addWidget(Hint(words.word("card_detail"), parent=self.body))
        for name in WRITTEN:
            page.add_field(name, self.column)
        self._note = Hint("", parent=self.body)
        self.column.addWidget(self._note)
        self._add_shapes()
        self.refresh()

    def refresh(self) -> None:
        """Say which boxes the card has, as the words of the measure are now."""
        # Only here, where a card is wanted: the words that tell shapes apart are read from a file.
        from app.sentence.measuring import measure_of

        step = self._page.context.step
        measure = measure_of(step.known, step.measure)
        values = {"rows": str(measure.rows), "count": str(measure.needed), "unit": measure.unit}
        key = measure.shape if measure.needed or measure.shape in ("each", "span") else "tries"
        self._note.setText(self._page.words.word(f"grid_{key}", **values))

    def _add_shapes(self) -> None:
        """The other shapes: few need them, since most words are understood."""
        page, spec = self._page, self._page.context.spec.field_named("measure")
        label = page.words.label("measure")
        fold = Disclosure("step.boxes", label, self.body, is_open=bool(page.context.step.measure))
        options = {choice.id: page.words.choice_label("measure", choice.id) for choice in spec.choices}
        segments = Segments(label, options, identifier=spec.id, parent=fold.body)
        segments.set_value(page.context.step.measure or FROM_WORDS)
        segments.changed.connect(lambda value: page.edited.emit(spec.id, "" if value == FROM_WORDS else value))
        fold.column.addWidget(segments)
        self.column.addWidget(fold)
