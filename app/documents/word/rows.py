"""Hears the rows of a Word file's tables: the words of each cell, as changes tracked in it stand, and our marks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from app.documents.word.marks import tag_of_bookmark, tag_of_control
from app.documents.word.parts import Elements, local

_SPACES: Final = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PUT_IN: Final = frozenset({"ins", "moveTo"})
_TAKEN_OUT: Final = frozenset({"del", "moveFrom"})
_WORDS: Final = frozenset({"t", "delText"})
_TICKS: Final = {"52": "☑", "54": "☒", "A8": "☐", "FB": "☒", "FC": "☑", "FD": "☒", "FE": "☑", "6F": "☐"}
"""The signs of Word's symbol fonts that people tick with, by the last two digits of their numbers."""


@dataclass(kw_only=True, slots=True)
class FoundCell:
    """One cell: its words when tracked changes are accepted, and when they are refused; the tags marked in it."""

    accepted: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    is_tracked: bool = False
    tags: list[str] = field(default_factory=list)

    def add(self, text: str, *, put_in: bool = False, taken_out: bool = False) -> None:
        """Words that stand in the cell, or were put in or taken out with changes tracked."""
        if not taken_out:
            self.accepted.append(text)
        if not put_in:
            self.refused.append(text)


@dataclass(kw_only=True, slots=True)
class FoundRow:
    """One row: its cells, and the tags of the answers that its label stands before, in their order."""

    cells: list[FoundCell] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    was_put_in: bool = False
    was_taken_out: bool = False


class Rows(Elements):
    """Collects every row, those of tables inside a cell as rows of their own, and counts the comments."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FoundRow] = []
        self.comments = 0
        self._open: list[str] = []
        self._around: list[FoundRow] = []
        self._hidden = 0
        self._put_in = self._taken_out = 0
        self._line_joins = self._line_is_new = False
        self._placeholders: list[bool] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        name = local(tag)
        parent = self._open[-1] if self._open else ""
        self._open.append(name)
        match name:
            case "Fallback":
                self._hidden += 1
            case "tr":
                self._around.append(FoundRow())
                self.rows.append(self._around[-1])
            case "tc" if self._around:
                self._around[-1].cells.append(FoundCell())
            case "p":
                self._line_joins = self._line_is_new = False
            case "ins" | "moveTo" | "del" | "moveFrom":
                self._track(name, parent, 1)
            case "sdt":
                self._placeholders.append(False)
            case "showingPlcHdr" if self._placeholders:
                self._placeholders[-1] = _value(attributes).casefold() not in ("0", "false", "off")
            case "alias" | "tag" if parent == "sdtPr":
                self._mark(tag_of_control(_value(attributes)), is_label=False)
            case "bookmarkStart":
                self._mark(*tag_of_bookmark(_attribute(attributes, "name")))
            case "commentReference":
                self.comments += 1
            case "sym":
                self._say(_TICKS.get(_attribute(attributes, "char")[-2:].upper(), ""))
            case _ if name in _SPACES and parent == "r":
                self._say(_SPACES[name])

    def data(self, text: str) -> None:
        if self._open and self._open[-1] in _WORDS:
            self._say(text)

    def end(self, tag: str) -> None:
        name = self._open.pop()
        parent = self._open[-1] if self._open else ""
        match name:
            case "Fallback":
                self._hidden -= 1
            case "tr":
                self._around.pop()
            case "p" if (cell := self._cell()) is not None:
                cell.add("\n", put_in=self._line_is_new, taken_out=self._line_joins)
            case "ins" | "moveTo" | "del" | "moveFrom":
                self._track(name, parent, -1)
            case "sdt":
                self._placeholders.pop()

    def _track(self, name: str, parent: str, by: int) -> None:
        """A tracked change: of a row, of the end of a line, or of the words inside it."""
        came = name in _PUT_IN
        cell = self._cell()
        if parent == "trPr":
            if self._around and by > 0:
                row = self._around[-1]
                row.was_put_in, row.was_taken_out = row.was_put_in or came, row.was_taken_out or not came
            return
        if parent == "rPr":
            self._line_is_new = self._line_is_new or came
            self._line_joins = self._line_joins or not came
        elif came:
            self._put_in += by
        else:
            self._taken_out += by
        if cell is not None:
            cell.is_tracked = True

    def _say(self, text: str) -> None:
        cell = self._cell()
        if cell is not None and not self._hidden and not any(self._placeholders):
            cell.add(text, put_in=bool(self._put_in), taken_out=bool(self._taken_out))

    def _mark(self, tag: str, is_label: bool) -> None:
        cell = self._cell()
        if not tag or cell is None or self._hidden:
            return
        place = self._around[-1].labels if is_label else cell.tags
        if tag not in place:
            place.append(tag)

    def _cell(self) -> FoundCell | None:
        return self._around[-1].cells[-1] if self._around and self._around[-1].cells else None


def _value(attributes: Mapping[str, str]) -> str:
    return _attribute(attributes, "val")


def _attribute(attributes: Mapping[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if local(key) == name), "")
