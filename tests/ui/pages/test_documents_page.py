"""The documents: chosen, made where they should go, and one clear sentence when one cannot be made (R65)."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from docx import Document
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from app.documents.kind_words import KindWords, Part
from app.documents.saving import DocumentError
from app.plan.place import Place
from app.plan.plan import Plan
from tests.ui.conftest import Desktop
from tests.ui.pages.conftest import At
from ui.controls.labels import FlowedLabel
from ui.pages.documents_page import DocumentsPage


def make(made: Desktop) -> None:
    """Press "Make…" and wait for what comes of it."""
    made.hand.press("continue")
    page = made.walk.page
    made.hand.wait_for(
        lambda: made.page == "done" or (page is not None and page.summary.isVisible()), "nothing came of it"
    )


def files(made: Desktop) -> list[Path]:
    return sorted(Path(made.settings.documents_folder).glob("*.*"))


def opened(made: Desktop) -> Desktop:
    made.hand.press("documents.options")
    made.hand.settle()
    return made


def page_of(made: Desktop) -> DocumentsPage:
    assert isinstance(made.walk.page, DocumentsPage)
    return made.walk.page


@pytest.fixture
def six(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Six kinds to choose from, all of them made as the meeting document is."""
    names = ["meeting", "learner", "parent", "card", "thread", "another"]
    made = {
        name: KindWords(
            id=name,
            order=order,
            title="For the meeting" if name == "meeting" else f"{{names}} {name}",
            detail="Everything in it, for whoever wants it.",
            size="One page",
            parts=(Part(id="matters", label="What matters"), Part(id="now", label="How things are now")),
        )
        for order, name in enumerate(names)
    }
    monkeypatch.setattr("ui.pages.document_kinds.kinds", lambda: made)
    monkeypatch.setattr("ui.pages.document_options.kinds", lambda: made)
    return names


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The kinds that were saved, by a writer that only notes them."""
    made: list[str] = []

    def save(kind: str, *_: object, **__: object) -> Path:
        made.append(kind)
        path = tmp_path / f"{kind}.docx"
        path.touch()
        return path

    monkeypatch.setattr("ui.pages.document_jobs.save_kind", save)
    return made


def test_the_document_is_made_in_the_folder_and_opens_the_last_page(at: At) -> None:
    made = at("documents")
    assert made.walk.bottom.continue_button.words() == "Make 1 document"
    make(made)
    (file,) = files(made)
    text = "\n".join(paragraph.text for paragraph in Document(str(file)).paragraphs)
    assert "join a game in the playground" in text
    assert made.page == "done"
    assert made.hand.has("done.open1")


def test_what_is_chosen_by_itself_can_be_seen(at: At) -> None:
    made = at("documents")
    assert made.hand.find("documents.kinds.meeting").property("checked")
    assert made.hand.find("documents.as.word").property("checked")
    opened(made)
    assert made.hand.find("documents.style.staff").property("checked")
    assert made.hand.find("documents.name.name").property("checked")


def test_initials_and_people_reach_the_document(at: At) -> None:
    made = opened(at("documents"))
    made.hand.press("documents.name.initials")
    made.hand.write("documents.people.1", "Dr Amadi Hale")
    make(made)
    document = Document(str(files(made)[0]))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    assert "Leyla" not in text
    assert "Amadi Hale" in text


def test_a_nickname_is_asked_for_only_where_it_is_wanted(at: At) -> None:
    made = opened(at("documents"))
    assert not made.hand.has("documents.nickname")
    made.hand.press("documents.name.nickname")
    made.hand.write("documents.nickname", "Lou")
    make(made)
    assert "Lou" in files(made)[0].name


def test_a_part_that_loses_its_tick_is_left_out_and_remembered(at: At) -> None:
    made = opened(at("documents"))
    made.hand.press("documents.parts.meeting")
    made.hand.settle()
    made.hand.press("documents.left_out.meeting.decided")
    assert made.saved("plan1").answer("documents.left_out") == "meeting.decided"
    make(made)
    text = [paragraph.text for paragraph in Document(str(files(made)[0])).paragraphs]
    assert not any("Decided" in line for line in text)


def test_a_pdf_is_made_with_its_title_and_words(at: At) -> None:
    made = at("documents")
    made.hand.press("documents.as.pdf")
    make(made)
    (file,) = files(made)
    assert file.suffix == ".pdf"
    reader = PdfReader(file)
    assert reader.metadata is not None
    assert reader.metadata.title == "Outcome plan"
    assert "join a game in the playground" in " ".join(page.extract_text() for page in reader.pages).replace("\n", " ")


def test_plain_text_is_made_for_any_editor(at: At) -> None:
    made = at("documents")
    made.hand.press("documents.as.text")
    make(made)
    (file,) = files(made)
    assert file.suffix == ".txt"
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "join a game in the playground" in file.read_text(encoding="utf-8-sig")


def test_every_kind_there_is_has_its_card_and_a_choice_is_remembered(at: At, six: list[str], saved: list[str]) -> None:
    made = at("documents")
    assert [made.hand.has(f"documents.kinds.{kind}") for kind in six] == [True] * 6
    assert page_of(made)._kinds.title("learner") == "Leyla’s learner"
    made.hand.press("documents.kinds.card")
    made.hand.press("documents.as.pdf")
    assert made.walk.bottom.continue_button.words() == "Make 2 documents"
    assert made.saved("plan1").answer("documents.kinds") == "meeting\ncard"
    assert made.saved("plan1").answer("documents.as") == "pdf"
    make(made)
    assert saved == ["meeting", "card"]
    made.hand.press("back")
    assert made.page == "documents"
    assert made.hand.find("documents.kinds.card").property("checked")
    assert made.hand.find("documents.as.pdf").property("checked")


def test_with_no_document_ticked_the_summary_leads_back_to_the_cards(at: At) -> None:
    made = at("documents")
    made.hand.press("documents.kinds.meeting")
    make(made)
    assert page_of(made).summary.spoken().endswith("Choose at least one document")
    made.hand.press("error_summary.1")
    assert made.window.focusWidget() is made.hand.find("documents.kinds.meeting")


def test_the_whole_card_can_be_pressed(at: At, six: list[str]) -> None:
    made = at("documents")
    card = page_of(made)._kinds.cards["thread"]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(8, card.height() - 8))
    assert card.tick.isChecked()


def test_parts_are_offered_of_the_chosen_kinds_alone(at: At, six: list[str]) -> None:
    made = opened(at("documents"))
    assert made.hand.has("documents.parts.meeting")
    assert not made.hand.has("documents.parts.card")
    made.hand.press("documents.kinds.card")
    assert made.hand.has("documents.parts.card")


def test_a_folder_that_cannot_be_made_is_a_sentence_and_loses_nothing(at: At) -> None:
    made = at("documents")
    folder = Path(made.settings.documents_folder)
    folder.write_text("a file stands where the folder should be", encoding="utf-8")
    make(made)
    assert made.page == "documents"
    assert page_of(made).words.word("unsaved") in page_of(made).summary.spoken()
    assert made.walk.bottom.continue_button.words() == "Make 1 document"
    folder.unlink()
    make(made)
    assert made.page == "done"


@pytest.mark.parametrize("form", ["word", "pdf", "text"])
def test_nothing_half_is_left_when_the_disk_is_full(at: At, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.documents.saving.force_to_disk", full)
    made = at("documents")
    made.hand.press(f"documents.as.{form}")
    make(made)
    assert "The disk is full." in page_of(made).summary.spoken()
    assert list(Path(made.settings.documents_folder).iterdir()) == []


SAVING_PROBLEMS = [kind for kind in DocumentError.__subclasses__() if kind.__module__ == DocumentError.__module__]
"""Those of saving; a template's own sentences depend on what is wrong with it, and are tried with a template."""


