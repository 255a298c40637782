"""Documents for a class in one go: one that fails does not stop the others, and many cost no more than each alone."""

import errno
import gc
import os
import signal
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import app.documents.word.writing
from app.__main__ import main
from app.commands.export import export
from app.commands.problem import CommandError
from app.documents.batch import documents_of
from app.documents.order import Order
from app.documents.own_template.starter import save_starter
from app.documents.word.writing import write_word
from app.i18n import Texts
from app.memory_store import MemoryStore
from app.plan.plan import Plan
from app.store import DamagedError
from tests.app.documents.sample_plans import TODAY, ehc_plan


class BrokenFor(MemoryStore):
    """A store in which the plan of one learner cannot be read."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._broken = name

    def load(self, plan_id: str) -> Plan:
        plan = super().load(plan_id)
        if plan.learner.name == self._broken:
            raise DamagedError
        return plan


def filled(store: MemoryStore, *names: str) -> MemoryStore:
    for number, name in enumerate(names):
        plan = ehc_plan()
        plan.id = f"{number:012x}"
        plan.answers["name.name"] = name
        store.save(plan)
    return store


def order(folder: Path, *kinds: str, template: Path | None = None) -> Order:
    return Order(kinds=kinds, folder=folder, texts=Texts(), today=TODAY, template=template)


def exported(store: MemoryStore, order: Order, told: list[str]) -> Iterator[str]:
    return export(store, plan_id=None, order=order, out=order.folder, tell=told.append)


def test_a_plan_gets_every_kind_and_the_schools_own(tmp_path: Path) -> None:
    template = save_starter(tmp_path, texts=Texts())
    found = documents_of(filled(MemoryStore(), "Ife"), "0" * 12, order(tmp_path, "meeting", template=template))
    names = ["Outcome plan - Ife - 2026-11-21.docx", "Outcome plan - Ife - 2026-11-21 (2).docx"]
    assert [made.path.name for made in found if made.path] == names


def test_one_that_fails_does_not_stop_the_others_and_is_named_with_its_reason(tmp_path: Path) -> None:
    told: list[str] = []
    with pytest.raises(CommandError) as error:
        list(exported(filled(BrokenFor("Ife"), "Sam", "Ife", "Sam"), order(tmp_path, "meeting"), told))
    assert error.value.sentence == f"Ife: {DamagedError().sentence}"
    assert len(list(tmp_path.iterdir())) == 2
    assert told == ["1 of 3", "2 of 3", "3 of 3"]


def test_a_template_that_is_gone_is_said_and_the_other_kinds_are_made(tmp_path: Path) -> None:
    found = documents_of(
        filled(MemoryStore(), "Ife"), "0" * 12, order(tmp_path, "meeting", template=tmp_path / "x.docx")
    )
    assert [bool(made.path) for made in found] == [True, False]
    assert found[1].sentence.startswith("The template cannot be opened.")


def test_a_fault_in_one_kind_is_a_sentence_not_a_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise ValueError("a fault of ours")

    monkeypatch.setattr(app.documents.word.writing, "write_word", fault)
    (made,) = documents_of(filled(MemoryStore(), "Ife"), "0" * 12, order(tmp_path, "meeting"))
    assert made.sentence.startswith("The document could not be saved.")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_no_half_file_and_names_everybody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0

    def full_from_the_second_on(content: object, file: Path) -> None:
        nonlocal calls
        calls += 1
        write_word(content, file)  # type: ignore[arg-type]
        if calls > 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(app.documents.word.writing, "write_word", full_from_the_second_on)
    with pytest.raises(CommandError) as error:
        list(exported(filled(MemoryStore(), "Sam", "Ife", "Ada"), order(tmp_path, "meeting"), []))
    assert error.value.sentence.count("The disk is full.") == 2
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_goes_meanwhile_is_made_again(tmp_path: Path) -> None:
    lines = exported(filled(MemoryStore(), "Sam", "Ife"), order(tmp_path / "out", "meeting"), [])
    Path(next(lines)).unlink()
    (tmp_path / "out").rmdir()
    assert Path(next(lines)).is_file()


def test_many_failures_are_counted(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(CommandError) as error:
        list(exported(filled(MemoryStore(), *["Sam"] * 25), order(tmp_path / "taken", "meeting"), []))
    assert error.value.sentence.splitlines()[-1] == "5 more were not made."


def test_ctrl_c_stops_after_the_plan_that_is_being_made(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGINT)
    lines = exported(filled(MemoryStore(), *["Sam"] * 4), order(tmp_path, "meeting"), [])
    next(lines)
    signal.raise_signal(signal.SIGINT)
    with pytest.raises(CommandError, match=r"Stopped\. 3 plans were not begun\."):
        list(lines)
    assert len(list(tmp_path.iterdir())) == 1
    assert signal.getsignal(signal.SIGINT) is before


def test_ctrl_c_twice_ends_at_once(tmp_path: Path) -> None:
    lines = exported(filled(MemoryStore(), *["Sam"] * 4), order(tmp_path, "meeting"), [])
    next(lines)
    signal.raise_signal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    lines.close()  # type: ignore[attr-defined]


def test_the_program_makes_all_and_says_what_it_could_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = ["--data-dir", str(tmp_path / "data")]
    main([*place, "example"])
    main([*place, "example"])
    template = save_starter(tmp_path, texts=Texts())
    asked = [*place, "export", "--all", "--out", str(tmp_path / "out"), "--template", str(template)]
    capsys.readouterr()
    assert main(asked) == 0
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 2
    assert said.err.splitlines() == ["1 of 2", "2 of 2"]
    template.unlink()
    assert main([*asked, "--document", "meeting"]) == 2
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 2
    assert said.err.count("The template cannot be opened.") == 2


def test_many_plans_cost_what_each_costs(tmp_path: Path) -> None:
    store, wanted = filled(MemoryStore(), *["Sam"] * 20), order(tmp_path, "meeting")
    make(store, wanted, range(2))
    starts = [time.process_time()]
    for numbers in (range(2, 6), range(6, 18)):
        make(store, wanted, numbers)
        starts.append(time.process_time())
    assert (starts[2] - starts[1]) / 12 <= 1.5 * (starts[1] - starts[0]) / 4


def test_many_plans_take_no_more_room_than_a_few(tmp_path: Path) -> None:
    store, wanted = filled(MemoryStore(), *["Sam"] * 8), order(tmp_path, "meeting")
    make(store, wanted, range(1))
    few, many = peak(store, wanted, range(1, 2)), peak(store, wanted, range(2, 8))
    assert many <= 2 * few


def make(store: MemoryStore, wanted: Order, numbers: range) -> None:
    for number in numbers:
        documents_of(store, f"{number:012x}", replace(wanted, folder=wanted.folder / str(number)))


def peak(store: MemoryStore, wanted: Order, numbers: range) -> int:
    """The most bytes at a time."""
    gc.collect()
    tracemalloc.start()
    make(store, wanted, numbers)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most
