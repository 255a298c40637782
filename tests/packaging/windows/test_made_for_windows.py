"""What is made for Windows: complete, genuine, small, with its licences, and the same bytes every time."""

import hashlib
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from parts import common_parts
from windows.build import MARKER, build, parts
from windows.closure import gaps
from windows.pe import Pe, programs_in
from windows.signatures import MAKERS, faults, signer
from windows.wheels import KEPT, RUNTIME, fetch, name, parts_of

from app import __version__
from app.paths import PORTABLE
from tests.packaging.windows.conftest import Made
from tests.packaging.windows.wine import LONG

pytestmark = pytest.mark.timeout(4 * LONG)

LARGEST_FOLDER = 95_000_000
UNWANTED = (
    "Qml",
    "Quick",
    "Network",
    "OpenGL",
    "opengl32sw",
    "DBus",
    "libssl",
    "libcrypto",
    "_ssl",
    "sqlite3.dll",
    "tls",
)


def test_the_folder_is_small_and_has_only_what_is_needed(made: Made) -> None:
    files = [path for path in made.folder.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= LARGEST_FOLDER
    assert [path.name for path in files if any(word in path.name for word in UNWANTED)] == []
    assert [path.name for path in files if path.suffix in {".py", ".pyx", ".pyi", ".h"}] == []
    assert {path.stem for path in made.folder.glob("lib/babel/locale-data/*.dat")} == {"root", "en", "en_001", "en_GB"}


def test_every_library_finds_what_it_needs_and_a_missing_one_is_noticed(made: Made, tmp_path: Path) -> None:
    assert gaps(made.folder) == []
    shutil.copy(made.folder / "lib" / "PySide6" / "QtSvg.pyd", tmp_path)
    assert "QtSvg.pyd needs qt6svg.dll" in gaps(tmp_path)


def test_what_others_made_is_signed_by_them_and_a_changed_byte_is_noticed(made: Made, tmp_path: Path) -> None:
    python = made.folder / "runtime" / "python311.dll"
    assert signer(python) == "Python Software Foundation"
    assert signer(made.folder / "lib" / "PySide6" / "Qt6Core.dll") in MAKERS
    changed = bytearray(python.read_bytes())
    changed[len(changed) // 2] ^= 1
    (tmp_path / python.name).write_bytes(changed)
    assert len(faults([tmp_path / python.name])) == 1


def test_the_program_says_its_version_and_asks_for_no_rights(made: Made) -> None:
    for program in made.folder.glob("*.exe"):
        content = program.read_bytes()
        assert __version__.encode("utf-16-le") in content
        for word in (b"asInvoker", b"longPathAware", b"PerMonitorV2", b"UTF-8"):
            assert word in content
        assert Pe(program).needs() <= {"kernel32.dll", "msvcrt.dll", "user32.dll"}


def test_each_part_brings_its_licence(made: Made) -> None:
    here = [path.name for path in (made.folder / "licences").iterdir()]
    brought = {name(path.name.partition("-")[0]) for path in (made.folder / "lib").glob("*.dist-info")}
    known = {part.name: part for part in [*common_parts(), *parts()]}
    assert brought - known.keys() == set()
    assert [part for part in known.values() if part.words and not any(part.name in file for file in here)] == []


def test_the_portable_zip_is_the_folder_with_a_file_that_says_so(made: Made) -> None:
    assert MARKER.name == PORTABLE
    with ZipFile(made.portable) as zipped:
        inside = {name.removeprefix("Steps Towards/") for name in zipped.namelist()}
    files = {path.relative_to(made.folder).as_posix() for path in made.folder.rglob("*") if path.is_file()}
    assert inside - files == {PORTABLE}
    assert files - inside == set()


@pytest.mark.slow
def test_two_builds_are_the_same_bytes(made: Made, tmp_path: Path) -> None:
    again = build(tmp_path, print, quick=True)
    for first, second in zip((made.portable, made.installer, made.package), again, strict=True):
        assert hashlib.sha256(first.read_bytes()).digest() == hashlib.sha256(second.read_bytes()).digest(), first.name


def test_every_program_is_for_64_bit_windows_and_a_text_is_none(made: Made, tmp_path: Path) -> None:
    assert len(programs_in(made.folder)) > 50
    (tmp_path / "text.dll").write_text("MZ, and nothing more" * 9, encoding="utf-8")
    with pytest.raises(ValueError, match=r"text\.dll"):
        Pe(tmp_path / "text.dll")


def test_a_kept_wheel_that_was_changed_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    carrier = parts_of(RUNTIME)
    (wheel,) = fetch(carrier).values()
    assert wheel.parent == KEPT
    monkeypatch.setattr("windows.wheels.KEPT", tmp_path)
    monkeypatch.setattr("windows.wheels._download", lambda lines: None)
    (tmp_path / wheel.name).write_bytes(b"something else")
    with pytest.raises(Exception, match="no wheel for Windows of panda3d"):
        fetch(carrier)
