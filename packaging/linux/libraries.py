"""Which libraries of the building system travel with the program, and what is known of them."""

import subprocess
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path
from typing import Final

from parts import Part

BUNDLED: Final = {
    "libbz2.so.*": "bzip2-1.0.6",
    "libffi.so.*": "MIT",
    "liblzma.so.*": "0BSD",
    "libpython3.*.so.*": "PSF-2.0",
    "libxcb-cursor.so.*": "MIT",
    "libxcb-icccm.so.*": "MIT",
    "libxcb-image.so.*": "MIT",
    "libxcb-keysyms.so.*": "MIT",
    "libxcb-render-util.so.*": "MIT",
    "libxcb-util.so.*": "MIT",
    "libxkbcommon-x11.so.*": "MIT",
    "libxkbcommon.so.*": "MIT",
}
"""Small ones that many a desktop has not, or has under another name, each with its licence. All others belong to the
system: a display, a font or a C++ library from another system than the one it runs on ends in riddles."""


def is_bundled(place: str) -> bool:
    """Whether a library that the freezer found comes along: all that came with a part, few that are the system's.

    The freezer puts those of the system, and no others, at the top of the folder.
    """
    return "/" in place or _licence(place) is not None


def bundled_parts(came_along: Mapping[str, str]) -> Iterator[Part]:
    """The system's libraries among what came along, by the packages they are from."""
    for place, source in sorted(came_along.items()):
        licence = _licence(place)
        owner = _package_of(Path(source)) if licence else None
        if licence and owner:
            package, version = owner
            yield Part(
                name=place,
                version=version,
                licence=licence,
                purl=f"pkg:deb/debian/{package}@{version}?arch=amd64",
                system="Linux",
                sum=sha256(Path(source).read_bytes()).hexdigest(),
                words=(Path(f"/usr/share/doc/{package}/copyright"),),
            )


def _licence(place: str) -> str | None:
    return next((licence for pattern, licence in BUNDLED.items() if fnmatchcase(place, pattern)), None)


def _package_of(library: Path) -> tuple[str, str] | None:
    """The package and its version; nothing for a library that no package brought here, as a Python of one's own."""
    # /lib is a link to /usr/lib, and packages name either.
    real = library.resolve()
    names = [str(real), str(real).removeprefix("/usr")]
    asked = subprocess.run(["dpkg-query", "--search", *names], capture_output=True, text=True)
    package = asked.stdout.partition(":")[0]
    if not package:
        return None
    told = ["dpkg-query", "--show", "--showformat=${Version}", package]
    return package, subprocess.run(told, capture_output=True, text=True, check=True).stdout
