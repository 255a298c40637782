"""Finds help in a whole sentence: others act, something is given or laid on, an activity is run for the learner."""

import re
from functools import cache
from typing import Final, NamedTuple

from app.coach.act import Act, Word
from app.coach.amount import has_frequency
from app.coach.measure import has_level
from app.sentence.kind import reads_as_help
from app.sentence.verbs import BE_HAVE_DO, MODALS, base_of, is_also_noun, is_base, is_third
from app.sentence.words import words

OTHERS_ACT: Final = "O5"
IS_GIVEN: Final = "O4"


class Help(NamedTuple):
    """Help that was found: the rule it is for, and the places of the words that say so."""

    rule: str
    start: int
    end: int


def help_in(act: Act, *, is_fragment: bool = False) -> Help | None:
    """What makes the sentence help; nothing when the learner does something. A fragment ("teach her table six signs")
    is about the learner, though it opens like an order to those who help."""
    said = act.low
    doer = (
        _doers().search(said)
        or _people().search(said)
        or _with_learner().search(said)
        or (None if is_fragment else _told_to_others(act))
    )
    if doer and not _is_in_purpose(act, doer.start("doer")):
        return Help(OTHERS_ACT, *(doer.span("doer") if doer.re is not _orders() else _act_place(act)))
    given = _given().search(said) or _offered().search(said)
    if not given and (act.parts.who is None or act.parts.who.quote.casefold() in words("coach", "schedules")):
        given = _laid_on().search(said)
    if given and not _is_in_purpose(act, given.start()):
        return Help(IS_GIVEN, *given.span(given.lastgroup or 0))
    trip = _trip().search(said)
    if trip and has_frequency(act) and not _is_in_purpose(act, trip.start()):
        return Help(IS_GIVEN, *_act_place(act))
    if not is_fragment and _is_thing_laid_on(act):
        return Help(IS_GIVEN, *_act_place(act))
    ordered = _for_learner().search(act.text)
    if ordered and not (act.is_future and act.verb not in _TAKING):
        return Help(IS_GIVEN, *ordered.span(ordered.lastgroup or 0))
    if reads_as_help(_after_deadline(act)) and not _goes_of_own_accord(act):
        return Help(IS_GIVEN, *_act_place(act))
    return None


def _after_deadline(act: Act) -> str:
    """The text without a deadline that opens it, with or without a comma: "By July Ben will have a laptop"."""
    when = act.parts.when
    opens = when is not None and not act.text[: when.start].strip()
    return act.text[when.end :].lstrip(" ,") if when is not None and opens else act.text


def _is_in_purpose(act: Act, place: int) -> bool:
    part = act.parts.so_that
    return part is not None and part.start <= place < part.end


def _act_place(act: Act) -> tuple[int, int]:
    """The words from the act on to the end of its sentence."""
    found = act.achieved or act.words
    if not found:
        return 0, 0
    stop = next((word.start for word in found if word.low in (".", "!", "?")), found[-1].end)
    return found[0].start, max(stop, found[0].end)


def _goes_of_own_accord(act: Act) -> bool:
    """ "Join a chess club", "walk to drama club alone": a club people choose is theirs."""
    if act.verb in ("join", "go", "attend", "keep") and _clubs().search(act.low) and not _run_for().search(act.low):
        return act.verb == "join" or has_level(act)
    starts_work = act.verb in ("start", "begin") and act.rest[:1] and act.rest[0].low in ("lessons", "work", "tasks")
    return act.verb == "sit" or bool(starts_work) or (act.verb not in _TAKING and has_level(act) and bool(act.subject))


def _is_thing_laid_on(act: Act) -> bool:
    """A thing and no doing: "A quiet place to eat", "Regular reviews of his medication"; not "Better attendance"."""
    who, found = act.parts.who, act.words
    is_how_often = who is not None and who.quote.casefold() in words("coach", "schedules")
    if len(found) < _FEWEST or act.is_future or (act.parts.will_do and not is_how_often):
        return False
    first = found[0].low
    if is_base(first) or first.endswith("ing") or first in ("to", "be", "have", "do", "not", "by"):
        return False
    if (found[1].low.endswith("s") or is_third(first)) and _is_done_by_name(found):
        return False
    is_open = first in words("coach", "things") | words("coach", "inner_things") | words("coach", "graded")
    return not is_open and not any(_is_finite(word.low) for word in found)


