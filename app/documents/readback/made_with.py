"""What a file was made with: by its seals the program knows its own words again, without the file holding any."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from app.documents.word.answers import FoundAnswers
from app.documents.word.manifest import Manifest, seal_of, seal_of_all, seal_of_name

Knowing = Literal["each", "all", "nothing"]
"""each: every answer has its seal · all: one seal says that the plan has not moved on · nothing: two texts to
compare."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MadeWith:
    """The words a file was made with, as far as they can be known. `secret` is the plan's seal."""

    manifest: Manifest | None
    secret: str
    knowing: Knowing

    @classmethod
    def of(cls, found: FoundAnswers, now: Callable[[], Mapping[str, str]], secret: str) -> "MadeWith":
        """For a file, and what its answers would say now, which is only asked for where that is needed."""
        manifest = found.manifest
        if manifest is None:
            return cls(manifest=None, secret=secret, knowing="nothing")
        if not manifest.seals:
            whole = seal_of_all({tag: seal_of(secret, tag, words) for tag, words in now().items()})
            return cls(manifest=manifest, secret=secret, knowing="all" if whole == manifest.whole else "nothing")
        base = cls(manifest=manifest, secret=secret, knowing="each")
        read = ((tag, answer.text) for tag, answers in found.answers.items() for answer in answers)
        is_ours = any(base.said(tag, words) for tag, words in read)
        is_ours = is_ours or any(base.said(tag, words) for tag, words in now().items())
        return base if is_ours else cls(manifest=manifest, secret=secret, knowing="nothing")

    def said(self, tag: str, *words: str) -> bool:
        """The file was made with one of these words at this mark."""
        seal = self.manifest.seals.get(tag) if self.manifest else None
        return seal is not None and any(seal_of(self.secret, tag, text) == seal for text in words)

    def calls(self, name: str) -> bool:
        """The file calls the learner by this name, as far as can be known."""
        return self.knowing == "nothing" or (
            self.manifest is not None and self.manifest.called == seal_of_name(self.secret, name)
        )

    def knows(self, tag: str) -> bool:
        """It is known what the file was made with at this mark."""
        return self.knowing == "all" or (
            self.knowing == "each" and self.manifest is not None and tag in self.manifest.seals
        )
