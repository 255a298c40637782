"""Where the program's own files live on each system, and which folders are a bad home for a live database."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath, PurePosixPath
from typing import Final, Literal

import platformdirs

NAME: Final = "Steps Towards"
BUNDLE: Final = "uk.stepstowards.StepsTowards"
EXECUTABLE: Final = "steps-towards"
PORTABLE: Final = "portable.txt"
"""A file of this name beside the program says that everything else is beside it too, as on a stick."""

Kind = Literal["local", "synced", "share"]

_SYNCED_NAMES: Final = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud",
    "icloud drive",
    "iclouddrive",
    "cloudstorage",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "box",
    "box sync",
    "pcloud",
    "syncthing",
)
"""Folder names that the well-known syncing programs give their folder; OneDrive adds " - " and the school's name."""

_SYNC_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_SHARE_SYSTEMS: Final = (
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "nfs",
    "nfs4",
    "afpfs",
    "webdav",
    "davfs",
    "9p",
    "fuse.sshfs",
)
_MOUNTS: Final = Path("/proc/mounts")
_DRIVE_REMOTE: Final = 4


def portable_folder() -> Path | None:
    """The folder of the program, when it holds the file `PORTABLE`: plans and documents then stay there."""
    folder = Path(sys.executable).parent
    return folder if (folder / PORTABLE).is_file() else None


def data_folder() -> Path:
    """The folder for the plans, settings and logs of whoever is signed in. It never roams.

    Windows: the local, not the roaming, application data; macOS: Application Support; elsewhere `$XDG_DATA_HOME`.
    Portable: `data`, beside the program.
    """
    if beside := portable_folder():
        return beside / "data"
    if sys.platform == "win32":
        return Path(platformdirs.user_data_dir(NAME, appauthor=False, roaming=False))
    return Path(platformdirs.user_data_dir(BUNDLE if sys.platform == "darwin" else EXECUTABLE))


def documents_folder() -> Path:
    """The person's own documents; portable: `documents`, beside the program."""
    beside = portable_folder()
    return beside / "documents" if beside else Path(platformdirs.user_documents_dir())


def where_documents_go(chosen: str) -> Path:
    """The folder that somebody chose for Word files, or ours among their own documents."""
    if chosen:
        return Path(chosen)
    return documents_folder() if portable_folder() else documents_folder() / NAME


def licences_folder() -> Path | None:
    """The words of the licences of all parts.

    The program that people install has them beside its rooms or, on Windows, beside the folder that those are in. The
    sources bring no parts along, and so no such folder.
    """
    rooms = Path(__file__).parent.parent
    return next((folder for folder in (rooms / "licences", rooms.parent / "licences") if folder.is_dir()), None)


def kind_of_folder(folder: Path) -> Kind:
    """What this computer says of the folder: on its own disk, in a folder that is synced, or on a network share."""
    folder = folder.expanduser().absolute()
    return kind_of_place(folder, environment=os.environ, system=_file_system(folder))


def kind_of_place(folder: PurePath, *, environment: Mapping[str, str], system: str = "") -> Kind:
    """The kind of a folder by its name alone.

    `environment` holds the variables in which syncing programs name their folder; `system` is the kind of file system
    the folder is on (`"cifs"`, `"remote"`), or empty when that is not known.
    """
    if system == "remote" or system in _SHARE_SYSTEMS or str(folder).startswith(("\\\\", "//")):
        return "share"
    synced_roots = [type(folder)(environment[name]) for name in _SYNC_VARIABLES if environment.get(name)]
    if any(folder.is_relative_to(root) for root in synced_roots) or any(map(_names_a_synced_folder, folder.parts)):
        return "synced"
    return "local"


def _names_a_synced_folder(part: str) -> bool:
    name = part.casefold()
    return name in _SYNCED_NAMES or name.startswith(("onedrive - ", "onedrive-", "dropbox (", "googledrive-"))


def _file_system(folder: Path) -> str:
    """The kind of file system a folder is on, `"remote"` for a network drive, empty where the system does not tell."""
    if sys.platform == "win32":
        import ctypes

        drive = f"{folder.drive}\\"
        return "remote" if ctypes.windll.kernel32.GetDriveTypeW(drive) == _DRIVE_REMOTE else ""
    if not _MOUNTS.is_file():
        return ""
    return file_system_of(folder, _MOUNTS.read_text(encoding="utf-8", errors="replace"))


def file_system_of(folder: PurePath, mounts: str) -> str:
    """The file system of a folder by a table of mounts as Linux writes it (device, place, kind): the nearest wins."""
    found = [line.split()[1:3] for line in mounts.splitlines() if len(line.split()) > 2]
    above = [(PurePosixPath(place.replace("\\040", " ")), kind) for place, kind in found]
    holding = [(len(place.parts), kind) for place, kind in above if folder.is_relative_to(place)]
    return max(holding, key=lambda found: found[0])[1] if holding else ""
