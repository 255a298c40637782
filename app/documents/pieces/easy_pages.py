"""The first and the last page of the learner's document: the hope and what matters; when we look again, and answers."""

from typing import Final

from app.documents.blocks import Block, Heading, Paragraph, Pictures, Run
from app.documents.options import DocumentOptions
from app.documents.pieces.deadlines import easy_day
from app.documents.pieces.easy_rows import easy_lines, faces, picture_rows, room_to_answer
from app.documents.pieces.easy_voice import EasyVoice, in_easy_voice
from app.documents.pieces.hope import hope_words, whose_words
from app.documents.pieces.picture_words import picture, picture_for, pictures_for
from app.documents.pieces.rows import joined
from app.documents.pieces.short_lines import sentences, short_lines
from app.i18n import Texts, fill
from app.plan.dates import year_name
from app.plan.plan import Plan

_HOPE_PICTURE: Final = 26.0
_HOPE_PICTURES: Final = 3
_HOPE_ROOM: Final = 80.0
_ANSWER_ROOM: Final = 31.0


def easy_front(plan: Plan, texts: Texts, options: DocumentOptions, voice: EasyVoice) -> tuple[Block, ...]:
    """Page 1."""
    return (
        Heading(text=voice.say(texts.gettext("My plan"), texts.gettext("{names} plan")), level=1),
        *_about(plan, texts, voice),
        *_hope(plan, texts, voice),
        *(_matters(plan, texts, voice) if options.has("matters") else ()),
    )


def easy_last(plan: Plan, texts: Texts, options: DocumentOptions, voice: EasyVoice) -> tuple[Block, ...]:
    """The last page. A table must not end a document, so a sentence does."""
    title = texts.gettext("When we look again")
    when = easy_day(plan.answer("review.review"), texts)
    look = fill(texts.gettext("We look at this plan again {when}."), {"when": when})
    rights = (
        voice.say(texts.gettext("I can say what is good."), texts.gettext("{name} can say what is good.")),
        voice.say(texts.gettext("I can say what is hard."), texts.gettext("{name} can say what is hard.")),
        voice.say(texts.gettext("I can ask for a change."), texts.gettext("{name} can ask for a change.")),
    )
    rows = (
        ("calendar", easy_lines((look if when else texts.gettext("There is no date yet."),))),
        ("speech", easy_lines(rights)),
    )
    blocks: list[Block] = [Heading(text=title, level=2, new_page=True), picture_rows(rows, title, texts)]
    if options.has("answers"):
        ask = voice.say(texts.gettext("What I want to say"), texts.gettext("What {name} wants to say"))
        questions = {
            texts.gettext("How is it going?"): faces(texts),
            **dict.fromkeys(
                (texts.gettext("What is good?"), texts.gettext("What is hard?"), texts.gettext("What shall we change?"))
            ),
        }
        blocks += room_to_answer(ask, questions, _ANSWER_ROOM, texts)
    end = texts.gettext("Write, draw, or tell somebody.")
    return (*blocks, Paragraph(runs=(Run(text=end),), style="Easy end"))


def _about(plan: Plan, texts: Texts, voice: EasyVoice) -> tuple[Block, ...]:
    learner = plan.learner
    in_school = learner.school_year not in ("", "not_in_school", "not_sure", "before_nursery")
    year = year_name(learner.school_year, texts) if in_school else ""
    lines = []
    if learner.name:
        mine = fill(texts.gettext("My name is {name}."), {"name": learner.name})
        lines.append(voice.say(mine, texts.gettext("This plan is about {name}.")))
    if year:
        mine, theirs = texts.gettext("I am in {year}."), texts.gettext("{name} is in {year}.")
        lines.append(fill(voice.say(mine, theirs), {"year": year}))
    return (Paragraph(runs=(Run(text=" ".join(lines)),), style="Easy text"),) if lines else ()


def _hope(plan: Plan, texts: Texts, voice: EasyVoice) -> tuple[Block, ...]:
    hope = plan.aspiration
    title = Heading(text=voice.say(texts.gettext("My hope"), texts.gettext("{names} hope")), level=2)
    if not hope.text:
        ask = voice.say(texts.gettext("What do I hope for?"), texts.gettext("What does {name} hope for?"))
        return tuple(room_to_answer(title.text, {ask: None}, _HOPE_ROOM, texts))
    names = pictures_for(short_lines(hope.text), "sun")[:_HOPE_PICTURES]
    shown = tuple(picture(name, _HOPE_PICTURE, texts) for name in names)
    heard = joined((whose_words(plan, texts, as_i=voice.as_i), hope.heard), ". ")
    voices = (Paragraph(runs=(Run(text=line),), style="Easy voice") for line in _hope_lines(plan, texts))
    said = (Paragraph(runs=(Run(text=line),), style="Easy whose words") for line in short_lines(heard))
    return title, Pictures(pictures=shown, style="Easy pictures"), *voices, *said


def _hope_lines(plan: Plan, texts: Texts) -> tuple[str, ...]:
    """The hope one idea a line, inside one pair of quotation marks when it is quoted."""
    words = hope_words(plan, texts)
    before, hope, after = words.partition(plan.aspiration.text)
    lines = list(short_lines(hope))
    if not lines:
        return (words,)
    lines[0] = before + lines[0]
    lines[-1] += after
    return tuple(lines)


def _matters(plan: Plan, texts: Texts, voice: EasyVoice) -> tuple[Block, ...]:
    said = (in_easy_voice(sentence, plan, voice) for sentence in sentences(plan.answer("matters.to")))
    ideas = [lines for lines in map(short_lines, said) if lines]
    if not ideas:
        return ()
    title = voice.say(texts.gettext("What matters to me"), texts.gettext("What matters to {name}"))
    shown: list[str] = []
    for lines in ideas:
        shown.append(picture_for(" ".join(lines), "heart", besides=shown))
    rows = zip(shown, map(easy_lines, ideas), strict=True)
    return Heading(text=title, level=2), picture_rows(rows, title, texts)
