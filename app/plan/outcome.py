"""An outcome: the difference in a learner's life by a date, the way it was found, and the steps towards it."""

from dataclasses import dataclass, field

from app.plan.identity import new_id
from app.plan.rung import Rung
from app.plan.step import Step


@dataclass(kw_only=True, slots=True)
class Outcome:
    """One outcome. `answers` holds the plain answers of parts 3 and 4 by field id (`"will.will"`); an answer that was
    never given is absent. Answers with several choices or lines keep one a line."""

    id: str = field(default_factory=new_id)
    answers: dict[str, str] = field(default_factory=dict)
    rungs: list[Rung] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    def answer(self, field_id: str) -> str:
        """The answer to a field without outer spaces, or an empty string."""
        return self.answers.get(field_id, "").strip()

    def chosen(self, field_id: str) -> tuple[str, ...]:
        """The several answers to a field (choices or lines), in their order."""
        return tuple(line.strip() for line in self.answer(field_id).splitlines() if line.strip())

    @property
    def written_steps(self) -> list[Step]:
        """The steps that say something, in their order."""
        return [step for step in self.steps if step.text.strip()]

    def step(self, step_id: str) -> Step | None:
        """The step with this id, or nothing."""
        return next((step for step in self.steps if step.id == step_id), None)

    def rung(self, rung_id: str) -> Rung | None:
        """The rung with this id, or nothing."""
        return next((rung for rung in self.rungs if rung.id == rung_id), None)
