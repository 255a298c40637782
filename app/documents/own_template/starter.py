"""A template to start from: one of ours, to put a letterhead in, to change and to learn from."""

from pathlib import Path

from app.documents.blocks import Block, Cell, DocumentContent, Heading, Paragraph, Run, Table
from app.documents.pieces.rows import cell, heads, ledger
from app.documents.saving import save_document
from app.i18n import Texts


def starter(texts: Texts) -> DocumentContent:
    """The starter as blocks: every kind of placeholder at work, in lines, in a table of labels and in rows of steps."""
    say = texts.gettext
    return DocumentContent(
        title=say("Outcome plan template"),
        header=say("Our school · {name}"),
        footer=say("Made on {made on} · Page {page} of {pages}"),
        language=texts.language.replace("_", "-"),
        blocks=(*_about(texts), *_outcomes(texts), *_closing(texts)),
    )


def save_starter(folder: Path, *, texts: Texts, name: str = "") -> Path:
    """Save the starter in the folder, and give its path; a taken name gets " (2)". Raises `DocumentError`."""
    return save_document(starter(texts), folder, name or f"{texts.gettext('Outcome plan template')}.docx")


def _about(texts: Texts) -> tuple[Block, ...]:
    say = texts.gettext
    about = [
        (say("School year"), _value("{school year}")),
        (say("Meeting"), _value("{meeting}")),
        (say("Taking part"), _value("{people}")),
        (say("Made by"), _value("{made by}")),
    ]
    matters = [
        (say("Important to"), _value("{important to}")),
        (say("Important for"), _value("{important for}")),
    ]
    return (
        Heading(text="{names} {plan type}", level=1),
        ledger(heads(say("About"), say("In words")), about, say("About this plan")),
        Heading(text=say("The hope"), level=2),
        _line("{hope}", "Learner voice"),
        _line("{whose words}", "Whose words"),
        Heading(text=say("What matters"), level=2),
        ledger(heads(say("About"), say("In words")), matters, say("What matters")),
    )


def _outcomes(texts: Texts) -> tuple[Block, ...]:
    say = texts.gettext
    why = [
        (say("Why it matters"), _value("{why}")),
        (say("What is hard"), _value("{need}")),
        (say("Today"), _value("{today}")),
        (say("We will know"), _value("{known}")),
    ]
    steps = Table(
        style="Grid",
        head=heads(say("Step"), say("By"), say("We will know"), say("Help")),
        rows=((_text("{each step}{step}"), _text("{step by}"), _text("{step known}"), _text("{step help}{end}")),),
        widths=(50.0, 32.0, 42.0, 48.0),
        caption=say("Steps towards the outcome"),
        description=say("One row for each step."),
    )
    return (
        _line("{each outcome}"),
        Heading(text=say("Outcome {outcome number}: {outcome name}"), level=2),
        _line("{outcome}", "Lead"),
        ledger(heads(say("About"), say("In words")), why, say("About the outcome")),
        Heading(text=say("Steps towards"), level=3),
        steps,
        _line("{end}"),
    )


def _closing(texts: Texts) -> tuple[Block, ...]:
    say = texts.gettext
    return (
        Heading(text=say("When we look again"), level=2),
        _line("{review}"),
    )


def _line(words: str, style: str = "Normal") -> Paragraph:
    return Paragraph(runs=(Run(text=words),), style=style)


def _value(words: str) -> Cell:
    return cell(words, "Value")


def _text(words: str) -> Cell:
    return cell(words)
