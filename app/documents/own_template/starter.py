"""A template to start from: one of ours, to put a letterhead in, to change and to learn from."""

from pathlib import Path

from app.documents.blocks import Block, Cell, DocumentContent, Heading, Paragraph, Run, Table
from app.documents.pieces.rows import cell, heads, ledger
from app.documents.saving import save_document
from app.i18n import Texts


def starter(texts: Texts) -> DocumentContent:
    """The starter as blocks: every kind of placeholder at work, in lines, in a table of labels and in rows of steps."""
    return DocumentContent(
        title=texts.gettext("Outcome plan template"),
        header=texts.gettext("Our school · {name}"),
        footer=texts.gettext("Made on {made on} · Page {page} of {pages}"),
        language=texts.language.replace("_", "-"),
        blocks=(*_about(texts), *_outcomes(texts), *_closing(texts)),
    )


def save_starter(folder: Path, *, texts: Texts, name: str = "") -> Path:
    """Save the starter in the folder, and give its path; a taken name gets " (2)". Raises `DocumentError`."""
    return save_document(starter(texts), folder, name or f"{texts.gettext('Outcome plan template')}.docx")


def _about(texts: Texts) -> tuple[Block, ...]:
    about = [
        (texts.gettext("School year"), _value("{school year}")),
        (texts.gettext("Meeting"), _value("{meeting}")),
        (texts.gettext("Taking part"), _value("{people}")),
        (texts.gettext("Made by"), _value("{made by}")),
    ]
    matters = [
        (texts.gettext("Important to"), _value("{important to}")),
        (texts.gettext("Important for"), _value("{important for}")),
    ]
    return (
        Heading(text="{names} {plan type}", level=1),
        ledger(heads(texts.gettext("About"), texts.gettext("In words")), about, texts.gettext("About this plan")),
        Heading(text=texts.gettext("The hope"), level=2),
        _line("{hope}", "Learner voice"),
        _line("{whose words}", "Whose words"),
        Heading(text=texts.gettext("What matters"), level=2),
        ledger(heads(texts.gettext("About"), texts.gettext("In words")), matters, texts.gettext("What matters")),
    )


def _outcomes(texts: Texts) -> tuple[Block, ...]:
    why = [
        (texts.gettext("Why it matters"), _value("{why}")),
        (texts.gettext("What is hard"), _value("{need}")),
        (texts.gettext("Today"), _value("{today}")),
        (texts.gettext("We will know"), _value("{known}")),
    ]
    steps = Table(
        style="Grid",
        head=heads(texts.gettext("Step"), texts.gettext("By"), texts.gettext("We will know"), texts.gettext("Help")),
        rows=((_text("{each step}{step}"), _text("{step by}"), _text("{step known}"), _text("{step help}{end}")),),
        widths=(50.0, 32.0, 42.0, 48.0),
        caption=texts.gettext("Steps towards the outcome"),
        description=texts.gettext("One row for each step."),
    )
    return (
        _line("{each outcome}"),
        Heading(text=texts.gettext("Outcome {outcome number}: {outcome name}"), level=2),
        _line("{outcome}", "Lead"),
        ledger(heads(texts.gettext("About"), texts.gettext("In words")), why, texts.gettext("About the outcome")),
        Heading(text=texts.gettext("Steps towards"), level=3),
        steps,
        _line("{end}"),
    )


def _closing(texts: Texts) -> tuple[Block, ...]:
    return (
        Heading(text=texts.gettext("When we look again"), level=2),
        _line("{review}"),
    )


def _line(words: str, style: str = "Normal") -> Paragraph:
    return Paragraph(runs=(Run(text=words),), style=style)


def _value(words: str) -> Cell:
    return cell(words, "Value")


def _text(words: str) -> Cell:
    return cell(words)
