"""What the words at a mark mean: nothing for a placeholder, a day for a date, a choice for a tick."""

from dataclasses import dataclass

from app.documents.alike import alike
from app.documents.readback.days import deadline_key
from app.documents.readback.decisions import DECIDED, NOTES, decision_in, decisions
from app.documents.readback.placeholders import without_placeholder
from app.documents.readback.remaking import Remaking
from app.documents.readback.ways import DEADLINES, IN_THE_SENTENCE
from app.plan.plan import Plan


@dataclass(frozen=True, kw_only=True, slots=True)
class Meaning:
    """Answers of a plan as a document says them. `now` is what each says today, by its tag."""

    plan: Plan
    remaking: Remaking
    now: dict[str, str]

    def in_plan(self, tag: str) -> str:
        """What the plan says at this mark."""
        owner, field = _parts(tag)
        outcome = self.plan.outcome(owner)
        if outcome is not None and field == "decided":
            return decisions(self.remaking.texts).get(outcome.answer(DECIDED), "")
        if outcome is not None and field == "notes":
            return outcome.answer(NOTES)
        return without_placeholder(self.now.get(tag, ""), self.remaking.texts)

    def in_file(self, tag: str, text: str) -> str:
        """What the file says there: a decision that cannot be told stays as it was written."""
        if _parts(tag)[1] == "decided":
            chosen = decision_in(text, self.remaking.texts)
            return text if chosen is None else decisions(self.remaking.texts).get(chosen, "")
        return without_placeholder(text, self.remaking.texts)

    def is_only_asked_here(self, tag: str) -> bool:
        """What a meeting writes down, which no document says before it: blank again, it takes nothing back."""
        return _parts(tag)[1] in ("decided", "notes")

    def is_same(self, tag: str, new: str, old: str) -> bool:
        """Both say the same to a reader."""
        if self.is_only_asked_here(tag) and not new:
            return True
        said, kept = self.key(tag, new), self.key(tag, old)
        if _parts(tag)[1] in DEADLINES and said and kept:
            # An occasion may be named without its month: "the end of Year 8" for "the end of Year 8 (July 2027)".
            return said in (kept, kept.partition(" (")[0]) or kept == said.partition(" (")[0]
        return said == kept

    def key(self, tag: str, text: str) -> str:
        """What two texts share when they say the same: one form for dates, names hidden as in the file."""
        field = _parts(tag)[1]
        if field in DEADLINES:
            return deadline_key(text, self.remaking.texts)
        plain = alike(self.remaking.naming(self.plan).hide(text))
        if field in IN_THE_SENTENCE or field.startswith("help"):
            plain = plain.removesuffix(".")
        if field in IN_THE_SENTENCE or field.startswith("much"):
            plain = plain[:1].casefold() + plain[1:]
        return plain


def _parts(tag: str) -> tuple[str, str]:
    owner, _dot, field = tag.partition(".")
    return owner, field
