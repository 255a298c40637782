"""Looks at every page and view as one person would have them, once, and writes down what the rules ask about."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSlider,
    QTextEdit,
    QWidget,
)

from app.i18n import Texts, use, window_texts
from app.interview.route import ROUTE
from app.plan.place import Place
from app.plan.plan import Plan
from app.settings import Settings
from app.worked_plan import example_plan
from tests.ui.coming_home import a_file_that_came_back
from tests.ui.conftest import TODAY, Desktop
from ui.application import application
from ui.controls.labels import FlowedLabel
from ui.go_to import GoTo
from ui.look import apply_look
from ui.pages.help_tips import HelpTips
from ui.screens import OF_A_PLAN

VIEWS = (
    *("home", "plan", "settings", "about", "word_list", "keys", "bin", "checkup"),
    *("portal", "dates", "batch", "own_template", "bring_home"),
)
PAGES = tuple(stop.page for stop in ROUTE)
ROLES_OF_TREE = QAccessible.Role


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """How somebody has the window. `language` may be a pseudo-language; `walk` goes round with Tab as well."""

    theme: str = "light"
    text_size: int = 100
    width: int = 1366
    height: int = 728
    role: str = "staff"
    language: str = "en_GB"
    mirrored: bool = False
    roomy: bool = False
    empty: bool = False
    walk: bool = False

    def __str__(self) -> str:
        said = [self.theme, f"{self.text_size}%", f"{self.width}x{self.height}", self.role]
        said += [self.language] * (self.language != "en_GB") + ["mirrored"] * self.mirrored
        return " ".join(said + ["roomy"] * self.roomy + ["empty"] * self.empty)


@dataclass(frozen=True, kw_only=True, slots=True)
class Control:
    """Something a person can use. `rect` is where it is in the window; `clipped` what of it can be seen."""

    id: str
    kind: str
    name: str
    description: str
    words: str
    rect: QRect
    on_tab: bool
    enabled: bool
    is_button: bool
    is_text: bool
    group: str
    scrolls: bool
    tooltip: str
    placeholder: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Stop:
    """Where Tab came by: which control, where it was then, and whether it could be seen."""

    id: str
    rect: QRect
    in_sight: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Sight:
    """One page or view as it was seen."""

    place: str
    title: str
    question: str
    headings: tuple[str, ...]
    first_focus: str
    first_is_field: bool
    has_fields: bool
    controls: tuple[Control, ...]
    words: tuple[tuple[str, str], ...]
    cut: tuple[str, ...]
    sideways: tuple[str, ...]
    smallest: tuple[tuple[str, int], ...]
    named_pictures: tuple[str, ...]
    progress: tuple[str, ...]
    tabs_typed: tuple[str, ...]
    letters: tuple[str, ...]
    turned_by_wheel: tuple[str, ...]
    takes_drops: tuple[str, ...]
    keys: frozenset[str]
    lines_of_text: tuple[tuple[str, int], ...]
    named_but_unseen: tuple[str, ...]
    forward: tuple[Stop, ...] = ()
    backward: tuple[Stop, ...] = ()
    tree: tuple[tuple[str, str, str], ...] = field(default=(), repr=False)


def places_of(plan: Plan) -> Iterator[tuple[str, GoTo]]:
    """Every page of the route and every view, as a place to go to."""
    outcome = plan.outcomes[0]
    for stop in ROUTE:
        step = outcome.steps[0].id if stop.about == "step" else ""
        yield stop.page, GoTo("walk", plan.id, Place(stop.page, outcome.id, step))
    for view in VIEWS:
        yield f"view {view}", GoTo(view, plan.id if view in OF_A_PLAN else "")


@contextmanager
def shown(look: Look, folder: Path, locales: Path | None = None) -> Iterator[tuple[Desktop, Plan]]:
    """The window in this look, on the worked example; everything is put back afterwards."""
    before = window_texts()
    app = application()
    if look.language != "en_GB":
        use(Texts(look.language, locales) if locales else Texts(look.language))
    if look.mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settings = replace(
        Settings(documents_folder=str(folder / "documents")),
        theme=look.theme,
        text_size=look.text_size,
        roomy=look.roomy,
    )
    plan = example_plan(TODAY)
    plan.answers["who.role"] = look.role
    if look.empty:
        plan.answers = {"who.role": look.role, "name.name": "Idris"}
        for outcome in plan.outcomes:
            outcome.answers.clear()
    desktop = Desktop(folder, settings)
    try:
        desktop.open(plan, width=look.width, height=look.height)
        desktop.window.activateWindow()
        desktop.desk.incoming = a_file_that_came_back(plan, folder)
        yield desktop, plan
    finally:
        desktop.close()
        use(before)
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        apply_look(app, Settings())


def survey(look: Look, folder: Path, locales: Path | None = None) -> dict[str, Sight]:
    """Look at every place once; a look that walks goes round it with Tab and back with Shift+Tab."""
    seen = {}
    with shown(look, folder, locales) as (desktop, plan):
        for name, to in places_of(plan):
            arrive(desktop, to)
            seen[name] = sight_of(desktop, name, walk=look.walk)
    return seen


def arrive(desktop: Desktop, to: GoTo) -> None:
    """Go to a page or view and wait until it is there."""
    desktop.window.go(to)
    if to.place is not None:
        page = to.place.page
        desktop.hand.wait_for(lambda: desktop.window.walks_at(page), page)
    else:
        desktop.hand.wait_for(lambda: desktop.window.shows(to.view), to.view)
    _come_to_rest(desktop)


def _come_to_rest(desktop: Desktop) -> None:
    """Until nothing moves any more: words that wrap are laid out in several turns, and tips on help come late."""
    tips = desktop.window.findChildren(HelpTips)
    desktop.hand.wait_for(lambda: all(one.is_at_rest for one in tips), "tips on help")
    before: list[QRect] = []
    for _ in range(8):
        desktop.hand.settle()
        now = [widget.geometry() for widget in visible(desktop.window)]
        if now == before:
            return
        before = now


def sight_of(desktop: Desktop, name: str, *, walk: bool = False) -> Sight:
    """What can be seen, heard and reached now."""
    window = desktop.window
    focused = QApplication.focusWidget()
    is_walk = desktop.window.here.view == "walk"
    page = desktop.walk.page if is_walk else None
    tree = tuple(tree_of(window))
    fields = [] if page is None else [box for box in page.fields.values() if box.isVisible()]
    seen = Sight(
        place=name,
        title=window.windowTitle(),
        question=page.words.question if page is not None else "",
        headings=tuple(said for role, said, _ in tree if role == "Heading"),
        first_focus=id_of(focused),
        first_is_field=bool(fields) and focused is not None and any(box.isAncestorOf(focused) for box in fields),
        has_fields=bool(fields),
        controls=tuple(controls_of(window)),
        words=tuple(words_of(window)),
        cut=tuple(cut_in(window)),
        sideways=tuple(sideways_in(window)),
        smallest=tuple(sizes_in(window)),
        named_pictures=tuple(f"{said} {ident}" for role, said, ident in tree if role == "Graphic" and said),
        progress=tuple(said for _, said, _ in tree if "6" in said),
        tree=tree,
        tabs_typed=tuple(id_of(box) for box in window.findChildren(QTextEdit) if not box.tabChangesFocus()),
        letters=tuple(b.shortcut().toString() for b in window.findChildren(QAbstractButton) if has_letter(b)),
        turned_by_wheel=tuple(turned_by_wheel(window)),
        takes_drops=tuple(takes_drops(window)),
        keys=keys_of(window),
        lines_of_text=tuple(lines_of_text(window)),
        named_but_unseen=tuple(said for said in unseen_in(tree, window)),
    )
    if not walk:
        return seen
    forward, backward = round_trip(window)
    return replace(seen, forward=forward, backward=backward)


def id_of(widget: QWidget | None) -> str:
    """What a control is called for ever, or, where it has no id, its class."""
    if widget is None:
        return ""
    return widget.accessibleIdentifier() or widget.objectName() or type(widget).__name__


def round_trip(window: QWidget) -> tuple[tuple[Stop, ...], tuple[Stop, ...]]:
    """The controls that Tab comes by until it is back, and those that Shift+Tab comes by."""
    return tuple(_round(window, Qt.Key.Key_Tab)), tuple(_round(window, Qt.Key.Key_Backtab))


def _round(window: QWidget, key: Qt.Key) -> Iterator[Stop]:
    """From where the focus is until Tab comes by something it came by before. A heading is only where one starts."""
    met: list[QWidget] = []
    now = QApplication.focusWidget()
    while now is not None and now not in met:
        met.append(now)
        yield Stop(id=id_of(now), rect=rect_in_window(now), in_sight=is_in_sight(now))
        QTest.keyClick(now, key)
        QApplication.processEvents()
        now = QApplication.focusWidget()


def rect_in_window(widget: QWidget) -> QRect:
    """Where a widget is in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def seen_of(widget: QWidget) -> QRect:
    """What of a widget is not hidden by what it lies in."""
    rect = rect_in_window(widget).intersected(widget.window().rect())
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        rect = rect.intersected(rect_in_window(parent))
        parent = parent.parentWidget()
    return rect


