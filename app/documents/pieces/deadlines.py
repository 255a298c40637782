"""Deadlines as documents print them."""

import re
from typing import Final

from app.i18n import Texts, fill
from app.plan.deadline import Deadline, in_full, phrase
from app.plan.spoken import day, month
from app.sentence.fragment import large_first

_IN_BRACKETS: Final = re.compile(r"\([^()]*\)$")


def deadline_text(written: str, texts: Texts) -> str:
    """An encoded deadline as it stands alone: its occasion and month, with a capital; empty when there is none."""
    return large_first(deadline_after_by(written, texts))


def deadline_after_by(written: str, texts: Texts) -> str:
    """An encoded deadline as it follows "by": its occasion and month; empty when there is none."""
    deadline = Deadline.parse(written)
    words = in_full(deadline, texts) if deadline else written.strip()
    # The month stays in one piece in a narrow column.
    return _IN_BRACKETS.sub(lambda month: month[0].replace(" ", "\N{NO-BREAK SPACE}"), words)


def deadline_in_brief(written: str, texts: Texts) -> str:
    """An encoded deadline for a narrow column: its day, or the month it falls in, or else its words."""
    deadline = Deadline.parse(written)
    if deadline is None or deadline.due is None:
        return deadline_text(written, texts)
    return day(deadline.due, texts) if deadline.kind == "date" else month(deadline.due, texts)


def easy_when(written: str, texts: Texts) -> str:
    """An encoded deadline in the fewest words, after its "by": "by July 2028", "by the summer camp"; empty for none."""
    deadline = Deadline.parse(written)
    if deadline is None:
        when = written.strip()
    elif deadline.due is None or deadline.kind == "age":
        when = phrase(deadline, texts)
    else:
        when = deadline_in_brief(written, texts)
    return fill(texts.gettext("by {when}"), {"when": when}) if when else ""


def easy_day(written: str, texts: Texts) -> str:
    """An encoded day to meet in the fewest words: "on 18 March 2027", "in March 2027"; else as `easy_when` says it."""
    deadline = Deadline.parse(written)
    if deadline is None or deadline.due is None or deadline.kind == "age":
        return easy_when(written, texts)
    template = texts.gettext("on {when}") if deadline.kind == "date" else texts.gettext("in {when}")
    return fill(template, {"when": deadline_in_brief(written, texts)})
