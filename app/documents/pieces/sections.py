"""The sections of an EHC plan (SEND Regulations 2014, regulation 12), and which need and which help belong in which."""

from typing import Final

from app.i18n import Texts, fill
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision

NEED_SECTIONS: Final = {"education": "B", "health": "C", "care": "D"}
HELP_SECTIONS: Final = ("F", "G", "H")


def has_sections(plan: Plan) -> bool:
    """Only an EHC plan has lettered sections."""
    return plan.plan_type == "ehc"


def lettered(plan: Plan, texts: Texts, title: str, letters: str) -> str:
    """The title with its section behind it in an EHC plan ("The hope (Section A)"), and as it is in any other."""
    if not has_sections(plan):
        return title
    template = (
        texts.gettext("{title} (Section {letter})")
        if len(letters) == 1
        else texts.gettext("{title} (Sections {letter})")
    )
    return fill(template, {"title": title, "letter": _listed(letters, texts)})


def section_of_need(outcome: Outcome) -> str:
    """B, C or D; a need that was not placed is an educational one."""
    return NEED_SECTIONS.get(outcome.answer("need.section"), "B")


def section_of_help(help_: Provision, outcome: Outcome) -> str:
    """F, G or H, or empty for help from family and clubs, which no section can bind.

    Health help for an educational need educates or trains, so it is special educational provision (Children and
    Families Act 2014, section 21(5)).
    """
    if help_.provider in ("family", "club"):
        return ""
    if help_.provider == "social_care":
        return "H"
    return "G" if help_.provider == "health" and section_of_need(outcome) != "B" else "F"


def _listed(letters: str, texts: Texts) -> str:
    if len(letters) == 1:
        return letters
    return fill(texts.gettext("{first} and {last}"), {"first": ", ".join(letters[:-1]), "last": letters[-1]})
