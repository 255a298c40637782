"""The document: made where it should go, and one clear sentence when it cannot be made (R65)."""

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtWidgets import QFileDialog

from app.documents.saving import DocumentError
from tests.ui.conftest import Desktop
from tests.ui.pages.conftest import At


def make(made: Desktop) -> None:
    """Press "Make the document" and wait for what comes of it."""
    made.hand.press("continue")
    page = made.walk.page
    made.hand.wait_for(
        lambda: made.page == "done" or (page is not None and page.summary.isVisible()), "nothing came of it"
    )


def test_the_document_is_made_in_the_folder_and_opens_the_last_page(at: At) -> None:
    made = at("documents")
    assert made.walk.bottom.continue_button.words() == "Make the document"
    make(made)
    files = list(Path(made.settings.documents_folder).glob("*.docx"))
    assert len(files) == 1
    text = "\n".join(paragraph.text for paragraph in Document(str(files[0])).paragraphs)
    assert "join a game in the playground" in text
    assert made.page == "done"
    assert made.hand.has("done.open1")


def test_what_is_chosen_by_itself_can_be_seen(at: At) -> None:
    made = at("documents")
    assert made.hand.find("documents.style.staff").property("checked")
    assert made.hand.find("documents.name.name").property("checked")


def test_initials_and_people_reach_the_document(at: At) -> None:
    made = at("documents")
    made.hand.press("documents.name.initials")
    made.hand.write("documents.people.1", "Dr Amadi Hale")
    make(made)
    document = Document(str(next(Path(made.settings.documents_folder).glob("*.docx"))))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    assert "Leyla" not in text
    assert "Amadi Hale" in text


def test_a_folder_that_cannot_be_made_is_a_sentence_and_loses_nothing(at: At) -> None:
    made = at("documents")
    folder = Path(made.settings.documents_folder)
    folder.write_text("a file stands where the folder should be", encoding="utf-8")
    make(made)
    assert made.page == "documents"
    assert made.walk.page is not None
    assert made.walk.page.words.word("unsaved") in made.walk.page.summary.spoken()
    assert made.walk.bottom.continue_button.words() == "Make the document"
    folder.unlink()
    make(made)
    assert made.page == "done"


@pytest.mark.parametrize("problem", DocumentError.__subclasses__(), ids=lambda problem: problem.__name__)
def test_whatever_stops_it_is_said_in_its_own_words(
    at: At, monkeypatch: pytest.MonkeyPatch, problem: type[DocumentError]
) -> None:
    sentence = problem().sentence

    def fail(*_: object, **__: object) -> Path:
        raise problem

    monkeypatch.setattr("ui.pages.documents_page.save_kind", fail)
    made = at("documents")
    make(made)
    assert made.walk.page is not None
    assert sentence in made.walk.page.summary.spoken()
    assert made.saved("plan1").outcomes[0].answer("will.will") == "join a game in the playground"


def test_another_folder_is_shown_kept_and_used(at: At, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    made = at("documents")
    made.hand.press("documents.choose_folder")
    assert made.desk.settings.documents_folder == str(other)
    make(made)
    assert len(list(other.glob("*.docx"))) == 1
