"""Makes what people with a Mac install: the program in a disk image. UNTESTED: written with care, never run on a Mac.

Without a certificate of Apple's the program is signed by nobody, and macOS asks people to allow it in its settings.
With one, set `STEPS_TOWARDS_SIGN_AS` to its name, and send the image to Apple afterwards: `RELEASE.md` tells how.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import app_icon
import bootstrap
from contents import write_licences
from macos.icns import icns
from parts import Part, common_parts, frozen_parts
from release import NAME, ROOT, Release, this_release

HERE: Final = Path(__file__).parent
WORK: Final = ROOT / "build" / "macos"
ICON: Final = WORK / "steps-towards.icns"
SIGN_AS: Final = "STEPS_TOWARDS_SIGN_AS"


def build(out: Path, tell: Callable[[str], None]) -> list[Path]:
    """Make the disk image in `out`; gives it. Raises `CannotStartError` when a tool of macOS fails."""
    release = this_release()
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    ICON.write_bytes(icns(app_icon.png))
    write_licences(WORK / "licences", [*common_parts(), *parts()])
    tell("macos: freezing the program (untested)")
    freezer = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--distpath", str(WORK), "--workpath"]
    _run(*freezer, str(WORK / "work"), str(HERE / "steps-towards.spec"))
    program = WORK / "image" / "Steps Towards.app"
    program.parent.mkdir()
    shutil.move(WORK / program.name, program)
    tell("macos: signing")
    _sign(program)
    tell("macos: disk image")
    (program.parent / "Applications").symlink_to("/Applications")
    image = out / f"{NAME}-{release.version}-macos-{os.uname().machine}.dmg"
    image.unlink(missing_ok=True)
    made_of = ["-volname", "Steps Towards", "-srcfolder", str(program.parent), "-fs", "HFS+", "-format", "UDZO"]
    _run("hdiutil", "create", *made_of, str(image))
    return [image]


def parts() -> list[Part]:
    """What comes along on macOS besides what comes along everywhere."""
    return frozen_parts("macOS")


def properties(release: Release) -> dict[str, object]:
    """What the program tells macOS about itself."""
    return {
        "CFBundleIdentifier": "uk.stepstowards.StepsTowards",
        "CFBundleName": "Steps Towards",
        "CFBundleDisplayName": "Steps Towards",
        "CFBundleShortVersionString": release.version,
        "CFBundleVersion": release.version,
        "CFBundleDevelopmentRegion": "en_GB",
        "LSApplicationCategoryType": "public.app-category.education",
        # What Qt 6.11 runs on.
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": "© 2026 The Steps Towards authors. MIT licence.",
    }


def _sign(program: Path) -> None:
    """Sign as whoever builds; as nobody in particular where no certificate is named, which a Mac of Apple's own kind
    needs to start a program at all."""
    identity = os.environ.get(SIGN_AS, "-")
    hardened = ["--options", "runtime", "--timestamp"] if identity != "-" else []
    entitled = ["--entitlements", str(HERE / "entitlements.plist")]
    _run("codesign", "--force", "--deep", *hardened, *entitled, "--sign", identity, str(program))
    _run("codesign", "--verify", "--deep", "--strict", str(program))


def _run(*command: str) -> None:
    ended = subprocess.run(command, env=bootstrap.environment())
    if ended.returncode:
        raise bootstrap.CannotStartError(f"{Path(command[0]).name} ended with {ended.returncode}.")
