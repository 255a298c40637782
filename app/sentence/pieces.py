"""The pieces of a text while it is said anew: put together again, and told where each piece went."""

from dataclasses import dataclass, field

from app.sentence.fragment import large_first
from app.sentence.grammar import opens_sentence
from app.sentence.tokens import Token


@dataclass(slots=True)
class Pieces:
    """The new words for each token, and the order they come in; an empty piece takes its gap with it."""

    tokens: list[Token]
    words: list[str] = field(init=False)
    order: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.words = [token.text for token in self.tokens]
        self.order = list(range(len(self.tokens)))

    def change_places(self, subject: int, end: int) -> None:
        """Puts the company up to `end` first: "he and his friend" as "his friend and he"."""
        self.order[subject:end] = [*range(subject + 2, end), subject + 1, subject]

    def last_to_front(self, start: int, subject: int) -> None:
        """Puts the one at `subject` before the "and" and those who lead up to it: "his friend and he" turned round."""
        self.order[start : subject + 1] = [subject, subject - 1, *range(start, subject - 1)]

    def together(self, *, sentence: bool) -> tuple[str, dict[int, tuple[int, int]]]:
        """The new text, and the place in it of each token's words. The first word of a `sentence`, and any after a full
        stop, keep the capital letter that stood there."""
        text = ""
        places: dict[int, tuple[int, int]] = {}
        for position, token in enumerate(self.order):
            word = self.words[token]
            gap = self.tokens[position].gap
            if not word and self.tokens[token].text:
                places[token] = (len(text), len(text))
                continue
            if opens_sentence(self.tokens, position) and (sentence or position):
                word = large_first(word) if self.tokens[position].text[:1].isupper() else word
            text += gap if text or self.words[self.order[0]] else ""
            places[token] = (len(text), len(text) + len(word))
            text += word
        return text, places
