"""The words that stand for the learner on a page: the name, its possessive, and the pronouns that were asked for."""

from collections.abc import Mapping
from typing import Final

from app.plan.learner import Learner, Pronouns

FORMS: Final[Mapping[Pronouns, tuple[str, str, str, str, str]]] = {
    Pronouns.SHE: ("she", "her", "her", "hers", "herself"),
    Pronouns.HE: ("he", "him", "his", "his", "himself"),
    Pronouns.THEY: ("they", "them", "their", "theirs", "themselves"),
}
"""Subject, object, possessive before a noun, possessive alone, reflexive."""

NAMELESS: Final = {"young_person": ("you", "your")}
"""Who is meant, and whose, while no name is written, by role; for everyone else it is "the learner"."""


def possessive(name: str) -> str:
    """The possessive of a name, with the typographic apostrophe: "Ade’s", "James’s"; empty for an empty name."""
    return f"{name}’s" if name else ""


def placeholders(learner: Learner, role: str) -> dict[str, str]:
    """The values of the placeholders of page words, by name.

    Takes the learner and who is answering (one of `app.plan.plan.ROLES`). Gives `name`, `names` (possessive), `they`,
    `them`, `their`, `theirs`, `themselves`, the same with a capital (`They`…), the verbs that agree (`is`, `has`,
    `does`, `was`) and the endings that agree: `want{s}`, `go{es}`. Where pronouns are not to be used, the name stands
    in for them. A young person without a name is "you", so that their pages still read well.
    """
    name, names = learner.name, possessive(learner.name)
    if not name:
        name, names = NAMELESS.get(role, ("the learner", "the learner’s"))
    they, them, their, theirs, themselves = FORMS.get(learner.pronouns, (name, name, names, names, name))
    if not learner.name and role == "young_person":
        they, them, their, theirs, themselves = "you", "you", "your", "yours", "yourself"
    plural = they in ("they", "you")
    values = {
        "name": name,
        "names": names,
        "they": they,
        "them": them,
        "their": their,
        "theirs": theirs,
        "themselves": themselves,
    }
    values |= {key.capitalize(): value[:1].upper() + value[1:] for key, value in values.items()}
    values |= (
        {"is": "are", "has": "have", "does": "do", "was": "were", "s": "", "es": ""}
        if plural
        else {"is": "is", "has": "has", "does": "does", "was": "was", "s": "s", "es": "es"}
    )
    return values
