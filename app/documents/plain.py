"""A document as plain text, for e-mails and for boxes that take nothing else: headings, lists, and rows with labels."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from app.clean import tidy
from app.documents.blocks import Block, Cell, DocumentContent, Heading, ListOf, NewSection, Paragraph, Pictures, Table

_UNDERLINES: Final = {1: "=", 2: "-"}
_LONGEST_UNDERLINE: Final = 60
_SAYS_ENOUGH: Final = (":", "?", "!", ".", "…")
_INDENT: Final = "  "


def plain_text(content: DocumentContent) -> str:
    """The words of a document of any kind, in its order; pictures are left out, for they show what the words say.

    Lines end in `\\n`; a blank line parts what belongs apart."""
    parts = [part for block in content.blocks if (part := _block_text(block))]
    return "\n\n".join(parts) + "\n" if parts else ""


def labelled(label: str, words: str) -> str:
    """A label and its words: on one line, or below it when the words have several lines."""
    label, words = " ".join(tidy(label).split()), tidy(words)
    if not label or not words:
        return label or words
    label = label if label.endswith(_SAYS_ENOUGH) else f"{label}:"
    if "\n" not in words:
        return f"{label} {words}"
    return "\n".join((label, *(f"{_INDENT}{line}" for line in words.split("\n") if line)))


def listed(items: Sequence[str], *, numbered: bool = False) -> str:
    """The items one a line, each behind a dash or its number."""
    numbers, one_line = count(1), (" ".join(tidy(item).split()) for item in items)
    return "\n".join(f"{next(numbers)}. {item}" if numbered else f"- {item}" for item in one_line if item)


def headed(words: str, level: int) -> str:
    """A heading: the two highest levels are underlined, so that the eye finds them without any looks."""
    words = " ".join(tidy(words).split())
    sign = _UNDERLINES.get(level, "")
    return f"{words}\n{sign * min(len(words), _LONGEST_UNDERLINE)}" if sign and words else words


def _block_text(block: Block) -> str:
    match block:
        case NewSection() | Pictures():
            return ""
        case Heading():
            return headed(block.text, block.level)
        case ListOf():
            return listed(["".join(run.text for run in item) for item in block.items], numbered=block.numbered)
        case Table():
            return _table_text(block)
        case _:
            return tidy(block.words)


def _table_text(table: Table) -> str:
    named = _names_columns(table.head)
    rows = table.rows if named else (table.head, *table.rows)
    if len(table.widths) <= 2:
        return "\n".join(line for row in rows if (line := labelled(*_label_and_words(row))))
    names = [_words(cell) for cell in table.head]
    return "\n\n".join("\n".join(_record(names, row) if named else _bare(row)) for row in rows)


def _names_columns(head: tuple[Cell, ...]) -> bool:
    """Some tables begin with a row like every other: only a style that says so makes it one of names."""
    return all(paragraph.style.casefold().endswith("head") for cell in head for paragraph in cell.paragraphs)


def _label_and_words(row: tuple[Cell, ...]) -> tuple[str, str]:
    return (_words(row[0]), _words(row[1])) if len(row) == 2 else ("", _words(row[0]))


def _record(names: Sequence[str], row: tuple[Cell, ...]) -> Iterator[str]:
    said = ((name, _words(cell)) for name, cell in zip(names, row, strict=True))
    return (labelled(name, words) for name, words in said if tidy(words))


def _bare(row: tuple[Cell, ...]) -> Iterator[str]:
    return (words for cell in row if (words := tidy(_words(cell))))


def _words(cell: Cell) -> str:
    return "\n".join(part.words for part in cell.paragraphs if isinstance(part, Paragraph) and part.words)
