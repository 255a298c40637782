"""Where Tab leads: through the layouts in their order, whenever and by whom a control was put there (R01, R02)."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QMainWindow, QScrollArea, QWidget


def tab_neighbour(window: QMainWindow, here: QWidget | None, *, forward: bool) -> QWidget | None:
    """The control that Tab (or, not `forward`, Shift+Tab) reaches from here; round the end to the beginning."""
    passed = [widget for widget in in_order(window) if widget is here or _takes_tab(widget)]
    if not passed:
        return None
    if here not in passed:
        return passed[0 if forward else -1]
    neighbour = passed[(passed.index(here) + (1 if forward else -1)) % len(passed)]
    return None if neighbour is here else neighbour


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """What is shown in a widget, in the order of its layouts; what no layout holds comes last, as it was made."""
    for child in _children(widget):
        if child.isVisible() and not child.isWindow():
            yield child
            yield from in_order(child)


def _children(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QScrollArea):
        return [inner] if (inner := widget.widget()) is not None else []
    layout = widget.layout()
    if isinstance(widget, QMainWindow):
        first = [view for view in (widget.centralWidget(),) if view is not None]
    else:
        first = [] if layout is None else list(_widgets(layout))
    rest = [child for child in widget.children() if isinstance(child, QWidget) and child not in first]
    return [*first, *rest]


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        inner, held = item.layout(), item.widget()
        if inner is not None:
            yield from _widgets(inner)
        elif held is not None:
            yield held


def _takes_tab(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.isEnabled() and not isinstance(widget, QScrollArea)
