"""A small file is replaced whole or not at all."""

import os
from pathlib import Path

import pytest

from app.safe_file import write_safely


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_safely(tmp_path / "a.json", b"one")
    write_safely(tmp_path / "a.json", b"two")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert (tmp_path / "a.json").read_bytes() == b"two"


@pytest.mark.parametrize("fault", ["fsync", "replace"])
def test_a_fault_on_the_way_leaves_the_old_file(tmp_path: Path, fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    monkeypatch.setattr(os if fault == "fsync" else Path, fault, fail)
    with pytest.raises(OSError, match="No space"):
        write_safely(path, b"new")
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["a.json"]
