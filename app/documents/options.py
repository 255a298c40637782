"""What somebody chooses about a document before it is made: how plain, how much, under which name."""

from dataclasses import dataclass, replace
from typing import Final

from app.documents.rewriting import said
from app.plan.plan import Plan

STYLES: Final = ("staff", "family")
NAMES: Final = ("name", "initials", "nickname")


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentOptions:
    """The choices for a document of any kind; a kind leaves alone what it has no use for.

    `style` is one of `STYLES`: the field's words or plainer ones. `how_we_got_here` prints the ladder of each outcome;
    `shown` is one of `NAMES`: what stands wherever the learner's name would, `nickname` the word for the last of them.
    `made_by` is printed in the footer and kept in the file; `people` take part and are asked whether they agree.
    `left_out` are ids of parts that somebody unticked (`resources/documents`).
    """

    style: str = "staff"
    how_we_got_here: bool = False
    shown: str = "name"
    nickname: str = ""
    made_by: str = ""
    people: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()

    @classmethod
    def from_answers(cls, plan: Plan, kind: str) -> "DocumentOptions":
        """The choices for this kind as they were answered on the `documents` page."""
        name = plan.answer("documents.name")
        left_out = (line.strip().partition(".") for line in plan.answer("documents.left_out").splitlines())
        return cls(
            style="family" if plan.answer("documents.style") == "family" else "staff",
            how_we_got_here=plan.answer("documents.how_we_got_here") == "yes",
            shown=name if name in NAMES else "name",
            nickname=plan.answer("documents.nickname"),
            made_by=plan.answer("documents.made_by"),
            people=tuple(plan.answer("documents.people").splitlines()),
            left_out=frozenset(part for of_kind, _dot, part in left_out if of_kind == kind),
        )

    def has(self, part: str) -> bool:
        """Whether a part of the document is wanted."""
        return part not in self.left_out


def tidied(options: DocumentOptions) -> DocumentOptions:
    """The choices with names in one line each, and without names that say nothing."""
    people = (" ".join(said(person).split()) for person in options.people)
    made_by, nickname = (" ".join(said(words).split()) for words in (options.made_by, options.nickname))
    return replace(options, made_by=made_by, nickname=nickname, people=tuple(filter(None, people)))
