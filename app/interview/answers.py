"""Reads and writes the answer to any field of any page, wherever in the plan it is kept."""

from typing import Final

from app.interview.look_again import LEANS_ON, remember
from app.interview.route import STOPS
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.step import Step

_STEP_FIELDS: Final = {
    "step.text": "text",
    "step.by": "by",
    "step.known": "known",
    "step.group": "group",
    "step.review": "review",
    "step.does": "does",
    "step.says": "says",
    "step.looks_for": "looks_for",
    "step.at_home": "at_home",
    "step.measure": "measure",
}
_HELP_FIELDS: Final = {
    "step.help_what": "what",
    "step.help_who": "who",
    "step.help_many": "many",
    "step.help_often": "often",
    "step.help_long": "long",
    "step.help_provider": "provider",
}


def read(plan: Plan, place: Place, field_id: str) -> str:
    """The answer as it was given, or an empty string. Several lines or choices come one a line."""
    step = _step(plan, place)
    if field_id in _STEP_FIELDS:
        return str(getattr(step, _STEP_FIELDS[field_id])) if step else ""
    if field_id in _HELP_FIELDS:
        return str(getattr(step.helps[0], _HELP_FIELDS[field_id])) if step and step.helps else ""
    return _answers(plan, place, field_id).get(field_id, "")


def write(plan: Plan, place: Place, field_id: str, value: str) -> bool:
    """Keep an answer; tells whether that changed anything. An empty answer is as if it was never given."""
    if read(plan, place, field_id) == value:
        return False
    step = _step(plan, place)
    if field_id in _STEP_FIELDS:
        if step:
            setattr(step, _STEP_FIELDS[field_id], value)
    elif field_id in _HELP_FIELDS:
        if step:
            if not step.helps:
                step.helps.append(Provision())
            setattr(step.helps[0], _HELP_FIELDS[field_id], value)
    else:
        _keep(plan, place, field_id, value)
    return True


def _keep(plan: Plan, place: Place, field_id: str, value: str) -> None:
    kept, page = _answers(plan, place, field_id), field_id.partition(".")[0]
    if value:
        kept[field_id] = value
    else:
        kept.pop(field_id, None)
    outcome = plan.outcome(place.outcome)
    if outcome is None or kept is not outcome.answers:
        return
    if any(key.startswith(f"{page}.") and key != f"{page}.from" for key in kept):
        remember(outcome, page)
    elif page in LEANS_ON:
        kept.pop(f"{page}.from", None)


def _answers(plan: Plan, place: Place, field_id: str) -> dict[str, str]:
    page = field_id.partition(".")[0]
    outcome = plan.outcome(place.outcome)
    return outcome.answers if outcome is not None and STOPS[page].about != "plan" else plan.answers


def _step(plan: Plan, place: Place) -> Step | None:
    outcome = plan.outcome(place.outcome)
    return outcome.step(place.step) if outcome else None
