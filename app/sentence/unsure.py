"""The words of an outcome that may mean the learner or somebody else, for a person to look at."""

from dataclasses import replace

from app.i18n import window_texts
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.sentence.formula import compose, parts_of
from app.sentence.voice import say


def unsure_words(plan: Plan, outcome: Outcome) -> tuple[str, ...]:
    """What the change of voice could not tell, each as quoted words with the reason. Empty in the third person."""
    if plan.voice == "third":
        return ()
    third = replace(plan, answers={**plan.answers, "voice.voice": "third"})
    said = say(compose(parts_of(third, outcome), "third", window_texts()), plan.learner, plan.voice)
    return tuple(f"“{said.text[unsure.start : unsure.end]}”: {unsure.why}" for unsure in said.unsure)
