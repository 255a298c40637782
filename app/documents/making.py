"""Makes a document of a plan: the kind's module is found by its name, the plan is cleaned and named as was chosen."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from app.documents.blocks import DocumentContent, Origin
from app.documents.forms import WORD, Form
from app.documents.kind_words import kind_names
from app.documents.options import DocumentOptions, tidied
from app.documents.rewriting import rewritten, said
from app.documents.shown_name import shown_name, with_shown_name
from app.i18n import Texts
from app.plan.plan import Plan


class KindModule(Protocol):
    """What every module in `app.documents.kinds` has."""

    def content(self, plan: Plan, *, texts: Texts, today: date, options: DocumentOptions) -> DocumentContent:
        """The document as blocks, in the language of `texts`. `today` is the day it is made. Changes nothing."""
        ...


def make(
    kind: str, plan: Plan, *, texts: Texts, today: date, options: DocumentOptions | None = None
) -> DocumentContent:
    """One kind of document of a plan, with the choices given or else those answered in the plan, which stays as it is.

    Raises `KeyError` for an unknown kind.
    """
    if kind not in kind_names():
        raise KeyError(kind)
    module = cast(KindModule, import_module(f"app.documents.kinds.{kind}"))
    options = tidied(options or DocumentOptions.from_answers(plan, kind))
    plan, options = with_shown_name(rewritten(plan, said), options)
    content = module.content(plan, texts=texts, today=today, options=options)
    # What every file says of itself, whatever its kind.
    return replace(
        content,
        language=texts.language.replace("_", "-"),
        author=options.made_by,
        made=today,
        origin=_origin(kind, plan, options),
    )


def _origin(kind: str, plan: Plan, options: DocumentOptions) -> Origin:
    return Origin(
        plan=plan.id,
        kind=kind,
        voice=plan.voice,
        style=options.style,
        shown=options.shown,
        left_out=tuple(sorted(options.left_out)),
        called=plan.learner.name,
        seal=plan.seal,
    )


def save_kind(
    kind: str, plan: Plan, folder: Path, *, texts: Texts, today: date, name: str = "", form: Form = WORD
) -> Path:
    """Make one kind of document of a plan and save it in the folder, under a name of its own unless one is given.

    The folder is made when it is not there. Raises `DocumentError`, and `KeyError` for an unknown kind.
    """
    from app.documents.saving import file_name, save_beside

    content = make(kind, plan, texts=texts, today=today)
    with suppress(OSError):  # Where it cannot be made, saving says so in a sentence.
        folder.mkdir(parents=True, exist_ok=True)
    shown = shown_name(plan, tidied(DocumentOptions.from_answers(plan, kind)))
    own = name or file_name(shown, content.title, today, form.ending)
    return save_beside(lambda file: form.write(content, file), folder, own)
