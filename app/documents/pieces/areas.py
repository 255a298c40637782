"""The four areas of need (Code of Practice 6.28) and the four of preparing for adulthood (7.38), by their names."""

from app.documents.pieces.rows import joined
from app.i18n import Texts
from app.plan.outcome import Outcome


def areas_of_need(outcome: Outcome, texts: Texts) -> str:
    """The areas of need of an outcome, in one line; empty when none was chosen."""
    names = {
        "communication": texts.gettext("Communication and interaction"),
        "cognition": texts.gettext("Cognition and learning"),
        "semh": texts.gettext("Social, emotional and mental health"),
        "sensory_physical": texts.gettext("Sensory and/or physical"),
    }
    return joined(names[area] for area in outcome.chosen("need.areas") if area in names)


def adult_areas(outcome: Outcome, texts: Texts) -> str:
    """The areas of adult life an outcome prepares for, in one line; empty when none was chosen."""
    names = {
        "employment": texts.gettext("Employment"),
        "independent": texts.gettext("Independent living"),
        "community": texts.gettext("Friends and community"),
        "health": texts.gettext("Good health"),
    }
    return joined(names[area] for area in outcome.chosen("need.adult") if area in names)