def is_in_sight(widget: QWidget) -> bool:
    """A control can be seen whole, or two lines of it where it is taller than there is room."""
    whole, seen = rect_in_window(widget), seen_of(widget)
    if seen == whole:
        return True
    lines = 2 * widget.fontMetrics().lineSpacing()
    return seen.width() == whole.width() and seen.top() == whole.top() and seen.height() >= lines


def visible(window: QWidget) -> Iterator[QWidget]:
    """Every widget that is shown, in the order in which they were made."""
    return (widget for widget in window.findChildren(QWidget) if widget.isVisible())


def controls_of(window: QWidget) -> Iterator[Control]:
    """What can be used in this window."""
    for widget in visible(window):
        tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if not tab and not isinstance(widget, QAbstractButton):
            continue
        if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QTextEdit):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        words = widget.text().replace("&&", "&") if isinstance(widget, QAbstractButton) else ""
        yield Control(
            id=widget.accessibleIdentifier(),
            kind=type(widget).__name__,
            name=face.text(QAccessible.Text.Name),
            description=face.text(QAccessible.Text.Description),
            words=words,
            rect=rect_in_window(widget),
            on_tab=tab and widget.isEnabled(),
            enabled=widget.isEnabled(),
            is_button=isinstance(widget, QAbstractButton),
            is_text=isinstance(widget, QLineEdit | QTextEdit),
            group=_group_of(widget),
            scrolls=_scrolls(widget),
            tooltip=widget.toolTip(),
            placeholder=widget.placeholderText() if isinstance(widget, QLineEdit | QTextEdit) else "",
        )


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent is not None


