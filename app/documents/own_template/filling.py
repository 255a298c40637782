"""Puts a plan in a school's own template, and saves the document that comes of it."""

import zipfile
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path

from lxml import etree

from app.documents.options import DocumentOptions, tidied
from app.documents.own_template.check import problems
from app.documents.own_template.loops import SCOPE, expand, paragraphs_in
from app.documents.own_template.package import OwnTemplate, OwnTemplateError, open_template
from app.documents.own_template.tokens import put, tokens_of
from app.documents.own_template.traces import renamed_package, without_traces
from app.documents.own_template.values import Scope, scope_of
from app.documents.rewriting import rewritten, said
from app.documents.saving import file_name, save_beside
from app.documents.shown_name import with_shown_name
from app.documents.word.template import part_of
from app.documents.word.text import printable
from app.i18n import Texts
from app.plan.plan import Plan


def filled(
    template: OwnTemplate, plan: Plan, *, texts: Texts, today: date, options: DocumentOptions | None = None
) -> bytes:
    """The template with the plan in it, as a Word file: the same plan always makes the same bytes. Words of a plan
    are put in as they are, once, and never read as placeholders. Neither the template nor the plan is changed.

    Raises `OwnTemplateError` when something in the template has to be put right first.
    """
    if problems(template):
        raise OwnTemplateError("wrong")
    options = tidied(options or DocumentOptions.from_answers(plan, "meeting"))
    plan, options = with_shown_name(rewritten(plan, said), options)
    scope = scope_of(plan, texts=texts, today=today, options=options)
    trees = {name: _filled(tree, scope) for name, tree in template.trees.items()}
    _number_pictures(list(trees.values()))
    parts = dict(template.parts) | {name: _xml(tree) for name, tree in trees.items()}
    named = renamed_package(
        parts,
        title=texts.gettext("Outcome plan"),
        author=options.made_by,
        language=texts.language.replace("_", "-"),
        made=today,
    )
    return _packed(named)


def save_filled(template: Path, plan: Plan, folder: Path, *, texts: Texts, today: date, name: str = "") -> Path:
    """Put a plan in the template and save it in the folder, under a name of its own unless one is given. The folder is
    made when it is not there. Raises `OwnTemplateError`, `DocumentError`."""
    document = filled(open_template(template), plan, texts=texts, today=today)
    with suppress(OSError):  # Where it cannot be made, saving says so in a sentence.
        folder.mkdir(parents=True, exist_ok=True)
    shown, _options = with_shown_name(plan, tidied(DocumentOptions.from_answers(plan, "meeting")))
    name = name or file_name(shown.learner.name, texts.gettext("Outcome plan"), today)
    return save_beside(lambda file: _write(document, file), folder, name)


def _filled(tree: etree._Element, scope: Scope) -> etree._Element:
    tree = _copy(tree)
    scopes = [scope]
    # First all that repeats is repeated, while nothing but the template's own words is there; then every paragraph is
    # written over once. So nothing that a person wrote is ever looked at for placeholders.
    expand([tree], scope, scopes)
    for paragraph in list(paragraphs_in([tree])):
        values = scopes[_scope_number(paragraph)].values
        for token in reversed(tokens_of(paragraph)):
            put(paragraph, token, printable(values[token.name]))
    for element in tree.iter(etree.Element):
        element.attrib.pop(SCOPE, "")
    without_traces(tree)
    return tree


def _scope_number(paragraph: etree._Element) -> int:
    around = (paragraph, *paragraph.iterancestors())
    return int(next((number for one in around if (number := one.get(SCOPE))), "0"))


def _number_pictures(trees: list[etree._Element]) -> None:
    """Pictures in a part that was repeated would share a number, and Word wants each to have its own."""
    pictures = (element for tree in trees for element in tree.iter(etree.Element) if element.tag.endswith("}docPr"))
    for number, picture in enumerate(pictures, start=1):
        picture.set("id", str(number))


def _copy(tree: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(tree))


def _xml(tree: etree._Element) -> bytes:
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _packed(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(part_of(name), data)
    return file.getvalue()


def _write(document: bytes, file: Path) -> None:
    file.write_bytes(document)
