"""Makes the document again as it was made, to see what each answer would say in it now."""

from collections.abc import Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import date

from app.documents.blocks import DocumentContent, Table
from app.documents.making import make
from app.documents.options import DocumentOptions, tidied
from app.documents.readback.naming import Naming
from app.documents.shown_name import with_shown_name
from app.documents.word.manifest import Manifest, tagged_words
from app.i18n import Texts
from app.plan.plan import VOICES, Plan


@dataclass(kw_only=True, slots=True)
class Remaking:
    """How a file was made: its kind, and the choices that decide what its answers say."""

    kind: str
    made: date
    voice: str
    options: DocumentOptions
    texts: Texts = field(default_factory=Texts)

    @classmethod
    def of(cls, plan: Plan, manifest: Manifest | None, kind: str, today: date) -> "Remaking":
        """As the file says it was made, or as the plan would be made today. The nickname is the plan's: no file holds
        it twice."""
        options = DocumentOptions.from_answers(plan, kind)
        if manifest is None:
            return cls(kind=kind, made=today, voice=plan.voice, options=tidied(options))
        options = replace(
            options, style=manifest.style, shown=manifest.shown, left_out=frozenset(manifest.left_out)
        )  # fmt: skip
        voice = manifest.voice if manifest.voice in VOICES else plan.voice
        texts = Texts(manifest.language.replace("-", "_"))
        return cls(kind=kind, made=manifest.made, voice=voice, options=tidied(options), texts=texts)

    def plan_as_made(self, plan: Plan) -> Plan:
        """A copy of the plan in the voice of the file."""
        plan = deepcopy(plan)
        plan.answers["voice.voice"] = self.voice
        return plan

    def naming(self, plan: Plan) -> Naming:
        """What the file calls the learner."""
        return Naming.of(plan, self.options)

    def plan_as_said(self, plan: Plan) -> Plan:
        """A copy that says the learner's name as the file does."""
        return with_shown_name(plan, self.options)[0]

    def again(self, plan: Plan) -> DocumentContent:
        """The document, made of the plan as it is now."""
        return make(self.kind, plan, texts=self.texts, today=self.made, options=self.options)


def only_with(plan: Plan, owners: Collection[str]) -> Plan:
    """A copy of the plan with those outcomes and steps alone that are among the owners, or hold one that is."""
    outcomes = []
    for outcome in plan.outcomes:
        steps = [step for step in outcome.steps if step.id in owners]
        if steps or outcome.id in owners:
            outcomes.append(deepcopy(replace(outcome, steps=steps)))
    return replace(plan, outcomes=outcomes, answers=dict(plan.answers))


def answers_of(content: DocumentContent) -> dict[str, str]:
    """What each answer says, by its tag."""
    return tagged_words(content.blocks)


def row_names(content: DocumentContent) -> Mapping[str, str]:
    """What stands before each answer, by its tag: the label of its row, and of its column where a row has several."""
    names: dict[str, str] = {}
    for block in content.blocks:
        if isinstance(block, Table):
            for row in (block.head, *block.rows):
                tags = [cell.tag for cell in row if cell.tag]
                for cell, head in zip(row, block.head, strict=True):
                    if cell.tag:
                        label = " ".join(row[0].words.split())
                        names[cell.tag] = label if len(tags) == 1 else f"{label}: {' '.join(head.words.split())}"
    return names
