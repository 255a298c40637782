"""What stands behind the outcomes in the meeting document: what matters, what works for whom, and the needs."""

from app.documents.blocks import Block, Cell, Heading, Table
from app.documents.options import DocumentOptions
from app.documents.pieces.areas import areas_of_need
from app.documents.pieces.labels import Labels
from app.documents.pieces.rows import filled, heads, ledger, tag, value
from app.documents.pieces.sections import NEED_SECTIONS, has_sections, lettered, section_of_need
from app.i18n import Texts, fill
from app.plan.plan import Plan


def background(plan: Plan, texts: Texts, options: DocumentOptions, labels: Labels) -> tuple[Block, ...]:
    """Page 2: voice before need. In an EHC plan, where each reader finds what they came for stands last."""
    blocks: tuple[Block, ...] = (
        *(_matters(plan, texts, labels) if options.has("matters") else ()),
        *(_now(plan, texts) if options.has("now") else ()),
        *(_needs(plan, texts, labels) if options.has("needs") else ()),
    )
    if has_sections(plan) and options.style == "staff":
        blocks += _where_to_look(plan, texts)
    return blocks


def _matters(plan: Plan, texts: Texts, labels: Labels) -> tuple[Block, ...]:
    nothing = texts.gettext("Nothing written yet")
    rows = [
        (labels.important_to, value(plan.answer("matters.to"), nothing, tag("plan", "matters_to"))),
        (labels.important_for, value(plan.answer("matters.for"), nothing, tag("plan", "matters_for"))),
    ]
    agreed = plan.answer("matters.agreed")
    if agreed:
        rows.append((texts.gettext("Agreed between us"), value(agreed, nothing, tag("plan", "agreed"))))
    head = heads(texts.gettext("About"), texts.gettext("What was said"))
    title = Heading(text=lettered(plan, texts, labels.matters, "A"), level=2, new_page=has_sections(plan))
    return title, ledger(head, rows, title.text)


def _now(plan: Plan, texts: Texts) -> tuple[Block, ...]:
    name = plan.learner.name or texts.gettext("The learner")
    people = {
        "learner": texts.gettext("Me") if plan.voice != "third" else name,
        "family": texts.gettext("Family"),
        "staff": texts.gettext("School"),
    }
    rows = tuple(_view(plan, who, label, texts) for who, label in people.items() if _said(plan, who))
    if not rows:
        return ()
    head = heads(
        texts.gettext("Who said it"), texts.gettext("What works"), texts.gettext("What does not"),
        texts.gettext("What could change"),
    )  # fmt: skip
    title = texts.gettext("How things are now")
    table = Table(style="Grid", head=head, rows=rows, widths=(31, 47, 47, 47), caption=title)
    return Heading(text=title, level=2), table


def _said(plan: Plan, who: str) -> bool:
    return any(plan.answer(f"now.{who}_{about}") for about in ("working", "not_working", "change"))


def _view(plan: Plan, who: str, label: str, texts: Texts) -> tuple[Cell, ...]:
    nothing = texts.gettext("Nothing written yet")
    said = (
        filled(plan.answer(f"now.{who}_{about}"), nothing, tag=tag(who, about))
        for about in ("working", "not_working", "change")
    )
    return filled(label, "", "Table text strong"), *said


def _needs(plan: Plan, texts: Texts, labels: Labels) -> tuple[Block, ...]:
    lettering = has_sections(plan)
    rows = [
        (
            section_of_need(outcome),
            outcome.answer("need.need"),
            _section_name(section_of_need(outcome), texts) if lettering else areas_of_need(outcome, texts),
            str(number),
        )
        for number, outcome in enumerate(plan.outcomes, start=1)
        if outcome.answer("need.need")
    ]
    if lettering:
        present = {row[0] for row in rows}
        rows += [
            (letter, "", _section_name(letter, texts), "") for letter in NEED_SECTIONS.values() if letter not in present
        ]
    if not rows:
        return ()
    rows.sort(key=lambda row: row[0] if lettering else "")
    title = Heading(text=lettered(plan, texts, labels.needs, "BCD"), level=2)
    first = texts.gettext("Section") if lettering else texts.gettext("Area")
    head = heads(first, texts.gettext("What makes things hard now"), texts.gettext("Outcome"))
    cells = tuple(
        (
            filled(place, texts.gettext("No area chosen yet"), "Table text strong"),
            filled(need, texts.gettext("Nothing written yet")),
            filled(number, texts.gettext("None")),
        )
        for _letter, need, place, number in rows
    )
    widths = (40.0, 108.0, 24.0)
    return title, Table(style="Grid", head=head, rows=cells, widths=widths, caption=title.text)


def _section_name(letter: str, texts: Texts) -> str:
    names = {"B": texts.gettext("education"), "C": texts.gettext("health"), "D": texts.gettext("social care")}
    return fill(texts.gettext("{letter}: {name}"), {"letter": letter, "name": names[letter]})


def _where_to_look(plan: Plan, texts: Texts) -> tuple[Block, ...]:
    name = plan.learner.name or texts.gettext("The learner")
    nothing = texts.gettext("Nothing written yet")
    rows = (
        (name, value(texts.gettext("The hope on page 1. Does it still fit?"), nothing)),
        (texts.gettext("Family"), value(texts.gettext("Page 1, then what happens today in each outcome."), nothing)),
        (texts.gettext("School"), value(texts.gettext("The steps of each outcome, with their dates."), nothing)),
        (
            texts.gettext("Council or health"),
            value(texts.gettext("The list of help by section, near the end."), nothing),
        ),
    )
    title = texts.gettext("Where to look")
    head = heads(texts.gettext("If you are"), texts.gettext("Start with"))
    return Heading(text=title, level=2), ledger(head, rows, title)
