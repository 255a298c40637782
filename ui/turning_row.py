"""A row that becomes a column where the window is too narrow for it."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme import Theme


class TurningRow(QBoxLayout):
    """Side by side from `least` pixels of window width on (at 100 %), else one under the other.

    It goes by the window, not by its own room: the page can then be laid out once, before it is shown.
    """

    def __init__(self, least: int, *, gap: int = 16, gap_below: int = 16) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._least, self._gap, self._gap_below = least, gap, gap_below

    def fit(self, page: QWidget) -> None:
        """Turn as the window of this page asks. To be called when the page is built and whenever it is resized."""
        theme = Theme.of(page)
        fits = page.window().width() >= theme.px(self._least)
        self.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
        self.setSpacing(theme.px(self._gap if fits else self._gap_below))
