"""Takes a widget off a page that draws itself anew."""

from PySide6.QtWidgets import QLayout, QWidget


def retire(widget: QWidget, layout: QLayout) -> None:
    """Hide a widget, set its names free for those that come after it, and let it go once nothing is under way in it."""
    layout.removeWidget(widget)
    widget.hide()
    for named in (widget, *widget.findChildren(QWidget)):
        named.setObjectName("")
        named.setAccessibleIdentifier("")
    widget.deleteLater()
