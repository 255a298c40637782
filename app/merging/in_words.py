"""What a difference between two copies is called, and what each of them says, in the words of the window."""

from app.documents.pieces.step_tables import how_much
from app.documents.readback.decisions import DECIDED, NOTES, decisions
from app.documents.readback.labels import label_of
from app.i18n import _, window_texts
from app.interview.page import FieldSpec
from app.interview.pages import page_specs
from app.interview.summary import answer_in_words
from app.interview.wording import PageWords
from app.plan.deadline import Deadline, in_full
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.step import Step
from app.sentence.formula import sentence
from app.sentence.help_in_words import help_in_words


def label(plan: Plan, owner: str, name: str) -> str:
    """ "Outcome 1, step 2: {name}", or the name alone for what belongs to the whole plan."""
    tag = f"{owner}.name"
    return label_of(plan, tag, {tag: name})


def answer_label(plan: Plan, outcome: Outcome | None, field_id: str) -> str:
    """What was asked: the field's own label, or the question of its page."""
    page, _dot, name = field_id.partition(".")
    own = {DECIDED: _("Decided at the meeting"), NOTES: _("Notes of the meeting")}.get(field_id)
    spec = page_specs().get(page)
    if own or spec is None:
        return own or name.replace("_", " ").capitalize()
    words = PageWords(spec, plan, outcome)
    known = any(field.id == field_id for field in spec.fields)
    return (words.label(name) if known else "") or words.question


def answer_words(plan: Plan, outcome: Outcome | None, field_id: str, given: str) -> str:
    """What was answered, as people say it."""
    if field_id == DECIDED:
        return decisions(window_texts()).get(given, given)
    spec, field = page_specs().get(field_id.partition(".")[0]), None
    if spec is not None:
        field = next((one for one in spec.fields if one.id == field_id), None)
    if spec is None or field is None or not given:
        return given
    return _said(field, PageWords(spec, plan, outcome), given)


def outcome_words(plan: Plan, outcome: Outcome) -> str:
    """The outcome in one sentence, with how many steps it has."""
    steps = "\n".join(step.text for step in outcome.written_steps)
    return "\n".join(filter(None, (sentence(plan, outcome), steps))) or _("An outcome without words")


def step_words(step: Step) -> str:
    """The step and its help."""
    said = (step.text, deadline_words(step.by), step.known, *(help_words(help_) for help_ in step.written_helps))
    return "\n".join(filter(None, said)) or _("A step without words")


def help_words(help_: Provision) -> str:
    """What the help is."""
    return help_in_words(help_) or how_much(help_) or _("Help without words")


def deadline_words(written: str) -> str:
    """A deadline as people say it."""
    deadline = Deadline.parse(written)
    return in_full(deadline) if deadline else written


def step_field(name: str) -> str:
    """What an answer about a step is called."""
    return {
        "name": _("Short name"),
        "text": _("What is done"),
        "by": _("By"),
        "known": _("How we will know"),
        "group": _("With whom"),
        "review": _("We look again"),
        "does": _("What the helper does"),
        "says": _("What the helper says"),
        "looks_for": _("What the helper looks for"),
        "at_home": _("At home"),
        "measure": _("How it is counted"),
    }.get(name, name.capitalize())


def group_words(group: str) -> str:
    """With whom a step is worked on."""
    return {
        "alone": _("Alone"),
        "small_group": _("In a small group"),
        "class": _("With the whole class"),
    }.get(group, group)


def _said(field: FieldSpec, words: PageWords, given: str) -> str:
    return answer_in_words(field, words, given) or given
