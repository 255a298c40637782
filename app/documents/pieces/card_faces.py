"""Fits a helper's card on paper: one face where all of it has room, else as many as it takes, with nothing cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from app.documents.pieces.lettering import lines_of
from app.documents.pieces.step_cards import WordRow
from app.documents.pieces.tick_grid import WIDTH, TickGrid

LABEL_WIDTH: Final = 24.0
"""Where the words of a card start, in millimetres."""

LONGEST: Final = 3
"""The most lines of a title, of a label, and of whom a card is for."""

_HEIGHT: Final = 377.0
"""What a face holds, in points: half the paper less its margins, and a little for rounding."""

_SIZE: Final = 12.0
_LINE: Final = 15.0
_TITLE_SIZE: Final = 14.0
_TITLE_LINE: Final = 18.0
_UNDER_TITLE: Final = 3.0
_AROUND_ROW: Final = 4.0
_AROUND_MEASURE: Final = 11.0
_AROUND_HEADS: Final = 1.5
_AROUND_END: Final = 5.0
_LEAST_TICK_ROW: Final = 19.0
_MOST_TICK_ROW: Final = 42.0
_CELL_SIDES: Final = 2.4
"""The margins of a cell from side to side, in millimetres."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FaceRow:
    """A row of words as it is set: its height is in points."""

    label: str
    text: str
    height: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """One A6 face of a card: its rows of words, then the lines of the grid from `start` up to `stop`, each of
    `tick_height` points. `part` and `parts` count the faces of the card."""

    rows: tuple[FaceRow, ...] = ()
    start: int = 0
    stop: int = 0
    tick_height: float = 0.0
    part: int = 1
    parts: int = 1


def faces_of(rows: Sequence[WordRow], grid: TickGrid | None, room: float) -> list[Face]:
    """The faces that the rows and the grid take, when each face has `room` points for them."""
    left = room - _grid_height(grid)
    lines = len(grid.lines) if grid else 0
    for roomy in (True, False):  # As roomy as a card that is read on the move should be, or else as it just fits.
        words = [_set(row, _lines(row.text), roomy=roomy) for row in rows]
        if left - _height(words) >= lines * _LEAST_TICK_ROW:
            return [_face(words, 0, lines, left - _height(words))]
    *before, last = _word_faces(rows, room)
    faces = [_face(words, 0, 0, room - _height(words)) for words in before]
    faces += _last_faces(last, grid, room)
    return [replace(face, part=part, parts=len(faces)) for part, face in enumerate(faces, 1)]


def room_for(title: str, head: str) -> float:
    """What a face has for its rows and grid, in points, when these stand above them and one line at its end."""
    above = title_lines(title) * _TITLE_LINE + _UNDER_TITLE + value_lines(head) * _LINE + _AROUND_ROW
    return _HEIGHT - above - _LINE - _AROUND_END


def title_lines(text: str) -> int:
    """How many lines a title takes."""
    return len(lines_of(text, WIDTH, _TITLE_SIZE, bold=True))


def label_lines(text: str) -> int:
    """How many lines a label takes."""
    return len(lines_of(text, LABEL_WIDTH - _CELL_SIDES, _SIZE, bold=True))


def value_lines(text: str) -> int:
    """How many lines the words beside a label take."""
    return len(_lines(text))


def fits_one_line(text: str) -> bool:
    """The words take one line across the whole card, as those at its end must."""
    return len(lines_of(text, WIDTH, _SIZE)) <= 1


def _set(row: WordRow, lines: list[str], *, roomy: bool) -> FaceRow:
    count = max(len(lines), label_lines(row.label), row.least if roomy else 1)
    return FaceRow(label=row.label, text="".join(lines).strip(), height=count * _LINE + _AROUND_ROW)


def _word_faces(rows: Sequence[WordRow], room: float) -> Iterator[list[FaceRow]]:
    """The rows in their order, parted between lines where a face is full."""
    face: list[FaceRow] = []
    for row in rows:
        waiting = _lines(row.text)
        while (whole := _set(row, waiting, roomy=False)).height > room - _height(face):
            count = int((room - _height(face) - _AROUND_ROW) // _LINE)
            if waiting and count >= label_lines(row.label):
                face.append(_set(row, waiting[:count], roomy=False))
                waiting = waiting[count:]
            yield face
            face = []
        face.append(whole)
    yield face


def _last_faces(words: list[FaceRow], grid: TickGrid | None, room: float) -> list[Face]:
    """The last words, and the lines of the grid shared evenly over that face and those that follow."""
    left = room - _height(words)
    if grid is None:
        return [_face(words, 0, 0, left)]
    lines, above = len(grid.lines), _grid_height(grid)
    here, each = (int((space - above) // _LEAST_TICK_ROW) for space in (left, room))
    here = here if here > 1 else 0
    further = ceil(max(lines - here, 0) / each)
    first = min(here, ceil(lines / (further + 1)))
    share = ceil((lines - first) / further) if further else lines
    # A face without rows names its adult in a line, not in a row.
    alone = room - above + _AROUND_ROW
    rest = [_face([], start, min(start + share, lines), alone) for start in range(first, lines, share)]
    return [_face(words, 0, first, left - above if first else left), *rest]


def _face(words: list[FaceRow], start: int, stop: int, left: float) -> Face:
    """The face whose grid takes what is left; what that has no use for is room to write beside the words, so that
    every face ends where its paper does."""
    height = left / (stop - start) if stop > start else 0.0
    height = min(height, _MOST_TICK_ROW) if words else height
    spare = (left - height * (stop - start)) / len(words) if words else 0.0
    rows = tuple(replace(row, height=row.height + spare) for row in words)
    return Face(rows=rows, start=start, stop=stop, tick_height=height)


def _lines(text: str) -> list[str]:
    return lines_of(text, WIDTH - LABEL_WIDTH - _CELL_SIDES, _SIZE)


def _height(rows: Sequence[FaceRow]) -> float:
    return sum(row.height for row in rows)


def _grid_height(grid: TickGrid | None) -> float:
    """What stands above the lines of a grid: its title and its heads."""
    if grid is None:
        return 0.0
    heads = zip(grid.heads, grid.widths, strict=True)
    tallest = max(len(lines_of(head, width - _CELL_SIDES - 1, _SIZE)) for head, width in heads)
    return _LINE + _AROUND_MEASURE + tallest * _LINE + _AROUND_HEADS
