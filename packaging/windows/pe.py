"""Reads what a Windows program or library says of itself: its processor, what it needs, what it gives to others."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

X64: Final = 0x8664
SUFFIXES: Final = frozenset({".exe", ".dll", ".pyd"})
_EXPORTS, _IMPORTS, _DELAYED = 0, 1, 13
_IMPORT_SIZE, _DELAYED_SIZE = 20, 32


class Pe:
    """One file in Microsoft's Portable Executable format, 64-bit. Raises `ValueError` for anything else."""

    def __init__(self, path: Path) -> None:
        self._bytes = path.read_bytes()
        (header,) = self._numbers("<I", 0x3C) if self._bytes[:2] == b"MZ" else (0,)
        if self._bytes[header : header + 4] != b"PE\0\0":
            raise ValueError(f"{path.name} is no Windows program or library.")
        self.machine, sections = self._numbers("<HH", header + 4)
        (optional_size,) = self._numbers("<H", header + 20)
        self._directories = header + 24 + 112
        first = header + 24 + optional_size
        # Of each section: its size and place in memory, its size and place in the file.
        self._sections = [self._numbers("<IIII", first + 40 * number + 8) for number in range(sections)]

    def needs(self) -> set[str]:
        """The libraries it loads, at once or later, in small letters."""
        named = [*self._named(_IMPORTS, _IMPORT_SIZE, 12), *self._named(_DELAYED, _DELAYED_SIZE, 4)]
        return {library.lower() for library in named}

    def gives(self) -> list[str]:
        """The names of what others can use of it, sorted."""
        place = self._directory(_EXPORTS)
        if not place:
            return []
        count, _functions, names = self._numbers("<III", place + 24)
        listed = self._numbers(f"<{count}I", self._in_file(names))
        return sorted(self._text(self._in_file(name)) for name in listed)

    def _named(self, directory: int, size: int, name_at: int) -> Iterator[str]:
        place = self._directory(directory)
        while place:
            (name,) = self._numbers("<I", place + name_at)
            if not name:
                return
            yield self._text(self._in_file(name))
            place += size

    def _directory(self, number: int) -> int:
        """Where the table of this number begins in the file, or 0 where there is none."""
        (place,) = self._numbers("<I", self._directories + 8 * number)
        return self._in_file(place) if place else 0

    def _in_file(self, place: int) -> int:
        for size, start, kept, at in self._sections:
            if start <= place < start + max(size, kept):
                return place - start + at
        raise ValueError(f"A table points to {place:#x}, which is nowhere in the file.")

    def _text(self, at: int) -> str:
        return self._bytes[at : self._bytes.index(b"\0", at)].decode("ascii")

    def _numbers(self, layout: str, at: int) -> tuple[int, ...]:
        return struct.unpack_from(layout, self._bytes, at)


def programs_in(folder: Path) -> list[Path]:
    """Every program and library in the folder, sorted."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)
