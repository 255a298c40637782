"""The check-up as a page for the meeting: what an old plan says, what is there, and one polite question for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.documents.blocks import Block, Cell, DocumentContent, Heading, Paragraph, Run
from app.documents.pieces.rows import cell, heads, joined, ledger
from app.documents.rewriting import said
from app.i18n import Texts, fill
from app.plan.spoken import day

PARTS: Final = {"when": "Part by", "will": "Part will", "so": "Part so that"}
"""The character style of each part of an outcome."""

_UNWRITTEN: Final = "Value not written yet"
_ROOM: Final = 20.0
_LONGEST_IN_HEADER: Final = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckedStatement:
    """One statement as the page shows it: `pieces` are its words in order, each with a key of `PARTS` or nothing;
    `kind` is what people call it; `there` and `asking` are short sentences; `question` is empty when none is needed."""

    pieces: tuple[tuple[str, str], ...]
    kind: str
    there: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    question: str = ""


def checkup_page(
    statements: Sequence[CheckedStatement],
    *,
    texts: Texts,
    today: date,
    summary: str = "",
    about: str = "",
    made_by: str = "",
) -> DocumentContent:
    """The page as blocks, in the language of `texts`. `about` is whose plan it is and `made_by` who made the page; both
    may be empty. `summary` counts the statements in words."""
    title = texts.gettext("Questions for the meeting")
    about, made_by = (" ".join(said(name).split()) for name in (about, made_by))
    blocks: list[Block] = [Heading(text=title, level=1), *_opening(texts, today, summary, about, made_by)]
    for number, statement in enumerate(statements, start=1):
        blocks.extend(_statement(statement, number, texts))
    # Word wants a paragraph after the last table, and puts an empty one where there is none.
    blocks.append(
        _paragraph(texts.gettext("Each question is there to help people talk. Nobody’s work is judged."), "Closing")
    )
    return DocumentContent(
        title=title,
        header=_header(title, about, texts),
        footer=_footer(texts, today, made_by),
        language=texts.language.replace("_", "-"),
        author=made_by,
        made=today,
        blocks=tuple(blocks),
    )


def _opening(texts: Texts, today: date, summary: str, about: str, made_by: str) -> Iterator[Block]:
    who = fill(texts.gettext("Made by {who}"), {"who": made_by}) if made_by else ""
    yield _paragraph(joined((about, day(today, texts), who)), "Lead")
    yield _paragraph(texts.gettext("What an old plan says, what is there, and one question to ask about each part."))
    if summary:
        yield _paragraph(summary, "Hint")


def _statement(statement: CheckedStatement, number: int, texts: Texts) -> tuple[Block, ...]:
    title = fill(texts.gettext("{number}. {kind}"), {"number": str(number), "kind": statement.kind})
    rows = [(texts.gettext("The words"), _words(statement))]
    if statement.there:
        rows.append((texts.gettext("There already"), cell(said(joined(statement.there)), "Value")))
    if statement.asking:
        rows.append((texts.gettext("Worth a look"), _lines(statement.asking)))
    nothing = cell(texts.gettext("Nothing needs to be asked here."), _UNWRITTEN)
    asked = cell(said(statement.question), "Value strong") if said(statement.question) else nothing
    rows.append((texts.gettext("A question"), asked))
    rows.append((texts.gettext("What was said"), cell(texts.gettext("Nothing written yet"), _UNWRITTEN)))
    table = ledger(
        heads(texts.gettext("About it"), texts.gettext("In words")),
        rows,
        caption=title,
        description=texts.gettext("One statement, what it has, one question, and room to write."),
        room=(*(0.0,) * (len(rows) - 1), _ROOM),
    )
    return Heading(text=title, level=2), table


def _words(statement: CheckedStatement) -> Cell:
    runs = tuple(Run(text=words, style=PARTS.get(part, "")) for words, part in statement.pieces)
    return Cell(paragraphs=(Paragraph(runs=runs, style="Value"),))


def _lines(sentences: tuple[str, ...]) -> Cell:
    return Cell(paragraphs=tuple(Paragraph(runs=(Run(text=sentence),), style="Value") for sentence in sentences))


def _paragraph(text: str, style: str = "Normal") -> Paragraph:
    return Paragraph(runs=(Run(text=text),), style=style)


def _header(title: str, about: str, texts: Texts) -> str:
    if not about:
        return title
    short = about if len(about) <= _LONGEST_IN_HEADER else f"{about[: _LONGEST_IN_HEADER - 1].rstrip()}…"
    return fill(texts.gettext("{name} · {title}"), {"name": short, "title": title})


def _footer(texts: Texts, today: date, made_by: str) -> str:
    made = texts.gettext("Made {day} by {who} · Page {page} of {pages}")
    unsigned = texts.gettext("Made {day} · Page {page} of {pages}")
    return fill(made if made_by else unsigned, {"day": day(today, texts), "who": made_by})
