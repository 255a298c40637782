"""How a review names its choices: how a step went, what is decided, and why a step is not done, with what follows."""

from collections.abc import Collection
from typing import Final

from app.documents.blocks import Cell, Paragraph, Run
from app.i18n import Texts, fill
from app.plan.plan import Plan
from app.plan.review import WENT

_SIGNS: Final = dict(zip(WENT, "○◔◕●", strict=True))
"""A circle that fills: the same without colour, and beside the word."""


def went_words(texts: Texts) -> dict[str, str]:
    """How a step went, by the ids of `app.plan.review.WENT`."""
    return {
        "not_begun": texts.gettext("Not begun"),
        "started": texts.gettext("Started"),
        "nearly": texts.gettext("Nearly"),
        "done": texts.gettext("Done"),
    }


def decision_words(texts: Texts) -> dict[str, str]:
    """What is decided about an outcome, by the ids of `app.plan.review.DECISIONS`."""
    return {
        "keep": texts.gettext("Keep"),
        "change": texts.gettext("Change"),
        "achieved": texts.gettext("Achieved"),
        "let_go": texts.gettext("Let go"),
    }


def reason_words(texts: Texts) -> dict[str, tuple[str, str]]:
    """Why a step is not done, by the ids of `app.plan.review.REASONS`, each with what follows from it."""
    return {
        "too_big": (
            texts.gettext("The step was too big."),
            texts.gettext("Add a smaller step, or more time."),
        ),
        "no_help": (
            texts.gettext("The help was not given."),
            texts.gettext("Agree who gives it, and from which day."),
        ),
        "not_important": (
            texts.gettext("It matters less now."),
            texts.gettext("Ask what matters instead."),
        ),
        "not_judged": (
            texts.gettext("Nobody could tell."),
            texts.gettext("Write what people will see, hear or count."),
        ),
    }


def boxes_down(choices: dict[str, str], chosen: str, style: str) -> Cell:
    """The choices one a line, each with a box; of a review that was held, only what was chosen."""
    if chosen in choices:
        runs = (*_sign(chosen), Run(text=choices[chosen]))
        return Cell(paragraphs=(Paragraph(runs=runs, style=f"{style} strong"),))
    lines = (
        (Run(text="☐", style="Tick box"), Run(text=" "), *_sign(choice), Run(text=words))
        for choice, words in choices.items()
    )
    return Cell(paragraphs=tuple(Paragraph(runs=runs, style=style) for runs in lines))


def boxes_with_more(choices: dict[str, tuple[str, str]], given: Collection[str], style: str) -> Cell:
    """The choices one a line, each with a box and what follows from it; of a review that was held, only those given."""
    lines = []
    for choice, (words, follows) in choices.items():
        if not given or choice in given:
            box = () if given else (Run(text="☐", style="Tick box"), Run(text=" "))
            runs = (*box, Run(text=words, style="Reason"), Run(text=f" {follows}"))
            lines.append(Paragraph(runs=runs, style=style))
    return Cell(paragraphs=tuple(lines))


def in_the_cycle(plan: Plan, title: str, word: str, texts: Texts) -> str:
    """The title, in SEN Support with its part of "assess, plan, do, review" behind it (Code of Practice 6.44)."""
    if plan.plan_type != "sen_support":
        return title
    return fill(texts.gettext("{title} ({part})"), {"title": title, "part": word})


def _sign(choice: str) -> tuple[Run, ...]:
    return (Run(text=_SIGNS[choice], style="Tick box"), Run(text=" ")) if choice in _SIGNS else ()
