"""The forms a document can be saved in: what its file is called at the end, and who writes it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.documents.blocks import DocumentContent


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """`write` is given the document and the path of an unfinished file to fill; `ending` is that of its name.

    The form `pdf` draws, so that it is made where drawing is: `ui.paper.pdf`.
    """

    id: str
    ending: str
    write: Callable[[DocumentContent, Path], None]


def _write_word(content: DocumentContent, file: Path) -> None:
    # The Word library is only brought in when a file is wanted: the page that offers documents must not wait for it.
    from app.documents.word.writing import write_word

    write_word(content, file)


def _write_text(content: DocumentContent, file: Path) -> None:
    from app.documents.plain import plain_text

    # The mark at the start tells every editor of Windows how the letters are kept.
    file.write_text(plain_text(content), encoding="utf-8-sig", newline="\r\n")


WORD: Final = Form(id="word", ending=".docx", write=_write_word)
TEXT: Final = Form(id="text", ending=".txt", write=_write_text)