def _is_done_by_name(found: tuple[Word, ...]) -> bool:
    """ "Tala juggles three balls", "Uses a ruler" with a verb that may be a thing; "Music lessons" is one."""
    if is_third(found[0].low) and found[1].low not in ("of", "to", "for", "with", "from"):
        return True
    return (
        found[1].low.endswith("s")
        and found[2].low != "of"
        and found[1].low not in words("coach", "laid_on") | words("help", "kinds") | {"visits"}
    )


def _is_finite(word: str) -> bool:
    return word in BE_HAVE_DO | MODALS or (is_third(word) and not is_also_noun(base_of(word)))


_FEWEST: Final = 3
"""Two words and a full stop; fewer say nothing yet."""
_TAKING: Final = frozenset(("have", "receive", "get", "need", "access", "be", "attend", "continue", "start", ""))


def _told_to_others(act: Act) -> re.Match[str] | None:
    """ "Encourage Jay to…", "provide a quiet place": said to those who help, not about what the learner does."""
    match = _orders().match(act.text)
    if match and not (match["person"] is not None and not _is_person(match["person"])):
        return match
    return None


def _is_person(word: str) -> bool:
    return word[:1].isupper() or word in (
        "him",
        "her",
        "them",
        "me",
        "the",
        "pupils",
        "children",
        "students",
        "staff",
        "parents",
    )


@cache
def _doers() -> re.Pattern[str]:
    helpers = "|".join(sorted(words("help", "helpers") | words("coach", "doers")))
    return re.compile(
        r"^\W*(?:(?:by|within|in|from)\s[^,]{1,60},\s)?"
        rf"(?P<doer>(?:(?:all|any|every|each|the|a|an|his|her|their|my|our|key|class|school|support|other|trained|[a-z][\w'-]*)\s){{0,3}}?(?:{helpers})"
        r"(?:\s(?:who|that|working|around|in|at|from)\s[^,.]{2,50}?)?)"
        r"\s(?:will|should|must|need\sto|needs\sto|to|could|can|are\sto|is\sto)\b(?!\s(?:understand|know\swhat\s(?:i|he|she|they)\s(?:say|want)))"
    )


@cache
def _people() -> re.Pattern[str]:
    return re.compile(
        r"^\W*(?P<doer>(?:all\s)?(?:the\s)?people\s(?:who|that|around)\s(?:support|help|work|care|teach|look)[^,.]{0,40}?)"
        r"\s(?:will|should|have|are|must)\b"
    )


@cache
def _with_learner() -> re.Pattern[str]:
    """The family does it with the learner; or it is done to lessons, not by the learner."""
    return re.compile(
        r"^\W*(?P<doer>(?:(?:his|her|their|my|[\w-]+'s)\s)?(?:mum|dad|parents|family|gran|nan)(?:\sand\s\w+)?)\s(?:will|can|to)\s"
        r"(?:read|help|practise|support|play|work|talk|go|check|use|encourage|drive|take|bring|give|make)\b(?=[^.]*\b(?:with|him|her|them)\b)"
    )


@cache
def _orders() -> re.Pattern[str]:
    """What those who help are told to do."""
    return re.compile(
        r"^\W*(?:(?:To|Continue\sto|Please|School\sto|Staff\sto)\s)?(?P<doer>(?i:build(?:ing)?\sin|giv(?:e|ing)\s(?:\w+,?\s){0,3}?(?:instructions?|warnings?|praise|notice|feedback|reminders|reassurance|choices)\b|simplif(?:y|ying)|adapt(?:ing)?\s(?:tasks|work|lessons|the)|break(?:ing)?\stasks|encourag(?:e|ing)|provid(?:e|ing|ed)|ensur(?:e|ing)|mak(?:e|ing)\ssure|arrang(?:e|ing)|monitor(?:ing)?"
        r"|liais(?:e|ing)|scaffold(?:ing)?|differentiat(?:e|ing)|pre-teach(?:ing)?|supervis(?:e|ing)|implement(?:ing)?|deliver(?:ing)?|refer(?:ral)?|promot(?:e|ing)|foster(?:ing)?|facilitat(?:e|ing)"
        r"|raise\saspirations|allow(?:ing)?|assist(?:ing)?|model(?:ling)?|us(?:e|ing)\sof|access\sto|opportunit(?:y|ies)\s(?:to|for)|chances?\sto|provision\sof)"
        r"|(?i:support|help|give|teach|remind|offer|prompt|praise|let|train|guide|coach|show|reward|supporting|helping|giving|teaching|reminding|offering|prompting)\s(?P<person>[\w'’-]+))\b"
    )


