"""Documents made without a window: in the named folder or file, never over another, every failure a sentence."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document

import app.documents.kinds
from app.commands.export import export
from app.commands.problem import CommandError
from app.documents.forms import TEXT
from app.documents.kind_words import kind_names, kinds
from app.documents.order import Order
from app.i18n import Texts
from app.memory_store import MemoryStore
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.step import Step
from app.store import NotFoundError

TODAY = date(2026, 11, 21)


def a_store(*names: str) -> tuple[MemoryStore, list[str]]:
    store, ids = MemoryStore(), []
    for name in names:
        plan = Plan(answers={"name.name": name, "hope.hope": "To keep bees."}, outcomes=[Outcome()])
        store.save(plan)
        ids.append(plan.id)
    return store, ids


def made(store: MemoryStore, out: Path, plan_id: str | None = None) -> list[Path]:
    return [Path(line) for line in export(store, plan_id=plan_id, order=an_order(out), out=out, tell=quiet)]


def quiet(_line: str) -> None:
    """Nobody watches how far it is."""


def an_order(out: Path, template: Path | None = None) -> Order:
    kinds = () if template else ("meeting",)
    return Order(kinds=kinds, folder=out, texts=Texts(), today=TODAY, template=template)


def test_every_kind_with_words_has_a_module_and_every_module_has_words() -> None:
    modules = {path.stem for path in Path(app.documents.kinds.__path__[0]).glob("[a-z]*.py")}
    assert modules == set(kinds()) == set(kind_names())


def test_one_plan_becomes_the_file_that_was_named(tmp_path: Path) -> None:
    store, (plan_id,) = a_store("Ibrahim")
    assert made(store, tmp_path / "for monday.docx", plan_id) == [tmp_path / "for monday.docx"]
    assert "Ibrahim" in "\n".join(p.text for p in Document(str(tmp_path / "for monday.docx")).element.iter() if p.text)


def test_one_plan_goes_into_the_folder_that_was_named_and_is_made(tmp_path: Path) -> None:
    store, (plan_id,) = a_store("Ibrahim")
    (path,) = made(store, tmp_path / "autumn" / "reviews", plan_id)
    assert path.parent == tmp_path / "autumn" / "reviews"
    assert "Ibrahim" in path.name
    assert "2026-11-21" in path.name
    assert path.is_file()


def test_every_plan_gets_a_file_of_its_own_even_when_names_are_the_same(tmp_path: Path) -> None:
    store, ids = a_store("Sam", "Sam", "Sam & <b>")
    paths = made(store, tmp_path)
    assert len(set(paths)) == len(ids)
    assert all(path.is_file() for path in paths)


def test_a_file_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    store, (plan_id,) = a_store("Ibrahim")
    (tmp_path / "mine.docx").write_text("mine")
    (path,) = made(store, tmp_path / "mine.docx", plan_id)
    assert path != tmp_path / "mine.docx"
    assert (tmp_path / "mine.docx").read_text() == "mine"


def test_a_plan_that_is_not_there_is_said_to_be_gone(tmp_path: Path) -> None:
    store, _ids = a_store("Ibrahim")
    with pytest.raises(NotFoundError):
        made(store, tmp_path, "000000000000")


def test_no_plans_at_all_get_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no plans"):
        made(MemoryStore(), tmp_path)


def test_a_folder_that_is_a_file_gets_a_sentence_and_leaves_it_alone(tmp_path: Path) -> None:
    store, (plan_id,) = a_store("Ibrahim")
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(CommandError) as told:
        made(store, tmp_path / "taken", plan_id)
    assert told.value.sentence.endswith(".")
    assert (tmp_path / "taken").read_text() == "mine"


def test_the_cards_of_a_plan_are_made(tmp_path: Path) -> None:
    store = MemoryStore()
    step = Step(text="count the hives", helps=[Provision(who="Mr Tan")])
    plan = Plan(answers={"name.name": "Ibrahim"}, outcomes=[Outcome(steps=[step])])
    store.save(plan)
    order = Order(kinds=("card",), folder=tmp_path, texts=Texts(), today=TODAY)
    (file,) = export(store, plan_id=plan.id, order=order, out=tmp_path, tell=quiet)
    said = [paragraph.text for paragraph in Document(file).paragraphs]
    assert said[0] == "Cards for Ibrahim’s steps"
    assert "1. Outcome 1, step 1" in said


def test_a_form_decides_how_the_file_ends_and_what_is_in_it(tmp_path: Path) -> None:
    store, (plan_id,) = a_store("Ibrahim")
    order = Order(kinds=("meeting",), folder=tmp_path, texts=Texts(), today=TODAY, form=TEXT)
    (line,) = export(store, plan_id=plan_id, order=order, out=tmp_path / "it.txt", tell=quiet)
    assert Path(line) == tmp_path / "it.txt"
    assert "To keep bees." in Path(line).read_text(encoding="utf-8-sig")
