"""Makes the package for Debian and Ubuntu from the frozen folder."""

import gzip
import shutil
import subprocess
from email.utils import format_datetime
from hashlib import md5
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import fill
from typing import Final

from linux.desktop import write_desktop_files
from linux.folder import settle
from linux.needed import needed_packages
from release import NAME, Release

HERE: Final = Path(__file__).parent
MAINTAINER: Final = "The Steps Towards authors <authors@steps-towards.invalid>"
"""There is no address yet: whoever gives it to people puts in theirs."""

ALSO_NEEDED: Final = ("xkb-data",)
"""What the program opens by name while it runs, where no library says so."""

WELCOME: Final = ("at-spi2-core", "fonts-noto-core", "xdg-utils")
"""A screen reader's way in, letters of other scripts, and what opens a folder or a document."""

SMALL: Final = ("-Zxz", "-z6", "--threads-max=2")
"""How it is packed for people. More than one thread packs otherwise than one, so the number is always the same."""


def make_deb(folder: Path, out: Path, release: Release, packing: tuple[str, ...] = SMALL) -> Path:
    """Pack the frozen folder with everything a desktop wants to know about it; gives the file."""
    made = out / f"{NAME}_{release.version}_amd64.deb"
    with TemporaryDirectory() as work:
        root = Path(work) / "root"
        program = root / "usr" / "lib" / NAME
        shutil.copytree(folder, program, symlinks=True)
        (root / "usr" / "bin").mkdir()
        (root / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
        write_desktop_files(root / "usr" / "share", release)
        _write_papers(root / "usr" / "share", release)
        _write_control(root, needed_packages(program), release)
        settle(root, release.moment)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", *packing, "--build", root, made], check=True, stdout=subprocess.DEVNULL
        )
    return made


def changelog(release: Release) -> str:
    """What is new, as Debian writes it."""
    notes = release.notes or ("See the list of contents for what changed.",)
    points = "\n".join(fill(note, 78, initial_indent="  * ", subsequent_indent="    ") for note in notes)
    return (
        f"{NAME} ({release.version}) stable; urgency=medium\n\n{points}\n\n"
        f" -- {MAINTAINER}  {format_datetime(release.when)}\n"
    )


def _write_papers(share: Path, release: Release) -> None:
    papers = share / "doc" / NAME
    papers.mkdir(parents=True)
    (papers / "changelog.gz").write_bytes(gzip.compress(changelog(release).encode(), mtime=0))
    shutil.copy(HERE / "copyright", papers)
    overrides = share / "lintian" / "overrides" / NAME
    overrides.parent.mkdir(parents=True)
    shutil.copy(HERE / "lintian-overrides", overrides)


def _write_control(root: Path, needed: list[str], release: Release) -> None:
    files = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
    sums = "".join(f"{md5(file.read_bytes()).hexdigest()}  {file.relative_to(root)}\n" for file in files)  # noqa: S324  Debian's
    size = sum(-(-file.stat().st_size // 1024) for file in files)
    control = root / "DEBIAN"
    control.mkdir()
    (control / "md5sums").write_text(sums, encoding="utf-8")
    (control / "control").write_text(
        (HERE / "control")
        .read_text(encoding="utf-8")
        .format(
            version=release.version,
            maintainer=MAINTAINER,
            size=size,
            needed=", ".join([*needed, *ALSO_NEEDED]),
            welcome=", ".join(WELCOME),
        ),
        encoding="utf-8",
    )
