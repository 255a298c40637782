"""Opens a school's template: through the gate first, then everything in it that could reach out or run is refused."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from app.documents.saving import DocumentError
from app.documents.word.gate import WordFileError, read_part
from app.documents.word.parts import check_xml, open_word
from app.i18n import _

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPES: Final = "[Content_Types].xml"
ROOT_RELATIONS: Final = "_rels/.rels"

_REPEATED_ON_PAGES: Final = (".header+xml", ".footer+xml", ".footnotes+xml", ".endnotes+xml")
_FIELDS: Final = frozenset(
    {
        *("AUTHOR", "CREATEDATE", "DATE", "DOCPROPERTY", "EQ", "FILENAME", "HYPERLINK", "KEYWORDS", "LASTSAVEDBY"),
        *("NOTEREF", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINTDATE", "QUOTE", "REF", "SAVEDATE", "SECTION"),
        *("SECTIONPAGES", "SEQ", "STYLEREF", "SUBJECT", "SYMBOL", "TIME", "TITLE", "TOC", "FORMTEXT", "FORMCHECKBOX"),
        *("FORMDROPDOWN", "=", "IF", "COMPARE", "LISTNUM", "REVNUM", "USERNAME", "COMMENTS", "TC", "INFO"),
    }
)
"""The fields of Word that only count or name; all others fetch or run something."""
_FIRST_WORD: Final = re.compile(r"\s*\\?([A-Za-z]+|=)")
_FROM_OUTSIDE: Final = frozenset({f"{W}altChunk", f"{W}subDoc", f"{W}control"})
_OLD_PICTURES: Final = "{urn:schemas-microsoft-com:"
_ELSEWHERE: Final = ("://", "\\\\", "file:")


class OwnTemplateError(DocumentError):
    """A template that cannot be used as it is. `why` is a key of the sentences."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    @property
    def sentence(self) -> str:
        """What is wrong with the file and what to do, in the window's language."""
        return {
            "gone": _("The template cannot be opened. Check that it is still there, and close it in Word."),
            "folder": _("This is a folder. Choose a Word file inside it."),
            "old": _("The template is an older Word file, or it has a password. Save it as .docx, without a password."),
            "pdf": _("This is a PDF file. A template is a Word file that ends in .docx."),
            "other": _("This is not a Word document. In Word, save it as .docx, not as .dotx or as Strict."),
            "damaged": _("This Word file is not whole. Open it in Word, and save it again."),
            "large": _("The template is too large. Make its pictures smaller, or take some out."),
            "runs": _("A small program is hidden in the template, so it stays closed. Save it in Word as .docx."),
            "holds": _("There is another file inside the template, so it stays closed. Take that out, and save it."),
            "reaches": _("The template brings in things from elsewhere, so it stays closed. Put them in the file."),
            "field": _("The template has a field that fetches or runs something. Take that field out, and save it."),
            "wrong": _(
                "Something in the template is not right yet. Check it in the settings, under your own Word template."
            ),
        }[self.why]


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnTemplate:
    """An opened template: every part as it was by its name, and the trees of those that hold words: first the `main`
    one, then what stands on many pages (headers, footers, notes)."""

    parts: Mapping[str, bytes]
    main: str
    trees: Mapping[str, etree._Element]


def open_template(path: Path) -> OwnTemplate:
    """The template, of which nothing can run, and which reaches for nothing. Raises `OwnTemplateError`."""
    try:
        with open_word(path) as (package, main):
            parts = {name: read_part(package, name) for name in package.namelist() if not name.endswith("/")}
        for name, data in parts.items():
            if name.endswith((".xml", ".rels")):
                check_xml(data)
    except WordFileError as error:
        raise OwnTemplateError(_why(error)) from error
    trees = {main: tree_of(parts[main])} | {
        name: tree_of(parts[name]) for name in _on_many_pages(parts) if name in parts
    }
    if trees[main].tag != f"{W}document":
        raise OwnTemplateError("other")
    for tree in trees.values():
        _check_reach(tree)
    return OwnTemplate(parts=parts, main=main, trees=trees)


def tree_of(data: bytes) -> etree._Element:
    """The tree of a part that was checked. Nothing is fetched, no entity is resolved."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


def _why(error: WordFileError) -> str:
    return "other" if error.why == "empty" else error.why


def _on_many_pages(parts: Mapping[str, bytes]) -> Iterator[str]:
    for entry in tree_of(parts[TYPES]):
        if str(entry.get("ContentType", "")).endswith(_REPEATED_ON_PAGES):
            yield str(entry.get("PartName", "")).lstrip("/")


def _check_reach(tree: etree._Element) -> None:
    for element in tree.iter(etree.Element):
        if element.tag in _FROM_OUTSIDE:
            raise OwnTemplateError("holds")
        if element.tag.startswith(_OLD_PICTURES):
            targets = (str(value) for name, value in element.attrib.items() if _local(str(name)) in ("src", "href"))
            # A link that a person clicks is theirs to follow; a picture from elsewhere would be fetched at once.
            if any(sign in target for target in targets for sign in _ELSEWHERE) and _local(element.tag) != "shape":
                raise OwnTemplateError("reaches")
    if any(_field_name(field) not in _FIELDS for field in _fields(tree)):
        raise OwnTemplateError("field")


def _fields(tree: etree._Element) -> Iterator[str]:
    """The instruction of every field, also of fields within fields."""
    open_: list[list[str]] = []
    for element in tree.iter(f"{W}fldSimple", f"{W}fldChar", f"{W}instrText"):
        if element.tag == f"{W}fldSimple":
            yield str(element.get(f"{W}instr", ""))
        elif element.tag == f"{W}instrText":
            (open_ or [[]])[-1].append(element.text or "")
        elif element.get(f"{W}fldCharType") == "begin":
            open_.append([])
        elif element.get(f"{W}fldCharType") == "end" and open_:
            yield "".join(open_.pop())
    yield from ("".join(instruction) for instruction in open_)


def _field_name(instruction: str) -> str:
    found = _FIRST_WORD.match(instruction)
    return found[1].upper() if found else ""


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