def _group_of(widget: QWidget) -> str:
    if not isinstance(widget, QRadioButton):
        return ""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QGroupBox):
        parent = parent.parentWidget()
    return "" if parent is None else QAccessible.queryAccessibleInterface(parent).text(QAccessible.Text.Name)


def words_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """All words on the screen: what kind of thing shows them, and the words."""
    for widget in visible(window):
        if isinstance(widget, QLabel | QAbstractButton) and widget.text():
            yield type(widget).__name__, widget.text()
        if isinstance(widget, QLineEdit | QTextEdit) and widget.placeholderText():
            yield "placeholder", widget.placeholderText()
        if widget.toolTip():
            yield "tooltip", widget.toolTip()


def cut_in(window: QWidget) -> Iterator[str]:
    """Things with words that have too little room for them, or that something else cuts off or covers."""
    with_words = [w for w in visible(window) if isinstance(w, QLabel | QAbstractButton | QLineEdit | QTextEdit)]
    for widget in with_words:
        said = f"{type(widget).__name__} {id_of(widget)} {_first_words(widget)!r} {widget.width()}x{widget.height()}"
        if widget.hasHeightForWidth() and widget.heightForWidth(widget.width()) > widget.height():
            yield f"{said} needs {widget.heightForWidth(widget.width())} high"
        if widget.width() < widget.minimumSizeHint().width():
            yield f"{said} needs {widget.minimumSizeHint().width()} wide"
        room = _room_of(widget)
        if not room.contains(rect_in_window(widget)):
            yield f"{said} at {rect_in_window(widget)} sticks out of {room}"
    yield from _covered(with_words)


def _first_words(widget: QWidget) -> str:
    return widget.text()[:30] if isinstance(widget, QLabel | QAbstractButton) else ""


def _room_of(widget: QWidget) -> QRect:
    """What a widget lies in, up to the next thing that scrolls."""
    room = rect_in_window(widget.window())
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        area = parent.parentWidget()
        room = room.intersected(rect_in_window(parent)) if room else room
        scrolls = isinstance(area, QScrollArea) or (area is not None and isinstance(area.parentWidget(), QScrollArea))
        if scrolls:
            return rect_in_window(parent).united(room) if not room else _inside(widget, parent)
        parent = area
    return room


def _inside(widget: QWidget, scrolled: QWidget) -> QRect:
    room = rect_in_window(scrolled)
    parent = widget.parentWidget()
    while parent is not None and parent is not scrolled:
        room = room.intersected(rect_in_window(parent))
        parent = parent.parentWidget()
    return room


