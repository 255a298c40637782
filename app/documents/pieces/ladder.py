"""How an outcome was found: the change somebody wanted first, and every answer to what that would bring."""

from collections.abc import Iterator

from app.documents.blocks import Block, Heading
from app.documents.pieces.rows import heads, ledger, value
from app.i18n import Texts
from app.plan.outcome import Outcome
from app.plan.rung import QUESTIONS, Rung


def ladder(outcome: Outcome, texts: Texts) -> tuple[Block, ...]:
    """How we got here, read downwards; nothing when nobody climbed."""
    labels = {
        "give": texts.gettext("It gives"),
        "do": texts.gettext("It lets us do"),
        "possible": texts.gettext("It makes possible"),
    }
    nothing = texts.gettext("Nothing written yet")
    rungs = [rung for rung in _climbed(outcome, "") if rung.text.strip()]
    if not rungs:
        return ()
    kept = outcome.answer("change.choice") == "keep"
    first = texts.gettext("We began with keeping") if kept else texts.gettext("We began with")
    rows = [(first, value(outcome.answer("change.change"), nothing))]
    rows += [(labels.get(rung.question, labels["give"]), value(rung.text, nothing)) for rung in rungs]
    title = texts.gettext("How we got here")
    head = heads(texts.gettext("We asked"), texts.gettext("The answer"))
    return Heading(text=title, level=3), ledger(head, rows, title)


def _climbed(outcome: Outcome, parent: str) -> Iterator[Rung]:
    """Each rung with those that go deeper on it, in the order of the questions."""
    known = {rung.id for rung in outcome.rungs}
    own = [rung for rung in outcome.rungs if (rung.parent if rung.parent in known else "") == parent]
    for rung in sorted(own, key=lambda rung: QUESTIONS.index(rung.question) if rung.question in QUESTIONS else 0):
        yield rung
        yield from _climbed(outcome, rung.id)
