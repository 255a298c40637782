"""A place on the path: a page, and for some pages the outcome and the step it is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is. `outcome` and `step` are ids, empty where the page is about the whole plan."""

    page: str
    outcome: str = ""
    step: str = ""

    def __str__(self) -> str:
        return ":".join(filter(None, (self.page, self.outcome, self.step)))

    @classmethod
    def parse(cls, text: str) -> "Place | None":
        """The place that `str()` wrote, or nothing for an empty text."""
        page, outcome, step, *_ = [*text.split(":"), "", "", ""]
        return cls(page, outcome, step) if page else None
