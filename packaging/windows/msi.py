"""Makes the package for people who look after many computers: installs for everybody, silently, in Program Files."""

import re
import struct
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Final
from uuid import UUID, uuid5
from xml.etree import ElementTree as Xml

from bootstrap import CannotStartError
from release import Release
from windows.icon import write_icon
from windows.launchers import WINDOW
from windows.tools import run_tool

FAMILY: Final = UUID("7d1f3f0c-9f55-4f2e-8d3c-5b1a0c6e2a94")
"""What Windows knows all versions by (the upgrade code). It never changes: by it a new version replaces an old one."""

_NUMBER: Final = re.compile(rb"\x1e\0\0\0\x27\0\0\0\{([0-9A-F-]{36})\}\0")
_TIME: Final = re.compile(rb"\x40\0\0\0(.{8})", re.DOTALL)
"""Of the summary in a package: a text of this length, a time in tenths of millionths of a second since 1601."""

_SUMMARY: Final = 512
_SINCE_1601: Final = 11_644_473_600

_ICON: Final = "steps-towards.ico"
_FILES: Final = "files"
_NEEDS: Final = "Steps Towards needs a 64-bit Windows 10, version 1809, or newer."
_NEWER: Final = "A newer Steps Towards is here already. Nothing was changed."


def write_msi(folder: Path, target: Path, release: Release) -> None:
    """Pack the program's folder in a Windows Installer package. Raises `CannotStartError`."""
    with tempfile.TemporaryDirectory() as made:
        description = Path(made) / "steps-towards.wxs"
        # It finds files only by their place beside the description.
        write_icon(Path(made) / _ICON)
        (Path(made) / _FILES).symlink_to(folder.absolute())
        tree = Xml.ElementTree(_described(folder, release))
        tree.write(description, encoding="utf-8", xml_declaration=True)
        run_tool("wixl", "--arch", "x64", "--output", target, description, moment=release.moment)
    _take_out_chance(target, release.moment)


def _described(folder: Path, release: Release) -> Xml.Element:
    root = Xml.Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    product = Xml.SubElement(
        root,
        "Product",
        Id=_guid(f"product {release.version}"),
        UpgradeCode=_braced(FAMILY),
        Name="Steps Towards",
        Manufacturer="Steps Towards",
        Version=release.version,
        Language="2057",
    )
    Xml.SubElement(
        product,
        "Package",
        InstallerVersion="500",
        InstallScope="perMachine",
        Compressed="yes",
        Description=f"Steps Towards {release.version}",
    )
    Xml.SubElement(product, "MajorUpgrade", DowngradeErrorMessage=_NEWER)
    Xml.SubElement(product, "Condition", Message=_NEEDS).text = "Installed OR (VersionNT64 AND WINDOWSBUILD >= 17763)"
    build = Xml.SubElement(product, "Property", Id="WINDOWSBUILD")
    Xml.SubElement(
        build,
        "RegistrySearch",
        Id="windows_build",
        Root="HKLM",
        Key=r"SOFTWARE\Microsoft\Windows NT\CurrentVersion",
        Name="CurrentBuildNumber",
        Type="raw",
        Win64="yes",
    )
    Xml.SubElement(product, "Media", Id="1", Cabinet="program.cab", EmbedCab="yes")
    Xml.SubElement(product, "Icon", Id="steps_towards.ico", SourceFile=_ICON)
    Xml.SubElement(product, "Property", Id="ARPPRODUCTICON", Value="steps_towards.ico")
    system = Xml.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    Xml.SubElement(system, "Directory", Id="ProgramMenuFolder", Name="Programs")
    programs = Xml.SubElement(system, "Directory", Id="ProgramFiles64Folder", Name="PFiles")
    place = Xml.SubElement(programs, "Directory", Id="INSTALLDIR", Name="Steps Towards")
    feature = Xml.SubElement(product, "Feature", Id="program", Title="Steps Towards", Level="1")
    _add_folder(place, folder, folder, feature)
    return root


def _add_folder(place: Xml.Element, folder: Path, whole: Path, feature: Xml.Element) -> None:
    """Every file as a component of its own: so Windows counts, repairs and removes each by itself."""
    for path in sorted(folder.iterdir()):
        inside = path.relative_to(whole).as_posix()
        known = sha256(inside.encode()).hexdigest()[:24]
        if path.is_dir():
            _add_folder(Xml.SubElement(place, "Directory", Id=f"d{known}", Name=path.name), path, whole, feature)
            continue
        component = Xml.SubElement(place, "Component", Id=f"c{known}", Guid=_guid(inside), Win64="yes")
        file = Xml.SubElement(
            component, "File", Id=f"f{known}", Name=path.name, Source=f"{_FILES}/{inside}", KeyPath="yes", DiskId="1"
        )
        Xml.SubElement(feature, "ComponentRef", Id=f"c{known}")
        if inside == WINDOW:
            Xml.SubElement(
                file,
                "Shortcut",
                Id="start_menu",
                Directory="ProgramMenuFolder",
                Name="Steps Towards",
                WorkingDirectory="INSTALLDIR",
                Icon="steps_towards.ico",
                Advertise="yes",
            )


def _take_out_chance(package: Path, moment: int) -> None:
    """Write over what wixl takes from chance and from today: the number of this very file, and when it was made.

    The number has to be another one for each content, so it is made from the content.
    """
    content = bytearray(package.read_bytes())
    (number,) = _NUMBER.finditer(content)
    times = list(_TIME.finditer(content, number.end(), number.end() + _SUMMARY))
    if len(times) != 2:
        raise CannotStartError("wixl writes the times of a package in another way than it did.")
    for time in times:
        struct.pack_into("<Q", content, time.start(1), (moment + _SINCE_1601) * 10_000_000)
    content[slice(*number.span(1))] = bytes(36)
    content[slice(*number.span(1))] = str(uuid5(FAMILY, sha256(content).hexdigest())).upper().encode()
    package.write_bytes(content)


def _guid(what: str) -> str:
    """The same for the same thing in every build: Windows knows parts by it."""
    return _braced(uuid5(FAMILY, what))


def _braced(number: UUID) -> str:
    return f"{{{str(number).upper()}}}"
