"""What may go into the frozen program, and what the build refuses to leave out or to bring in unseen."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Gives a module of `packaging/` by its name."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    return import_module


def test_every_module_comes_along_also_those_that_are_named_while_it_runs(load: Any) -> None:
    modules = load("frozen").modules()
    assert {"app.__main__", "app.documents", "ui.pages.steps_page", "db.store"} <= set(modules)
    assert len(modules) > 200


def test_all_resources_come_along_but_the_pictures_of_the_front_page(load: Any) -> None:
    coming = [ROOT / place for _, place in load("frozen").data()]
    left = [
        file.relative_to(ROOT / "resources").as_posix()
        for file in (ROOT / "resources").rglob("*")
        if file.is_file() and not any(file.is_relative_to(folder) for folder in coming)
    ]
    assert sorted(left) == ["pictures/home.png", "pictures/will.png"]


@pytest.mark.parametrize(
    ("place", "comes"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/plugins/of-a-new-version/libqnew.so", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
        ("PySide6/Qt/lib/libQt6WaylandClient.so.6", False),
        ("PySide6/Qt/lib/libicuuc.so.73", True),
        ("libQt6Widgets.so.6", True),
        ("libQt6Network.so.6", False),
        ("PySide6/Qt/translations/qtbase_en.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("babel/locale-data/en_GB.dat", True),
        ("babel/locale-data/de.dat", False),
        ("babel/global.dat", True),
        ("lxml/etree.cpython-311-x86_64-linux-gnu.so", True),
        ("resources/pages/home.toml", True),
    ],
)
def test_qt_and_languages_are_let_in_by_a_list(load: Any, place: str, comes: bool) -> None:
    assert load("frozen").comes_along(place) is comes


def test_few_libraries_of_the_system_come_along(load: Any) -> None:
    is_bundled = load("linux.libraries").is_bundled
    assert is_bundled("libxcb-cursor.so.0")
    assert is_bundled("sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so")
    assert not is_bundled("libGL.so.1")
    assert not is_bundled("libstdc++.so.6")


LOG = """
1 WARNING: Library not found: could not resolve 'libgtk-3.so.0', dependency of '/v/site-packages/PySide6/Qt/plugins/platformthemes/libqgtk3.so'.
2 WARNING: Library not found: could not resolve 'libxcb-icccm.so.4', dependency of '/v/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so'.
"""  # noqa: E501  as the freezer says it


def test_a_library_that_is_missing_where_it_is_built_is_no_mere_warning(load: Any) -> None:
    assert list(load("linux.folder").missing_libraries(LOG)) == ["libxcb-icccm.so.4"]


def test_a_part_that_is_not_in_the_lock_is_noticed(load: Any) -> None:
    strangers = load("linux.folder").strangers
    assert strangers(["app", "sqlalchemy.engine", "lxml/etree.so", "json"]) == set()
    assert strangers(["sqlalchemy", "pytest"]) == {"pytest"}


def test_what_the_program_opens_is_not_given_our_libraries(load: Any) -> None:
    forget = load("launch").forget_own_libraries
    ours, theirs, bare = (
        {"LD_LIBRARY_PATH": "/ours"},
        {"LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/theirs"},
        {"PATH": "/bin"},
    )
    for environment in (ours, theirs, bare):
        forget(environment)
    assert (ours, theirs, bare) == ({}, {"LD_LIBRARY_PATH": "/theirs"}, {"PATH": "/bin"})


def test_the_program_can_do_without_all_that_is_left_out(load: Any) -> None:
    load("linux.folder").check_that_nothing_is_missed()


def test_a_module_that_needs_what_is_left_out_is_named(load: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, bootstrap = load("linux.folder"), load("bootstrap")
    monkeypatch.setattr(folder, "modules", lambda: ["app", "xml.sax.saxutils"])
    with pytest.raises(bootstrap.CannotStartError, match=r"urllib\.request"):
        folder.check_that_nothing_is_missed()
