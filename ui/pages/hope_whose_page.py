"""Whose words the hope is in, asked under the words themselves."""

from ui.controls.sentence_part import HopeQuote
from ui.page import Page


class HopeWhosePage(Page):
    """Shows the hope and asks who put it into words."""

    def build(self) -> None:
        """The hope, the four answers, and who heard it."""
        self.column.addWidget(HopeQuote(self.context.plan.aspiration.text, parent=self))
        self.column.addSpacing(self.theme.px(16))
        self.add_field("source")
        self.column.addSpacing(self.theme.px(24))
        self.add_field("heard")
        self.add_examples()
