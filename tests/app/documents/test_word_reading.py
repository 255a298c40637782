import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.blocks import Cell, DocumentContent, Heading, Paragraph, Run, Table
from app.documents.word.gate import MOST_ENTRIES, WordFileError
from app.documents.word.parts import MOST_ELEMENTS
from app.documents.word.reading import LONGEST, read_word
from app.documents.word.writing import write_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MEGABYTE = 1_000_000


def body(inside: str, before: str = "") -> str:
    return f'<?xml version="1.0"?>{before}<w:document xmlns:w="{W}"><w:body>{inside}</w:body></w:document>'


def said(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def relations(*entries: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(entries)}</Relationships>'


def relation(kind: str, target: str, mode: str = "") -> str:
    return f'<Relationship Id="r{len(target)}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def external(kind: str, target: str) -> dict[str, str | bytes]:
    return {"word/_rels/document.xml.rels": relations(relation(kind, target, ' TargetMode="External"'))}


def parts(document: str | None = None, kind: str = MAIN, **_: str) -> dict[str, str | bytes]:
    override = f'<Override PartName="/word/document.xml" ContentType="{kind}"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{override}</Types>',
        "_rels/.rels": relations(relation("officeDocument", "word/document.xml")),
        "word/document.xml": document or body(said("Sefton will post a letter.")),
    }


