"""The marks that let answers be read back from an edited file: a content control, bookmarks round it and its label."""

import re
from typing import Final

PREFIX: Final = "st"
LONGEST: Final = 20
"""Letters in a tag: a bookmark's name holds 40, and other programs cut it sooner."""

_TAG: Final = re.compile(r"[a-z0-9]+\.[a-z0-9_]+")


def value_marks(tag: str, number: int, *, plain: bool) -> tuple[str, str]:
    """What opens and closes round an answer: a bookmark, and inside it a plain control with the tag and, because old
    LibreOffice keeps only that, an alias. Words that are not `plain` (they have character styles) get the bookmark
    alone, for a plain control may not hold them. Raises `ValueError` for a tag that a bookmark cannot carry."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{PREFIX}_{_bookmark(tag)}"/>'
    if not plain:
        return start, f'<w:bookmarkEnd w:id="{number}"/>'
    control = f"{PREFIX}:{tag}"
    return (
        f'{start}<w:sdt><w:sdtPr><w:alias w:val="{control}"/>'
        f'<w:tag w:val="{control}"/><w:id w:val="{1000 + number}"/><w:text/></w:sdtPr><w:sdtContent>',
        f'</w:sdtContent></w:sdt><w:bookmarkEnd w:id="{number}"/>',
    )


def label_marks(tag: str, number: int) -> tuple[str, str]:
    """What opens and closes round the label that stands before an answer. Raises `ValueError` as above."""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{PREFIX}L_{_bookmark(tag)}"/>',
        f'<w:bookmarkEnd w:id="{number}"/>',
    )


def tag_of_control(name: str) -> str:
    """The tag in the name of a content control, or in its alias; empty when it is not ours."""
    tag = name.removeprefix(f"{PREFIX}:")
    return tag if tag != name and _TAG.fullmatch(tag) else ""


def tag_of_bookmark(name: str) -> tuple[str, bool]:
    """The tag in the name of a bookmark, and whether it marks the label; the tag is empty when it is not ours."""
    mark, _line, rest = name.partition("_")
    tag = rest.replace("_", ".", 1)
    is_ours = mark in (PREFIX, f"{PREFIX}L") and _TAG.fullmatch(tag)
    return (tag, mark != PREFIX) if is_ours else ("", False)


def _bookmark(tag: str) -> str:
    if len(tag) > LONGEST or not _TAG.fullmatch(tag):
        raise ValueError(f"not a tag: {tag}")
    return tag.replace(".", "_")
