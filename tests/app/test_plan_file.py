"""One plan in a file: it comes back whole, and a file that is something else is refused in a sentence."""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given

from app.plan.plan import Plan
from app.plan.record import to_record
from app.plan_file import EXTENSION, LARGEST, PlanFileError, read_plan_file, write_plan_file
from tests.making import a_full_plan, a_plan, plans


@given(plans())
def test_any_plan_comes_back_from_its_file(tmp_path_factory: pytest.TempPathFactory, plan: Plan) -> None:
    path = tmp_path_factory.mktemp("files") / f"plan{EXTENSION}"
    write_plan_file(plan, path)
    assert read_plan_file(path) == plan


NOT_ON_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")


@pytest.mark.parametrize(
    "name", [pytest.param("Zoë & <b>", marks=NOT_ON_WINDOWS), "Zoë’s & b", "عائشہ", "👩🏽‍🦽", "x" * 100, "a.b"]
)
def test_a_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    plan = a_full_plan()
    write_plan_file(plan, tmp_path / f"{name}{EXTENSION}")
    assert read_plan_file(tmp_path / f"{name}{EXTENSION}") == plan


if sys.platform == "win32":  # Other systems have such names.

    @pytest.mark.parametrize("name", ["Zoë <b>", "a?", "d|e", 'f"g'])
    def test_a_name_that_windows_does_not_have_gets_a_sentence(tmp_path: Path, name: str) -> None:
        with pytest.raises(PlanFileError) as refused:
            write_plan_file(a_plan(), tmp_path / f"{name}{EXTENSION}")
        assert "another name" in refused.value.sentence


def as_json(**changes: object) -> bytes:
    return json.dumps(to_record(a_plan()) | changes).encode()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"Dear diary", id="a text"),
        pytest.param(b"PK\x03\x04\x14\x00\x06\x00\x08\x00", id="a Word file"),
        pytest.param(b"SQLite format 3\x00" + bytes(4000), id="a database"),
        pytest.param(b"[" * 200_000, id="very deep"),
        pytest.param(b'{"a":' * 50_000, id="very deep in another way"),
        pytest.param(b"9" * 10_000, id="a very long number"),
        pytest.param(as_json()[:-20], id="cut short"),
        pytest.param(as_json(answers=3), id="answers that are none"),
        pytest.param(as_json(version=99), id="newer"),
        pytest.param(as_json(version=True), id="no version"),
    ],
)
def test_another_kind_of_file_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / f"other{EXTENSION}"
    path.write_bytes(content)
    with pytest.raises(PlanFileError) as refusal:
        read_plan_file(path)
    assert refusal.value.sentence.endswith(".")
    assert path.read_bytes() == content


def test_a_newer_file_is_refused_as_newer(tmp_path: Path) -> None:
    path = tmp_path / f"newer{EXTENSION}"
    path.write_bytes(as_json(version=99))
    with pytest.raises(PlanFileError, match="version") as refusal:
        read_plan_file(path)
    assert "newer version" in refusal.value.sentence


def test_a_file_too_big_to_be_a_plan_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / f"big{EXTENSION}"
    with path.open("wb") as file:
        file.truncate(LARGEST * 50)
    with pytest.raises(PlanFileError) as refusal:
        read_plan_file(path)
    assert "too big" in refusal.value.sentence


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(PlanFileError):
            read_plan_file(path)


def test_what_a_file_brings_is_cleaned_as_if_typed(tmp_path: Path) -> None:
    path = tmp_path / f"pasted{EXTENSION}"
    path.write_bytes(b"\xef\xbb\xbf" + as_json(answers={"hope.hope": "one\x0btwo\x00\ud83d"}))
    assert read_plan_file(path).answers == {"hope.hope": "one\ntwo"}


def test_a_place_that_cannot_be_written_is_said_so_and_the_old_file_stays(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "nowhere" / "plan", tmp_path / "folder"):
        with pytest.raises(PlanFileError) as refusal:
            write_plan_file(a_plan(), path)
        assert "another folder" in refusal.value.sentence