@cache
def _given() -> re.Pattern[str]:
    """Something is done for the learner: "will be taught in", "options offered to me"."""
    done = "|".join(sorted((words("help", "done_by_others") | words("coach", "done_for")) - {"supported"}))
    return re.compile(
        r"^\W*(?P<things>(?:lessons?|work|tasks?|instructions|materials|homework|activities|resources|information|worksheets|texts?)"
        r"\s(?:(?:will|should|must|to|can)\s(?:\w+ly\s)?be|(?:is|are)\sto\sbe|be)\s\w+)\b"
        r"|\b(?P<what>(?:have|has|get|gets)\s(?:his|her|their|my)\s\w+\s\w+ed\b|(?:have|has|get|gets)\s(?:(?:the|an|more|regular)\s)?(?:opportunit(?:y|ies)|chances?)\sto"
        r"|receives?\s(?!(?:\w+\s){0,3}(?:award|certificate|medal|prize|badge|grade|money|change)\b))"
        rf"|\b(?P<done>(?:will|should|must|to|shall)\s(?:also\s|then\s|\w+ly\s)?be\s(?:\w+ly\s)?(?:{done}|supported\s(?:by|with|in|to)|seated\s(?:away|near|next|close|beside))\b(?!\s(?:on|at|for)\b))"
    )


@cache
def _offered() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<what>(?:options?|choices|activities|opportunities|support|help|lessons)[^.,]{0,30}?\s(?:offered|available|provided|given)\sto\s(?:me|him|her|them|[a-z]+))\b"
    )


@cache
def _laid_on() -> re.Pattern[str]:
    """No doing at all, only what is laid on: "Weekly visits to a farm"."""
    things = "|".join(sorted(words("coach", "laid_on")))
    return re.compile(
        rf"^\W*(?P<what>(?:(?!to\b|will\b|can\b|by\b|during\b|in\b|with\b|at\b)[\w'-]+\s){{0,3}}?(?:{things}))\b(?!\s(?:will|can|is|are|has|have|should)\b)"
    )


@cache
def _for_learner() -> re.Pattern[str]:
    """ "Aria to have a named adult", "a song at bedtime, led by the nurse", "encouragement to join in"."""
    helpers = "|".join(sorted(words("help", "helpers") | words("coach", "doers")))
    return re.compile(
        r"^\W*[A-Z][\w'’-]+\s(?P<what>to\s(?:have|receive|attend|access|get|be\s\w+(?:ed|en|n|t|ught)))\b"
        r"|^\W*(?P<noun>(?:Encouragement|Reassurance|Support|Help|Time|Guidance|Advice|Input|Supervision)\s(?:to|with|from|for|at|in)\b)"
        rf"|\b(?P<led>(?:led|run|delivered|supported|supervised|overseen|advised|taught)\sby\s(?:(?:an?|the|trained|his|her|their|my|school|class)\s){{0,3}}?(?:{helpers}))\b"
    )


@cache
def _trip() -> re.Pattern[str]:
    return re.compile(r"\b(?:go|goes|going|taken)\son\s(?:\w+\s){0,3}?(?:trips?|visits?|outings?|walks?\swith)\b")


@cache
def _clubs() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:club|team|choir|band|scouts|cubs|brownies|guides|rainbows|beavers|gym|library|orchestra)\b"
    )


@cache
def _run_for() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:skills|therapy|nurture|breakfast|homework|intervention|social|support|catch-up)\s(?:club|group|team)\b"
    )
