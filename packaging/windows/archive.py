"""Writes zip files that are the same bytes whenever they are made."""

from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def write_zip(folder: Path, target: Path, *, moment: int, method: int = ZIP_DEFLATED, inside: Path = Path()) -> None:
    """Put every file of the folder in a zip, sorted, in the folder called `inside` where one is named.

    `moment` is the time that each carries, in seconds since 1970.
    """
    when = datetime.fromtimestamp(moment, UTC).timetuple()[:6]
    with ZipFile(target, "w") as made:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = ZipInfo((inside / file.relative_to(folder)).as_posix(), when)
            entry.compress_type = method
            entry.external_attr = 0o100644 << 16
            made.writestr(entry, file.read_bytes())
