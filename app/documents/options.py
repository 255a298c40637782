"""What somebody chooses about a document before it is made: how plain, how much, under which name."""

from dataclasses import dataclass, replace
from typing import Final

from app.documents.rewriting import said
from app.plan.plan import Plan

STYLES: Final = ("staff", "family")


@dataclass(frozen=True, kw_only=True, slots=True)
class MeetingOptions:
    """The choices for the meeting document.

    `style` is one of `STYLES`: the field's words or plainer ones. `how_we_got_here` prints the ladder of each outcome;
    `initials` puts the learner's initials wherever the name stands; `made_by` is printed in the footer and kept in the
    file; `people` take part and are asked whether they agree.
    """

    style: str = "staff"
    how_we_got_here: bool = False
    initials: bool = False
    made_by: str = ""
    people: tuple[str, ...] = ()

    @classmethod
    def from_answers(cls, plan: Plan) -> "MeetingOptions":
        """The choices as they were answered on the `documents` page."""
        options = cls(
            style="family" if plan.answer("documents.style") == "family" else "staff",
            how_we_got_here=plan.answer("documents.how_we_got_here") == "yes",
            initials=plan.answer("documents.name") == "initials",
            made_by=plan.answer("documents.made_by"),
            people=tuple(plan.answer("documents.people").splitlines()),
        )
        return tidied(options)


def tidied(options: MeetingOptions) -> MeetingOptions:
    """The choices with names in one line each, and without names that say nothing."""
    people = (" ".join(said(person).split()) for person in options.people)
    return replace(options, made_by=" ".join(said(options.made_by).split()), people=tuple(filter(None, people)))
