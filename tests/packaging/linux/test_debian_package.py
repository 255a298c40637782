"""The package for Debian and Ubuntu, as the tools see it that stores and menus are made with."""

import shutil
import subprocess
from pathlib import Path

import pytest

from app import __version__
from tests.packaging.linux.freezing import Made, ready_to_build, run

# The first of them waits until the program is frozen, and on a fresh machine until the freezer is installed.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]

ID = "uk.stepstowards.StepsTowards"


@pytest.fixture(scope="module")
def unpacked(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is laid down when the package is installed."""
    root = tmp_path_factory.mktemp("unpacked")
    subprocess.run(["dpkg-deb", "--extract", made.package, root], check=True)
    return root


def needs(tool: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(tool), reason=f"needs {tool}")


def said_by(*command: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True)


@needs("lintian")
def test_lintian_has_nothing_to_say_that_has_no_reason(made: Made) -> None:
    told = said_by("lintian", "--fail-on", "error,warning", "--tag-display-limit", "0", made.package)
    assert told.returncode == 0, told.stdout + told.stderr
    assert told.stdout == ""


@needs("desktop-file-validate")
def test_the_menu_entry_is_sound(unpacked: Path) -> None:
    told = said_by("desktop-file-validate", unpacked / f"usr/share/applications/{ID}.desktop")
    assert (told.returncode, told.stdout) == (0, "")


@needs("appstreamcli")
def test_the_page_of_the_store_is_sound_and_tells_what_is_new(unpacked: Path) -> None:
    page = unpacked / f"usr/share/metainfo/{ID}.metainfo.xml"
    told = said_by("appstreamcli", "validate", "--no-net", page)
    assert told.returncode == 0, told.stdout
    assert "W:" not in told.stdout
    assert f'<release version="{__version__}" date="2026-01-01">' in page.read_text(encoding="utf-8")


@needs("man")
def test_the_page_of_the_manual_is_sound(unpacked: Path) -> None:
    told = said_by("man", "--warnings", "--local-file", "-Tutf8", unpacked / "usr/share/man/man1/steps-towards.1.gz")
    assert (told.returncode, told.stderr) == (0, "")
    assert f"Steps Towards {__version__}" in told.stdout


def test_there_is_an_icon_for_every_size(unpacked: Path) -> None:
    icons = unpacked / "usr/share/icons/hicolor"
    for size in (16, 32, 48, 128, 256, 512):
        picture = (icons / f"{size}x{size}/apps/{ID}.png").read_bytes()
        assert (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) == (size, size)
    assert "<svg" in (icons / f"scalable/apps/{ID}.svg").read_text()


def test_the_command_is_there_and_everything_belongs_to_root(made: Made, unpacked: Path) -> None:
    assert (unpacked / "usr/bin/steps-towards").resolve() == (
        unpacked / "usr/lib/steps-towards/steps-towards"
    ).resolve()
    listed = said_by("dpkg-deb", "--contents", made.package).stdout.splitlines()
    assert {line.split()[1] for line in listed} == {"root/root"}
    assert {line.split()[3] for line in listed} == {"2026-01-01"}


def test_it_asks_for_the_libraries_it_needs_in_versions_that_debian_12_has(made: Made) -> None:
    needed = said_by("dpkg-deb", "--field", made.package, "Depends").stdout
    assert {"libegl1", "libxcb1", "libfontconfig1", "xkb-data"} <= {entry.split()[0] for entry in needed.split(", ")}
    assert "libgtk" not in needed


def test_packed_twice_it_is_the_same(made: Made, tmp_path: Path) -> None:
    again = tmp_path / "again"
    said_by("cp", "--archive", made.folder, again)
    script = (
        "import sys; from pathlib import Path; from linux.deb import make_deb; from release import this_release;"
        "make_deb(Path(sys.argv[1]), Path(sys.argv[2]), this_release(), packing=('-Zgzip', '-z1'))"
    )
    run(["python", "-c", script, again, tmp_path], python=ready_to_build())
    assert (tmp_path / made.package.name).read_bytes() == made.package.read_bytes()
