"""What things are called in the meeting document: in the field's words or plainer ones, about the learner or as "I"."""

from dataclasses import dataclass, replace

from app.i18n import Texts, fill
from app.plan.plan import Plan
from app.sentence.fragment import large_first
from app.sentence.pronouns import placeholders


@dataclass(frozen=True, kw_only=True, slots=True)
class Labels:
    """The headings and labels that differ by who speaks and who reads; all others are where they are used."""

    title: str
    learner: str
    looks_ahead: str
    taking_part: str
    hope: str
    outcomes: str
    matters: str
    important_to: str
    important_for: str
    needs: str
    hard: str
    will: str
    own_words: str
    known: str
    today: str
    help: str
    all_help: str


def labels_for(plan: Plan, texts: Texts, style: str) -> Labels:
    """The labels of a plan's meeting document. `style` is one of `app.documents.options.STYLES`."""
    labels = _staff(texts)
    if style == "family":
        labels = _plainer(labels, texts)
    if plan.voice != "third":
        labels = _first_person(labels, texts)
        if plan.voice == "first_now":
            labels = replace(labels, will=texts.gettext("I"))
    values = placeholders(plan.learner, "staff")
    return Labels(**{key: large_first(fill(getattr(labels, key), values)) for key in Labels.__dataclass_fields__})


def _staff(texts: Texts) -> Labels:
    return Labels(
        title=texts.gettext("{names} outcome plan"),
        learner=texts.gettext("Learner"),
        looks_ahead=texts.gettext("Looks ahead to"),
        taking_part=texts.gettext("Taking part"),
        hope=texts.gettext("The hope"),
        outcomes=texts.gettext("The outcomes"),
        matters=texts.gettext("What matters"),
        important_to=texts.gettext("Important to {them}"),
        important_for=texts.gettext("Important for {them}"),
        needs=texts.gettext("Needs"),
        hard=texts.gettext("What is hard"),
        will=texts.gettext("{name} will"),
        own_words=texts.gettext("In {their} words"),
        known=texts.gettext("We will know"),
        today=texts.gettext("Today"),
        help=texts.gettext("Help"),
        all_help=texts.gettext("All the help in one list"),
    )


def _plainer(labels: Labels, texts: Texts) -> Labels:
    return replace(
        labels,
        learner=texts.gettext("Who this is for"),
        looks_ahead=texts.gettext("Thinking ahead to"),
        taking_part=texts.gettext("Who is coming"),
        hope=texts.gettext("What {name} hopes for"),
        outcomes=texts.gettext("What will be different"),
        matters=texts.gettext("What matters to us"),
        needs=texts.gettext("What makes things hard"),
        hard=texts.gettext("Hard just now"),
        known=texts.gettext("How we can tell"),
        today=texts.gettext("Where we are now"),
        all_help=texts.gettext("All the help, side by side"),
    )


def _first_person(labels: Labels, texts: Texts) -> Labels:
    return replace(
        labels,
        title=texts.gettext("My outcome plan"),
        learner=texts.gettext("About me"),
        hope=texts.gettext("My hope"),
        outcomes=texts.gettext("My outcomes"),
        matters=texts.gettext("What matters to me"),
        important_to=texts.gettext("Important to me"),
        important_for=texts.gettext("Important for me"),
        needs=texts.gettext("What I find hard"),
        will=texts.gettext("I will"),
        own_words=texts.gettext("In my words"),
    )
