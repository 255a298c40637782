"""Where files live, and which folders are a bad home for a live database."""

import sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from app.paths import (
    PORTABLE,
    data_folder,
    documents_folder,
    file_system_of,
    kind_of_folder,
    kind_of_place,
    where_documents_go,
)

W, P = PureWindowsPath, PurePosixPath

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
//server/homes /home/bea cifs rw 0 0
/dev/sdb1 /home/bea/stick\\040one vfat rw 0 0
tmpfs /tmp tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        (W(r"C:\Users\bea\AppData\Local\Steps Towards"), "local"),
        (W(r"C:\Users\bea\OneDrive - Hillside School\Plans"), "synced"),
        (W(r"C:\Users\bea\onedrive\Plans"), "synced"),
        (W(r"D:\Our cloud\Plans"), "synced"),
        (W(r"C:\Users\bea\Dropbox\Plans"), "synced"),
        (W(r"C:\Users\bea\iCloudDrive\Plans"), "synced"),
        (W(r"G:\My Drive\Plans"), "synced"),
        (W(r"\\server\homes\bea"), "share"),
        (W("//server/homes/bea"), "share"),
        (W(r"C:\Users\bea\Documents\One drive home"), "local"),
        (P("/Users/bea/Library/Application Support/uk.stepstowards.StepsTowards"), "local"),
        (P("/Users/bea/Library/CloudStorage/OneDrive-Hillside/Plans"), "synced"),
        (P("/Users/bea/Library/Mobile Documents/com~apple~CloudDocs"), "synced"),
        (P("/home/bea/Nextcloud/Plans"), "synced"),
        (P("/home/bea/.local/share/steps-towards"), "local"),
        (P("/home/bea/boxes"), "local"),
    ],
)
def test_a_folder_is_known_by_its_name(folder: PurePath, kind: str) -> None:
    environment = {"OneDriveCommercial": r"D:\Our cloud", "OneDrive": "", "PATH": r"C:\Windows"}
    assert kind_of_place(folder, environment=environment if isinstance(folder, W) else {}) == kind


@pytest.mark.parametrize(
    ("system", "kind"), [("cifs", "share"), ("nfs4", "share"), ("remote", "share"), ("ext4", "local"), ("", "local")]
)
def test_a_share_is_known_by_its_file_system(system: str, kind: str) -> None:
    assert kind_of_place(P("/srv/plans"), environment={}, system=system) == kind


@pytest.mark.parametrize(
    ("folder", "system"),
    [
        ("/srv/plans", "ext4"),
        ("/home/bea/plans", "cifs"),
        ("/home/bea/stick one/plans", "vfat"),
        ("/home/beatrice", "ext4"),
        ("/tmp", "tmpfs"),  # noqa: S108
    ],
)
def test_the_nearest_mount_says_the_file_system(folder: str, system: str) -> None:
    assert file_system_of(P(folder), MOUNTS) == system
    assert file_system_of(P(folder), "") == ""


def test_a_folder_of_this_test_is_local(tmp_path: Path) -> None:
    assert kind_of_folder(tmp_path) == "local"


def test_the_plans_are_in_a_folder_of_ours_and_documents_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/home/bea/data")
    assert data_folder().is_absolute()
    assert "teps" in data_folder().name
    assert documents_folder() != data_folder()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other places")
def test_linux_says_where_data_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/home/bea/data")
    assert data_folder() == Path("/home/bea/data/steps-towards")


def test_everything_stays_beside_the_program_only_where_a_file_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "steps-towards.exe"))
    assert not data_folder().is_relative_to(tmp_path)
    assert not where_documents_go("").is_relative_to(tmp_path)
    (tmp_path / PORTABLE).touch()
    assert data_folder() == tmp_path / "data"
    assert where_documents_go("") == documents_folder() == tmp_path / "documents"
    assert where_documents_go("/somewhere") == Path("/somewhere")