def _covered(widgets: Sequence[QWidget]) -> Iterator[str]:
    leaves = [w for w in widgets if not any(w is not o and w.isAncestorOf(o) for o in widgets)]
    rooms = ((leaf, seen_of(leaf)) for leaf in leaves)
    seen = [(leaf, room) for leaf, room in rooms if room.width() > 1 and room.height() > 1]
    for index, (one, room) in enumerate(seen):
        for other, there in seen[index + 1 :]:
            both = room.intersected(there)
            if both.width() > 1 and both.height() > 1:
                yield f"{id_of(one)} {_first_words(one)!r} and {id_of(other)} {_first_words(other)!r} overlap"


def sideways_in(window: QWidget) -> Iterator[str]:
    """What would have to be scrolled sideways."""
    for area in window.findChildren(QAbstractScrollArea):
        if not area.isVisible():
            continue
        inner = area.widget() if isinstance(area, QScrollArea) else None
        if area.horizontalScrollBar().maximum() > 0:
            yield f"{id_of(area)} scrolls {area.horizontalScrollBar().maximum()} sideways"
        elif inner is not None and inner.minimumSizeHint().width() > area.viewport().width():
            yield f"{id_of(area)} needs {inner.minimumSizeHint().width()}, has {area.viewport().width()}"


def sizes_in(window: QWidget) -> Iterator[tuple[str, int]]:
    """The letters of everything with words, in pixels."""
    for widget in visible(window):
        if isinstance(widget, QLabel | QAbstractButton) and widget.text():
            yield f"{type(widget).__name__} {_first_words(widget)!r}", widget.font().pixelSize()
        elif isinstance(widget, QLineEdit | QTextEdit):
            yield f"{type(widget).__name__} {id_of(widget)}", widget.font().pixelSize()


def tree_of(window: QWidget) -> Iterator[tuple[str, str, str]]:
    """What a screen reader finds that is not hidden: role, name and id of each thing, in its order."""
    root = QAccessible.queryAccessibleInterface(window)
    if root is not None:
        yield from _branch(root)


def _branch(face: QAccessibleInterface) -> Iterator[tuple[str, str, str]]:
    if face.state().invisible:
        return
    thing = face.object()
    ident = thing.accessibleIdentifier() if isinstance(thing, QWidget) else ""
    yield face.role().name, face.text(QAccessible.Text.Name), ident
    for index in range(face.childCount()):
        child = face.child(index)
        if child is not None:
            yield from _branch(child)


def has_letter(button: QAbstractButton) -> bool:
    """A button that is pressed with Alt and a letter."""
    return button.isVisible() and not button.shortcut().isEmpty()


def keys_of(window: QWidget) -> frozenset[str]:
    """Every key that the window listens to."""
    keys = {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
    return frozenset(keys | {action.shortcut().toString() for action in window.findChildren(QAction)})


def turned_by_wheel(window: QWidget) -> Iterator[str]:
    """Choices that the mouse wheel changes, and kinds of controls that are known for it."""
    for widget in visible(window):
        if isinstance(widget, QComboBox | QAbstractSpinBox | QSlider | QAbstractItemView):
            yield id_of(widget)
        elif isinstance(widget, QAbstractButton) and widget.isCheckable():
            before = widget.isChecked()
            _turn_wheel(widget)
            if widget.isChecked() != before:
                yield id_of(widget)


def _turn_wheel(widget: QWidget) -> None:
    place, down = QPointF(5, 5), QPoint(0, -120)
    none, still = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    # Accepted or not, it is sent to the control alone: the page must not scroll under the survey.
    widget.event(QWheelEvent(place, place, down, down, Qt.MouseButton.NoButton, none, still, False))


def takes_drops(window: QWidget) -> Iterator[str]:
    """What things could be dragged to, apart from boxes to write in."""
    for widget in window.findChildren(QWidget):
        writes = isinstance(widget, QLineEdit | QTextEdit) or isinstance(widget.parentWidget(), QTextEdit)
        if widget.acceptDrops() and not writes:
            yield id_of(widget)


def lines_of_text(window: QWidget) -> Iterator[tuple[str, int]]:
    """Words to read and how many letters fit on a line of them."""
    for label in visible(window):
        if isinstance(label, FlowedLabel) and len(label.words()) > 80:
            drawn = label._flowed(label.contentsRect().width()).width
            yield label.words()[:40], int(drawn / label.fontMetrics().averageCharWidth())


def unseen_in(tree: tuple[tuple[str, str, str], ...], window: QWidget) -> Iterator[str]:
    """Ids that a screen reader finds although their controls cannot be seen."""
    shown_ids = {widget.accessibleIdentifier() for widget in visible(window)}
    return (f"{role} {ident}" for role, _, ident in tree if ident and ident not in shown_ids)
