"""Questions that help to find a hope, and room to write it as soon as it is there."""

from app.interview import answers
from app.interview.pages import page_specs
from ui.controls.buttons import SecondButton
from ui.fields.text import TextField
from ui.page import Page


class HopeHelpPage(Page):
    """Three questions; under them a button that opens the box for the hope itself."""

    def build(self) -> None:
        """The questions, then the hope."""
        for spec in self.context.spec.fields:
            self.add_field(spec.name)
            self.column.addSpacing(self.theme.px(24))
        self._write = SecondButton(self.words.word("write_hope"), "hope_help.write_hope", icon="pencil", parent=self)
        self._write.clicked.connect(self._open)
        self.column.addWidget(self._write)
        self._hope = self._add_hope()
        self.add_examples()
        self._show_hope(shown=bool(self._hope.value()))

    def _add_hope(self) -> TextField:
        spec = page_specs()["hope"].field_named("hope")
        label = self.words.word("hope_label")
        field = TextField("hope_help.hope", label, label=label, limit=spec.limit, parent=self)
        field.set_value(answers.read(self.context.plan, self.context.place, spec.id))
        field.edited.connect(lambda words: self.edited.emit(spec.id, words))
        self.fields[field.identifier] = field
        self.column.addWidget(field)
        return field

    def _open(self) -> None:
        self._show_hope(shown=True)
        self._hope.focus_first()

    def _show_hope(self, *, shown: bool) -> None:
        self._hope.setVisible(shown)
        self._write.setVisible(not shown)
