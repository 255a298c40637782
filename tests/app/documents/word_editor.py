"""Edits a Word file the way Word writes its edits: split runs, rsids, spelling marks, controls kept or lost."""

import zipfile
from copy import deepcopy
from itertools import count
from pathlib import Path
from types import TracebackType

from lxml import etree

from tests.app.documents.outline import W

MAIN = "word/document.xml"


class WordEditor:
    """A Word file, open for editing; it is saved where it was when the block ends."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with zipfile.ZipFile(path) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        self.body = etree.fromstring(self._parts[MAIN])
        self._numbers = count(90_000)

    def __enter__(self) -> "WordEditor":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        if kind is None:
            self.save()

    def save(self) -> None:
        """Write every part again, as Word does."""
        self._parts[MAIN] = etree.tostring(self.body, xml_declaration=True, encoding="UTF-8", standalone=True)
        with zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, part in self._parts.items():
                package.writestr(name, part)

    def drop_parts(self, start: str) -> None:
        """Lose the parts whose names start so, as programs do that do not know them."""
        self._parts = {name: part for name, part in self._parts.items() if not name.startswith(start)}

    # What is edited.

    def cell(self, tag: str) -> etree._Element:
        """The cell with the answer."""
        return self._around(self._bookmark(f"st_{tag.replace('.', '_', 1)}"), "tc")

    def row(self, tag: str) -> etree._Element:
        """The row with the answer."""
        return self._around(self._bookmark(f"stL_{tag.replace('.', '_', 1)}"), "tr")

    def retype(self, tag: str, text: str) -> None:
        """Type in the control: the first line in it, in runs split at every few letters; further lines below it."""
        first, *more = text.split("\n")
        content = next(self.cell(tag).iter(f"{W}sdtContent"), None)
        if content is None:
            self.overtype(tag, text)
            return
        for run in [*content]:
            content.remove(run)
        content.extend(self._split_runs(first))
        paragraphs = [*self.cell(tag).iter(f"{W}p")]
        for extra in paragraphs[1:]:
            _parent(extra).remove(extra)
        for line in reversed(more):
            paragraphs[0].addnext(self._paragraph(line, like=paragraphs[0]))

    def overtype(self, tag: str, text: str) -> None:
        """Select the whole cell and type: control and bookmark are gone, only the mark of the label is left."""
        cell = self.cell(tag)
        first, *others = [*cell.iter(f"{W}p")]
        for paragraph in others:
            _parent(paragraph).remove(paragraph)
        for child in [*first]:
            if child.tag != f"{W}pPr":
                first.remove(child)
        line, *more = text.split("\n")
        first.extend(self._split_runs(line))
        for extra in reversed(more):
            first.addnext(self._paragraph(extra, like=first))

    def append(self, tag: str, text: str) -> None:
        """Click at the very end of the cell and type: the words stand behind the control."""
        last = [*self.cell(tag).iter(f"{W}p")][-1]
        last.extend(self._split_runs(text))

    def add_line(self, tag: str, text: str) -> None:
        """Press Enter at the end of the cell and type."""
        last = [*self.cell(tag).iter(f"{W}p")][-1]
        last.addnext(self._paragraph(text, like=last))

    def clear(self, tag: str) -> None:
        """Delete the words in the control: Word shows its own placeholder in it."""
        control = next(self.cell(tag).iter(f"{W}sdt"))
        properties = next(control.iter(f"{W}sdtPr"))
        properties.insert(3, etree.Element(f"{W}showingPlcHdr"))
        content = next(control.iter(f"{W}sdtContent"))
        for run in [*content]:
            content.remove(run)
        content.extend(self._runs(["Click or tap here to enter text."]))
        for extra in [*self.cell(tag).iter(f"{W}p")][1:]:
            _parent(extra).remove(extra)

    def lose_control(self, tag: str) -> None:
        """Remove the content control and keep its words."""
        control = next(self.cell(tag).iter(f"{W}sdt"))
        content = next(control.iter(f"{W}sdtContent"))
        for run in [*content]:
            control.addprevious(run)
        _parent(control).remove(control)

    def lose_bookmarks(self, tag: str) -> None:
        """Lose the bookmarks of the answer and of its label."""
        row = self.row(tag)
        for mark in [*row.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]:
            _parent(mark).remove(mark)

    def move_bookmark(self, tag: str) -> None:
        """Leave the bookmark empty before the control, as happens when somebody types at its edge."""
        mark = self._bookmark(f"st_{tag.replace('.', '_', 1)}")
        number = mark.get(f"{W}id")
        end = next(end for end in self.body.iter(f"{W}bookmarkEnd") if end.get(f"{W}id") == number)
        mark.addnext(end)

    def delete_row(self, tag: str) -> None:
        row = self.row(tag)
        _parent(row).remove(row)

    def copy_row(self, tag: str) -> None:
        """Copy the row below itself: Word copies the control, the bookmarks stay with the first."""
        row = self.row(tag)
        copy = deepcopy(row)
        for mark in [*copy.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]:
            _parent(mark).remove(mark)
        for number in copy.iter(f"{W}id"):
            number.set(f"{W}val", str(next(self._numbers)))
        row.addnext(copy)

    def move_row_down(self, tag: str) -> None:
        row = self.row(tag)
        below = row.getnext()
        assert below is not None
        below.addnext(row)

    def track(self, tag: str, text: str) -> None:
        """Type with changes tracked: the old words are kept as deleted."""
        content = next(self.cell(tag).iter(f"{W}sdtContent"))
        old = [*content]
        gone, come = (self._change(kind) for kind in ("del", "ins"))
        for run in old:
            for word in run.iter(f"{W}t"):
                word.tag = f"{W}delText"
            gone.append(run)
        come.extend(self._runs([text]))
        content.extend((gone, come))

    def track_row_out(self, tag: str) -> None:
        """Delete the row with changes tracked."""
        properties = next(self.row(tag).iter(f"{W}trPr"))
        properties.append(self._change("del"))

    def comment(self, tag: str) -> None:
        """The place of a comment; its words are in a part of their own."""
        run = etree.SubElement([*self.cell(tag).iter(f"{W}p")][-1], f"{W}r")
        etree.SubElement(run, f"{W}commentReference").set(f"{W}id", "0")

    def autocorrect(self) -> None:
        """What Word does on its own: curly quotes, long dashes, spelling marks, rsids, fixed spaces."""
        for word in self.body.iter(f"{W}t"):
            text = (word.text or "").replace(" - ", " – ").replace("...", "…").replace("'", "’")
            word.text = text.replace(" 2", "\N{NO-BREAK SPACE}2")
            word.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        for run in [*self.body.iter(f"{W}r")]:
            run.set(f"{W}rsidR", "00A77B3E")
        for paragraph in [*self.body.iter(f"{W}p")]:
            paragraph.set(f"{W}rsidR", "00C55A12")
            paragraph.append(self._mark_of_spelling("spellStart"))
            paragraph.append(self._mark_of_spelling("spellEnd"))

    # How Word writes.

    def _split_runs(self, text: str) -> list[etree._Element]:
        pieces = [text[at : at + 7] for at in range(0, len(text), 7)]
        runs = self._runs(pieces)
        if len(runs) > 1:
            runs.insert(1, self._mark_of_spelling("spellStart"))
            runs.append(self._mark_of_spelling("spellEnd"))
        return runs

    def _runs(self, pieces: list[str]) -> list[etree._Element]:
        runs = []
        for piece in pieces:
            run = etree.Element(f"{W}r")
            run.set(f"{W}rsidR", "00B81C6F")
            word = etree.SubElement(run, f"{W}t")
            word.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            word.text = piece
            runs.append(run)
        return runs

    def _paragraph(self, text: str, like: etree._Element) -> etree._Element:
        paragraph = etree.Element(f"{W}p")
        properties = like.find(f"{W}pPr")
        if properties is not None:
            paragraph.append(deepcopy(properties))
        paragraph.extend(self._split_runs(text))
        return paragraph

    def _change(self, kind: str) -> etree._Element:
        change = etree.Element(f"{W}{kind}")
        change.set(f"{W}id", str(next(self._numbers)))
        change.set(f"{W}author", "Somebody")
        change.set(f"{W}date", "2026-12-03T15:30:00Z")
        return change

    def _mark_of_spelling(self, kind: str) -> etree._Element:
        mark = etree.Element(f"{W}proofErr")
        mark.set(f"{W}type", kind)
        return mark

    def _bookmark(self, name: str) -> etree._Element:
        return next(mark for mark in self.body.iter(f"{W}bookmarkStart") if mark.get(f"{W}name") == name)

    def _around(self, element: etree._Element, name: str) -> etree._Element:
        return next(element.iterancestors(f"{W}{name}"))


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent
