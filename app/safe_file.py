"""Writing a small file so that a crash, a full disk or a closed lid leaves the old one or the new one, never half."""

import os
from pathlib import Path


def write_safely(path: Path, content: bytes) -> None:
    """Replace the file at once: written beside it, forced to the disk, then renamed over it. Raises `OSError`."""
    beside = path.with_name(f"{path.name}.part")
    try:
        beside.write_bytes(content)
        force_to_disk(beside)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def force_to_disk(path: Path) -> None:
    """Wait until what was written in the file is on the disk itself. Raises `OSError`."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
