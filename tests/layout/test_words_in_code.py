"""No word that a person can see stands bare in the code of the window: each goes through the translations."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

SPEAKING = {
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QMenu", "QPushButton", "QRadioButton", "QToolButton",
    "QAccessibleAnnouncementEvent", "addAction", "addItem", "addMenu", "addTab", "announce", "insertItem",
    "setAccessibleDescription", "setAccessibleName", "setDetailedText", "setHtml", "setInformativeText",
    "setPlaceholderText", "setPlainText", "setStatusTip", "setSuffix", "setPrefix", "setTabText", "setText", "setTitle",
    "setToolTip", "setWhatsThis", "setWindowTitle", "showMessage",
}  # fmt: skip
"""What shows or speaks its text: not even one bare word may be given to it."""

TRANSLATING = {"_", "gettext", "ngettext", "pgettext"}
NOT_FOR_PEOPLE = {
    "QKeySequence",
    "QFont",
    "QIcon",
    "getLogger",
    "setObjectName",
    "setProperty",
    "setStyleSheet",
    "setFamily",
}
NAMES = {
    "Steps Towards",
    "Apple Symbols",
    "DejaVu Sans",
    "Liberation Sans",
    "Segoe UI Symbol",
    "Atkinson Hyperlegible Next",
    "English (United Kingdom)",
    "Fusion",
    "Qt 6",
    "Zlib, BSD-3-Clause",
}
"""Proper names, the same in every language."""

WITHOUT_PEOPLE = {"self_test.py", "screens.py"}
"""Modules that play the person themselves, or talk to scripts."""

SENTENCE = re.compile(r"[A-Z][a-z]*('[a-z]+)?,? [^\n{};]+$|[A-Z][a-z]+[.:…]$")
WORD = re.compile(r"[^\W\d_]{2}")


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def bare_words(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of each literal that a person would see or hear in English whatever their language."""
    quiet = set(quiet_literals(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in SPEAKING:
            shown = (text for argument in node.args for text in literals(argument, into_calls=False))
            yield from (
                (text.lineno, said(text)) for text in shown if WORD.search(said(text)) and said(text) not in NAMES
            )
    for text in literals(tree):
        if text not in quiet and SENTENCE.match(said(text)) and said(text) not in NAMES:
            yield text.lineno, said(text)


def quiet_literals(tree: ast.Module) -> Iterator[ast.Constant]:
    """The literals that are translated, or that nobody sees: ids, explanations, keys of look-ups."""
    for node in ast.walk(tree):
        match node:
            case ast.Call() if called(node) in TRANSLATING | NOT_FOR_PEOPLE:
                yield from literals(node)
            case ast.Expr(value=ast.Constant()) | ast.Raise() | ast.Assert():
                yield from literals(node)
            case ast.Subscript(slice=part) | ast.AnnAssign(annotation=part):
                yield from literals(part)
            case ast.FunctionDef(returns=part) | ast.arg(annotation=part) if part is not None:
                yield from literals(part)


def literals(node: ast.AST, *, into_calls: bool = True) -> Iterator[ast.Constant]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    # What another function is given is that function's business; what it is called on is still shown.
    inside = [node.func] if isinstance(node, ast.Call) and not into_calls else ast.iter_child_nodes(node)
    for part in inside:
        yield from literals(part, into_calls=into_calls)


def said(text: ast.Constant) -> str:
    return str(text.value)


@pytest.mark.parametrize(
    "module",
    sorted(path for path in (ROOT / "ui").rglob("*.py") if path.name not in WITHOUT_PEOPLE),
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_bare_word_is_shown_to_a_person(module: Path) -> None:
    assert list(bare_words(ast.parse(module.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "shown",
    [
        'QLabel("today")',
        'label.setText("Continue")',
        'label.setText(f"{count} plans")',
        'button.setAccessibleName("Save" if dirty else _("Saved"))',
        'title = "Your plans"',
        'sentence = "Write a name."',
        'label.setText("{} plans".format(count))',
    ],
)
def test_a_bare_word_is_noticed(shown: str) -> None:
    assert list(bare_words(ast.parse(shown)))


@pytest.mark.parametrize(
    "kept",
    [
        'label.setText(_("Continue"))',
        'label.setObjectName("name.name")',
        'label.setText("\\u00b7")',
        'raise KeyError("No such page")',
        '"""What this is for."""',
        'frame.setStyleSheet("QFrame { border: 0 }")',
        'label.setWindowTitle("Steps Towards")',
        'def f() -> "Desk": ...',
    ],
)
def test_what_nobody_sees_is_left_alone(kept: str) -> None:
    assert list(bare_words(ast.parse(kept))) == []


@pytest.mark.parametrize(
    "module",
    sorted((ROOT / "app").rglob("*.py")) + sorted((ROOT / "ui").rglob("*.py")),
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_no_sentence_is_translated_before_a_language_is_chosen_or_after_it_is_filled(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    inside = {
        call
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.Lambda)
        for call in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in {"_", "ngettext"}:
            assert node in inside, f"line {node.lineno}: translated at import"
            assert not isinstance(node.args[0], ast.JoinedStr), f"line {node.lineno}: filled before it is translated"
