"""What a meeting still has to decide."""

from app.plan.plan import Plan


def steps_without_help(plan: Plan) -> list[tuple[int, int]]:
    """The numbers of outcome and step (from 1) of every written step that nobody helps with yet."""
    return [
        (outcome_number, step_number)
        for outcome_number, outcome in enumerate(plan.outcomes, start=1)
        for step_number, step in enumerate(outcome.written_steps, start=1)
        if not step.written_helps
    ]
