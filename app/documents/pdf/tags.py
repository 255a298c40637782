"""The tags of a PDF file: what each part of a page is, in the order it is read, for screen readers."""

from dataclasses import dataclass


@dataclass(frozen=True, eq=False, slots=True)
class Tag:
    """One part of a document, such as a heading, a cell or a picture. `kind` is a standard structure type of PDF
    (`H1`, `P`, `TD`…); `parent` what it is part of, nothing for the document itself; `alt` the words of a picture."""

    kind: str
    parent: "Tag | None" = None
    alt: str = ""
