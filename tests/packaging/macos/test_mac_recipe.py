"""What can be known of the Mac's program without a Mac: its icon, what it tells of itself and asks to be allowed."""

import plistlib
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from app import __version__
from app.paths import BUNDLE

PACKAGING = Path(__file__).parents[3] / "packaging"


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Gives a module of `packaging/` by its name."""
    monkeypatch.syspath_prepend(PACKAGING)
    return import_module


def test_the_icon_file_holds_a_picture_of_every_size(load: Any, tmp_path: Path) -> None:
    made = load("macos.icns").icns(load("app_icon").png)
    assert made[:4] == b"icns"
    assert int.from_bytes(made[4:8]) == len(made)
    place, found = 8, []
    while place < len(made):
        length = int.from_bytes(made[place + 4 : place + 8])
        picture = made[place + 8 : place + length]
        assert picture.startswith(b"\x89PNG")
        found.append(int.from_bytes(picture[16:20]))
        place += length
    assert found == [16, 32, 64, 128, 256, 512, 1024]


def test_it_tells_the_version_and_the_name_of_the_sources(load: Any) -> None:
    told = load("macos.build").properties(load("release").this_release())
    assert (told["CFBundleShortVersionString"], told["CFBundleIdentifier"]) == (__version__, BUNDLE)
    assert plistlib.loads(plistlib.dumps(told)) == told


def test_it_asks_for_nothing_that_reaches_out(load: Any) -> None:
    asked = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert all(name.startswith("com.apple.security.cs.") for name in asked)


def test_the_recipe_is_python_that_can_be_read() -> None:
    recipe = PACKAGING / "macos" / "steps-towards.spec"
    read = subprocess.run(
        [sys.executable, "-c", "import ast, sys; ast.parse(sys.stdin.read())"], input=recipe.read_bytes()
    )
    assert read.returncode == 0
