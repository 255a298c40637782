"""The learner's name in a document that says initials or a nickname: hidden in it, put back in the plan."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.documents.options import DocumentOptions
from app.documents.shown_name import name_hider, shown_name
from app.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Naming:
    """What the plan calls the learner, what the document does, and how the one becomes the other."""

    name: str
    shown: str
    hide: Callable[[str], str]

    @classmethod
    def of(cls, plan: Plan, options: DocumentOptions) -> "Naming":
        """The naming of a document made of the plan with these options."""
        return cls(plan.learner.name, shown_name(plan, options), name_hider(plan, options))

    @property
    def hides(self) -> bool:
        """The document does not say the name."""
        return self.shown != self.name

    def named(self, text: str) -> str:
        """The text with the name wherever initials or nickname stand as a word."""
        if not self.hides:
            return text
        return re.sub(rf"(?<!\w){re.escape(self.shown)}(?!\w)", lambda _found: self.name, text)