@pytest.mark.parametrize("problem", SAVING_PROBLEMS, ids=lambda problem: problem.__name__)
def test_whatever_stops_it_is_said_in_its_own_words(
    at: At, monkeypatch: pytest.MonkeyPatch, problem: type[DocumentError]
) -> None:
    sentence = problem().sentence

    def fail(*_: object, **__: object) -> Path:
        raise problem

    monkeypatch.setattr("ui.pages.document_jobs.save_kind", fail)
    made = at("documents")
    make(made)
    assert sentence in page_of(made).summary.spoken()
    assert made.saved("plan1").outcomes[0].answer("will.will") == "join a game in the playground"


def test_of_several_those_that_are_made_are_kept_and_the_others_named_with_the_reason(
    at: At, six: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class BusyError(DocumentError):
        sentence = "It is in use."

    def save(kind: str, *_: object, **__: object) -> Path:
        if kind == "card":
            raise BusyError
        path = tmp_path / f"{kind}.docx"
        path.touch()
        return path

    monkeypatch.setattr("ui.pages.document_jobs.save_kind", save)
    made = at("documents")
    for kind in ("parent", "card"):
        made.hand.press(f"documents.kinds.{kind}")
    make(made)
    assert made.page == "done"
    said = words_of(made)
    assert "Your 2 documents are made" in said
    assert "Not made: Leyla’s card. It is in use." in said
    assert made.hand.has("done.open2")
    assert not made.hand.has("done.open3")
    made.hand.press("done.again")
    assert made.page == "documents"


def test_it_can_be_stopped_between_two_documents(
    at: At, six: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun, go_on = Event(), Event()

    def save(kind: str, *_: object, **__: object) -> Path:
        begun.set()
        assert go_on.wait(20)
        path = tmp_path / f"{kind}.docx"
        path.touch()
        return path

    monkeypatch.setattr("ui.pages.document_jobs.save_kind", save)
    made = at("documents")
    for kind in ("parent", "card"):
        made.hand.press(f"documents.kinds.{kind}")
    made.hand.press("continue")
    made.hand.wait_for(begun.is_set, "nothing was begun")
    made.hand.wait_for(lambda: made.hand.has("documents.stop"), "no way to stop")
    assert "Making 1 of 3: For the meeting" in words_of(made)
    made.hand.press("documents.stop")
    go_on.set()
    made.hand.wait_for(lambda: made.page == "done", "it did not end")
    said = words_of(made)
    assert "Not made: Leyla’s parent. You stopped before it was made." in said
    assert "Not made: Leyla’s card. You stopped before it was made." in said
    assert made.hand.has("done.open1")


def test_another_folder_is_shown_kept_and_used(at: At, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    made = at("documents")
    made.hand.press("documents.choose_folder")
    assert made.desk.settings.documents_folder == str(other)
    make(made)
    assert len(list(other.glob("*.docx"))) == 1


def test_without_a_printer_there_is_a_sentence_and_another_way(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.paper.printing.QPrinterInfo.availablePrinterNames", list)
    made = at("documents")
    made.hand.press("documents.as.print")
    assert made.walk.bottom.continue_button.words() == "Print 1 document"
    assert not made.hand.has("documents.choose_folder")
    make(made)
    assert "This computer has no printer." in page_of(made).summary.spoken()


def words_of(made: Desktop) -> list[str]:
    assert made.walk.page is not None
    return [label.words() for label in made.walk.page.findChildren(FlowedLabel) if label.isVisible()]


def test_a_schools_own_template_is_one_more_card_and_is_filled_in(at: At, plan: Plan, tmp_path: Path) -> None:
    template = tmp_path / "letterhead.docx"
    word = Document()
    word.add_paragraph("Hill School: {name}")
    word.save(str(template))
    made = at("documents")
    assert not made.hand.has("documents.kinds.own_template")
    made.desk.use_settings(replace(made.desk.settings, own_template=str(template)))
    made.go(plan, Place("answers", "one")).go(plan, Place("documents", "one"))
    made.hand.press("documents.kinds.meeting")
    made.hand.press("documents.kinds.own_template")
    assert not made.hand.has("documents.look.own_template"), "its pages are Word's"
    make(made)
    (path,) = files(made)
    assert [paragraph.text for paragraph in Document(str(path)).paragraphs] == ["Hill School: Leyla"]
    template.unlink()
    made.go(plan, Place("documents", "one"))
    make(made)
    assert "The template cannot be opened." in page_of(made).summary.spoken()
