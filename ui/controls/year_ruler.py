"""The year ruler: school years side by side, today, and the flag at the date that is aimed for."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import _
from app.plan.ruler import Ruler
from ui.controls.buttons import name_control
from ui.theme import Theme, follow_theme

HEIGHT, BAND_TOP, BAND = 150, 60, 44


class YearRuler(QWidget):
    """A painted picture; everything it shows is also said in its name and in the choices under it."""

    def __init__(self, identifier: str, picture: Ruler, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name_control(self, identifier)
        self.show_ruler(picture)
        follow_theme(self._restyle)

    def show_ruler(self, picture: Ruler) -> None:
        """Show another date on the ruler."""
        self._ruler = picture
        self.setAccessibleName(picture.description)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Theme.of(self).px(480), Theme.of(self).px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band = QRectF(1, theme.px(BAND_TOP), self.width() - 2, theme.px(BAND))
        self._paint_band(painter, theme, band)
        self._paint_years(painter, theme, band)
        self._paint_brackets(painter, theme, band)
        self._paint_span(painter, theme, band)

    def _x(self, share: float, band: QRectF) -> float:
        share = 1 - share if self.isRightToLeft() else share
        return band.left() + share * band.width()

    def _between(self, start: float, end: float, band: QRectF) -> QRectF:
        left, right = sorted((self._x(start, band), self._x(end, band)))
        return QRectF(left, band.top(), right - left, band.height())

    def _paint_band(self, painter: QPainter, theme: Theme, band: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(band, theme.px(8), theme.px(8))
        today, horizon = self._ruler.today_at, self._ruler.horizon_at
        if today is not None:
            painter.fillRect(self._between(0, today, band), theme.colour("well"))
            if horizon is not None and horizon > today:
                painter.fillRect(self._between(today, horizon, band), theme.colour("when_fill"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("border"), theme.px(2)))
        painter.drawRoundedRect(band, theme.px(8), theme.px(8))

    def _paint_years(self, painter: QPainter, theme: Theme, band: QRectF) -> None:
        count = len(self._ruler.years)
        for index, year in enumerate(self._ruler.years):
            cell = self._between(index / count, (index + 1) / count, band)
            current = index == self._ruler.current
            painter.setPen(theme.colour("text" if current else "muted"))
            painter.setFont(theme.font(17, 700 if current else 400))
            words = painter.fontMetrics().elidedText(year.name, Qt.TextElideMode.ElideRight, int(cell.width()) - 4)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words)
            if index:
                x = self._x(index / count, band)
                painter.setPen(QPen(theme.colour("border"), 1))
                painter.drawLine(QPointF(x, band.top() + 2), QPointF(x, band.bottom() - 2))

    def _paint_brackets(self, painter: QPainter, theme: Theme, band: QRectF) -> None:
        count = len(self._ruler.years)
        start = 0
        for index in range(1, count + 1):
            stage = self._ruler.years[start].key_stage
            if index < count and self._ruler.years[index].key_stage == stage:
                continue
            if stage:
                self._paint_bracket(painter, theme, self._between(start / count, index / count, band), stage)
            start = index

    def _paint_bracket(self, painter: QPainter, theme: Theme, over: QRectF, stage: str) -> None:
        top, gap, foot = over.bottom() + theme.px(6), theme.px(4), theme.px(6)
        painter.setPen(QPen(theme.colour("rule"), 1.5))
        corners = [
            QPointF(over.left() + gap, top),
            QPointF(over.left() + gap, top + foot),
            QPointF(over.right() - gap, top + foot),
            QPointF(over.right() - gap, top),
        ]
        painter.drawPolyline(QPolygonF(corners))
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font(16))
        place = QRectF(over.left(), top + foot + theme.px(2), over.width(), theme.px(24))
        words = painter.fontMetrics().elidedText(stage, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_span(self, painter: QPainter, theme: Theme, band: QRectF) -> None:
        today, horizon = self._ruler.today_at, self._ruler.horizon_at
        line = band.top() - theme.px(14)
        pen = QPen(theme.colour("when"), theme.px(3))
        if today is not None:
            x = self._x(today, band)
            if horizon is not None:
                painter.setPen(pen)
                painter.drawLine(QPointF(x, line), QPointF(self._x(horizon, band), line))
            painter.setPen(pen)
            painter.setBrush(theme.colour("bg"))
            painter.drawEllipse(QPointF(x, line), theme.px(7), theme.px(7))
            self._write(painter, theme, _("Today"), x, line - theme.px(12), "text", 600)
        if horizon is None:
            return
        x = self._x(horizon, band)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, theme.px(14)), QPointF(x, band.bottom()))
        self._paint_flag(painter, theme, x)
        if today is not None and self._ruler.span:
            middle = (self._x(today, band) + x) / 2
            room = abs(x - self._x(today, band)) - theme.px(70)
            painter.setFont(theme.font(16, 600))
            if painter.fontMetrics().horizontalAdvance(self._ruler.span) < room:
                self._write(painter, theme, self._ruler.span, middle, line - theme.px(8), "when", 600)

    def _paint_flag(self, painter: QPainter, theme: Theme, x: float) -> None:
        top, width, height = theme.px(14), theme.px(22), theme.px(17)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("when"))
        notch = width - theme.px(7)
        points = [(0, 0), (width, 0), (notch, height / 2), (width, height), (0, height)]
        painter.drawPolygon(QPolygonF([QPointF(x + dx, top + dy) for dx, dy in points]))
        painter.setFont(theme.font(17, 600))
        words = painter.fontMetrics().horizontalAdvance(self._ruler.flag)
        start = x + width + theme.px(8)
        if start + words > self.width() or self.isRightToLeft():
            start = x - words - theme.px(8)
        painter.setPen(theme.colour("when"))
        painter.drawText(QPointF(start, top + height - theme.px(2)), self._ruler.flag)

    def _write(
        self, painter: QPainter, theme: Theme, words: str, middle: float, base: float, token: str, weight: int
    ) -> None:
        painter.setFont(theme.font(16, weight))
        width = painter.fontMetrics().horizontalAdvance(words)
        start = min(max(middle - width / 2, 0), self.width() - width)
        painter.setPen(theme.colour(token))
        painter.drawText(QPointF(start, base), words)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(HEIGHT))
        self.update()
