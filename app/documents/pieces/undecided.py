"""What a meeting still has to decide: sentences without their will do, outcomes without steps, steps without help."""

from app.i18n import Texts, fill
from app.plan.plan import Plan
from app.sentence.formula import short_name


def open_jobs(plan: Plan, texts: Texts) -> list[str]:
    """What is missing, in the order of the outcomes, each as something to do ("Find help for step 3 of outcome 1")."""
    finish = texts.gettext("Finish the sentence of outcome {outcome}")
    first_step = texts.gettext("Find a first step for outcome {outcome}")
    find_help = texts.gettext("Find help for step {step} of outcome {outcome}")
    jobs = []
    for number, outcome in enumerate(plan.outcomes, start=1):
        values = {"outcome": str(number)}
        if not (outcome.answer("will.will") or outcome.answer("read_back.own")):
            jobs.append(fill(finish, values))
        if not outcome.written_steps:
            jobs.append(fill(first_step, values))
        jobs += [
            fill(find_help, {**values, "step": str(place)})
            for place, step in enumerate(outcome.written_steps, start=1)
            if not step.written_helps
        ]
    return jobs


def open_questions(plan: Plan, texts: Texts) -> list[str]:
    """The same as questions that a family can ask, with the outcomes and steps by their names where they have some."""
    finish = texts.gettext("What do we want to be different in outcome {outcome}?")
    first_step = texts.gettext("What is the first step for “{name}”?")
    find_help = texts.gettext("Who can help with step {step} of “{name}”? No one is named yet.")
    questions = [] if plan.outcomes else [texts.gettext("What should change first?")]
    for number, outcome in enumerate(plan.outcomes, start=1):
        number_text = fill(texts.gettext("Outcome {number}"), {"number": str(number)})
        values = {"outcome": str(number), "name": short_name(plan, outcome) or number_text}
        if not (outcome.answer("will.will") or outcome.answer("read_back.own")):
            questions.append(fill(finish, values))
        elif not outcome.written_steps:
            questions.append(fill(first_step, values))
        questions += [
            fill(find_help, {**values, "step": str(place)})
            for place, step in enumerate(outcome.written_steps, start=1)
            if not step.written_helps
        ]
    if not plan.answer("review.review"):
        questions.append(texts.gettext("When do we look at this plan again?"))
    return questions
