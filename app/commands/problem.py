"""What a command says when it cannot do what it was asked."""


class CommandError(Exception):
    """The asked cannot be done; `sentence` tells the person what to do instead, in their language."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