def packed(entries: dict[str, str | bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", how) as package:
        for name, data in entries.items():
            package.writestr(name, data)
    return file.getvalue()


def twice() -> bytes:
    file = BytesIO()
    with pytest.warns(UserWarning), zipfile.ZipFile(file, "w") as package:
        for name, data in [*parts().items(), ("word/document.xml", body(said("Another plan.")))]:
            package.writestr(name, data)
    return file.getvalue()


def lying(data: bytes, name: bytes = b"word/document.xml") -> bytes:
    """The list of entries says that a part is small, and it is not."""
    at = data.rindex(name) - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    return data[: at + 24] + struct.pack("<L", 500) + data[at + 28 :]


def locked(data: bytes) -> bytes:
    at = data.rindex(b"word/document.xml") - 46
    return data[: at + 8] + struct.pack("<H", 1) + data[at + 10 :]


LAUGHS = (
    '<!DOCTYPE d [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
ENTITY = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>'

HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "an older file, or one with a password": ("old", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    "an entry with a password": ("old", lambda: locked(packed(parts()))),
    "a PDF": ("pdf", lambda: b"%PDF-1.7\n%%EOF"),
    "plain words": ("other", lambda: b"Sefton will post a letter."),
    "nothing at all": ("other", lambda: b""),
    "another kind of package": ("other", lambda: packed({"mimetype": "application/vnd.oasis.opendocument.text"})),
    "a template": ("other", lambda: packed(parts(kind=MAIN.replace("document.main", "template.main")))),
    "no main part": ("other", lambda: packed({k: v for k, v in parts().items() if k != "word/document.xml"})),
    "no types": ("other", lambda: packed({k: v for k, v in parts().items() if k != "[Content_Types].xml"})),
    "half of it": ("damaged", lambda: packed(parts())[:300]),
    "its beginning only": ("damaged", lambda: b"PK\x03\x04"),
    "broken words": ("damaged", lambda: packed(parts(document=body("<w:p><w:r>")))),
    "a part that lies": ("damaged", lambda: lying(packed(parts(document=body(said("x" * MEGABYTE)))))),
    "two parts of one name": ("damaged", twice),
    "a way out of the folder": ("damaged", lambda: packed({**parts(), "../../start.xml": "<a/>"})),
    "a path from the root": ("damaged", lambda: packed({**parts(), "/etc/start.xml": "<a/>"})),
    "a drive": ("damaged", lambda: packed({**parts(), "c:start.xml": "<a/>"})),
    "a bomb": ("large", lambda: packed(parts(document=body(said("0" * 15 * MEGABYTE))))),
    "a bomb beside": ("large", lambda: packed({**parts(), "word/media/image1.png": b"\0" * 40 * MEGABYTE})),
    "a part too large": ("large", lambda: packed(parts(document=body(f"<!--{'ab cd' * 4 * MEGABYTE}-->")))),
    "empty paragraphs": ("large", lambda: packed(parts(document=body("<w:p/>" * (MOST_ELEMENTS + 1))))),
    "more elements than words": (
        "large",
        lambda: packed(parts(document=body("<w:p/>" * (MOST_ELEMENTS + 1))), zipfile.ZIP_STORED),
    ),
    "too many parts": (
        "large",
        lambda: packed({**parts(), **{f"word/media/{n}.png": b"" for n in range(MOST_ENTRIES)}}),
    ),
    "a list of parts without end": ("large", lambda: packed(parts())[:-10] + struct.pack("<LLH", 2_000_000, 0, 0)),
    "macros": ("runs", lambda: packed({**parts(), "word/vbaProject.bin": b"\0"})),
    "macros by their type": ("runs", lambda: packed(parts(kind=MACROS))),
    "a control": ("runs", lambda: packed({**parts(), "word/activeX/activeX1.xml": "<a/>"})),
    "another file inside": ("holds", lambda: packed({**parts(), "word/embeddings/oleObject1.bin": b"\0"})),
    "an entity": ("reaches", lambda: packed(parts(document=body(said("&e;"), ENTITY)))),
    "a billion laughs": ("reaches", lambda: packed(parts(document=body(said("&j;"), LAUGHS)))),
    "a template elsewhere": (
        "reaches",
        lambda: packed({**parts(), **external("attachedTemplate", "https://example.org/a.dotm")}),
    ),
    "a template on a share": (
        "reaches",
        lambda: packed({**parts(), **external("attachedTemplate", "file:///\\\\server\\a.dotm")}),
    ),
    "a picture elsewhere": ("reaches", lambda: packed({**parts(), **external("image", "https://example.org/a.png")})),
    "a frame elsewhere": ("reaches", lambda: packed({**parts(), **external("frame", "file:///c:/a.docx")})),
    "no words": ("empty", lambda: packed(parts(document=body("<w:p/>")))),
}


def read(tmp_path: Path, data: bytes) -> str:
    file = tmp_path / "plan.docx"
    file.write_bytes(data)
    return read_word(file)


@pytest.mark.parametrize("case", HOSTILE)
def test_a_file_that_is_not_plainly_harmless_stays_closed_with_a_sentence(tmp_path: Path, case: str) -> None:
    why, make = HOSTILE[case]
    file = tmp_path / "plan.docx"
    file.write_bytes(make())
    began = time.process_time()
    with pytest.raises(WordFileError) as caught:
        read_word(file)
    took = time.process_time() - began
    tracemalloc.start()
    with pytest.raises(WordFileError):
        read_word(file)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert caught.value.why == why
    assert caught.value.sentence.endswith(".")
    assert all(len(each.split()) <= 20 for each in caught.value.sentence.split(". "))
    assert took < 1
    assert most < 100 * MEGABYTE


def test_a_folder_and_a_file_that_is_gone_are_said_to_be_so(tmp_path: Path) -> None:
    for path, why in ((tmp_path, "folder"), (tmp_path / "gone.docx", "gone"), (Path("a\0b"), "gone")):
        with pytest.raises(WordFileError) as caught:
            read_word(path)
        assert caught.value.why == why
        assert caught.value.sentence


def test_the_words_of_paragraphs_tables_and_boxes_come_in_their_order(tmp_path: Path) -> None:
    table = f"<w:tbl><w:tr><w:tc>{said('Target')}</w:tc><w:tc>{said('By Easter')}</w:tc></w:tr></w:tbl>"
    box = f"<w:p><w:r><w:txbxContent>{said('In a box')}</w:txbxContent></w:r><w:r><w:t>after it</w:t></w:r></w:p>"
    got = read(tmp_path, packed(parts(document=body(said("Section E") + table + box))))
    assert [line for line in got.split("\n") if line] == ["Section E", "Target", "By Easter", "In a box", "after it"]


def test_what_was_deleted_or_moved_or_is_there_twice_is_not_read(tmp_path: Path) -> None:
    gone = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    moved = "<w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom>"
    twice_there = '<mc:Fallback xmlns:mc="m"><w:r><w:t>twice</w:t></w:r></mc:Fallback>'
    field = "<w:r><w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
    assert read(tmp_path, packed(parts(document=body(f"<w:p>{gone}{moved}{twice_there}{field}</w:p>")))) == "new"


def test_tabs_line_breaks_and_joined_words_read_as_they_look(tmp_path: Path) -> None:
    run = "<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>"
    assert read(tmp_path, packed(parts(document=body(f"<w:p>{run}</w:p>")))) == "one two\na-b"


def test_links_and_the_template_of_the_writer_keep_no_file_closed(tmp_path: Path) -> None:
    for entry in (
        external("hyperlink", "https://example.org"),
        external("attachedTemplate", "file:///C:\\Templates\\plan.dotx"),
    ):
        assert read(tmp_path, packed({**parts(), **entry})) == "Sefton will post a letter."


def test_a_strict_file_and_one_with_another_name_for_its_main_part_are_read(tmp_path: Path) -> None:
    strict = body(said("Strictly.")).replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read(tmp_path, packed(parts(document=strict))) == "Strictly."
    renamed = {
        name.replace("document.xml", "document2.xml"): data.replace("document.xml", "document2.xml")
        for name, data in parts().items()
        if isinstance(data, str)
    }
    assert read(tmp_path, packed({**renamed})) == "Sefton will post a letter."


def test_our_own_documents_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "plan.docx"
    cells = tuple(Cell(paragraphs=(Paragraph(runs=(Run(text=words),)),)) for words in ("By", "the end of Year 5"))
    blocks = (
        Heading(text="An old plan", level=1),
        Table(style="Ledger", head=cells, rows=(cells,), widths=(40, 100), caption="A table"),
        Paragraph(runs=(Run(text="The end."),)),
    )
    write_word(DocumentContent(title="T", header="", footer="", made=date(2026, 11, 21), blocks=blocks), file)
    assert [line for line in read_word(file).split("\n") if line][:3] == ["An old plan", "By", "the end of Year 5"]


def test_a_long_file_is_read_up_to_as_many_letters_as_the_box_holds(tmp_path: Path) -> None:
    words = "".join(said(f"Number {n} says that somebody will do something new by and by.") for n in range(3000))
    assert 0 < LONGEST - len(read(tmp_path, packed(parts(document=body(words))))) < 80


@given(st.binary(max_size=400), st.integers(0, 2000))
def test_no_damage_raises_anything_but_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, damage: bytes, at: int
) -> None:
    data = packed(parts())
    file = tmp_path_factory.mktemp("damaged") / "plan.docx"
    file.write_bytes(data[:at] + damage + data[at + len(damage) :])
    try:
        assert read_word(file).strip()
    except WordFileError as error:
        assert error.sentence
