"""The end of a review: what people said, who does what next, the next day, and whether everyone agreed."""

from typing import Final

from app.documents.blocks import Block, Heading
from app.documents.options import DocumentOptions
from app.documents.pieces.closing import agreement, next_jobs
from app.documents.pieces.hope import hope_words
from app.documents.pieces.review_front import learner_name
from app.documents.pieces.review_words import in_the_cycle
from app.documents.pieces.rows import heads, ledger, value
from app.i18n import Texts
from app.plan.deadline import Deadline
from app.plan.plan import Plan
from app.plan.review import Review

_VOICE_ROOM: Final = 13.0


def review_end(plan: Plan, review: Review, texts: Texts, options: DocumentOptions) -> tuple[Block, ...]:
    """The last page."""
    title = in_the_cycle(plan, texts.gettext("Who does what next"), texts.gettext("plan"), texts)
    voices = _voices(plan, review, texts) if options.has("voices") else ()
    jobs = next_jobs(plan, texts, title=title, again=_next_review(plan, review), new_page=not voices)
    asked = texts.gettext("Did everyone agree?")
    return (*voices, *jobs, *agreement(plan, texts, options, title=asked))


def _next_review(plan: Plan, review: Review) -> str:
    """The day after this review; the plan's own is that of this one until it was held."""
    own = plan.answer("review.review")
    deadline = Deadline.parse(own)
    is_later = review.held and deadline and deadline.due and deadline.due > review.held
    return review.answer("next") or (own if is_later else "")


def _voices(plan: Plan, review: Review, texts: Texts) -> tuple[Block, ...]:
    nothing = texts.gettext("Nothing written yet")
    said = {
        "learner_words": learner_name(plan, texts),
        "family_words": texts.gettext("Family"),
        "staff_words": texts.gettext("School"),
    }
    rows = [(who, value(review.answer(field), nothing)) for field, who in said.items()]
    hope = hope_words(plan, texts)
    if hope:
        rows.append((texts.gettext("The hope"), value(hope, nothing)))
    rows.append((texts.gettext("Does it still fit?"), value(review.answer("hope"), nothing)))
    title = texts.gettext("What people said")
    head = heads(texts.gettext("Who or what"), texts.gettext("Words"))
    room = (*(_VOICE_ROOM,) * len(said), *((0.0,) if hope else ()), _VOICE_ROOM)
    return Heading(text=title, level=2, new_page=True), ledger(head, rows, title, room=room)
