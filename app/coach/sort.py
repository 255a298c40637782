"""Sorts a sentence: an outcome, a step, a hope, help, or none of these."""

import re
from functools import cache

from app.coach.act import Act, phrase_at, runs
from app.sentence.verbs import is_also_noun, is_base


def hope(act: Act, *, only_said: bool = False) -> tuple[int, int] | None:
    """The places of the words that make it a hope; nothing when it is none. With `only_said` a way of life ("have a
    job") is no hope by itself: its date is kept elsewhere."""
    found = act.words
    said = act.low
    opened = _hoped().search(said)
    if opened and not _is_done_first(act, opened.start(opened.lastgroup or 0)):
        return opened.span(opened.lastgroup or 0)
    first, head = act.first, act.head
    for at in range(first, min(head + 1, len(found))):
        length = phrase_at(found, at, "coach", "hoping")
        if length:
            return found[at].start, found[at + length - 1].end
    return None if only_said else _life(act)


def _life(act: Act) -> tuple[int, int] | None:
    """A way of life after education: "will share a flat after college", "to have a job and a dog"."""
    match = _living().search(act.low)
    if not match or (act.parts.when and not _after_school().search(act.low)):
        return None
    if act.parts.so_that and match.start() >= act.parts.so_that.start:
        return None
    head = act.words[act.head].start if act.head < len(act.words) else 0
    if not (match.end() > head and match.start() <= head + 60):
        return None
    return match.start(), match.end()


def _is_done_first(act: Act, place: int) -> bool:
    """Something is done before the word, so that it is a thing: "write one wish"."""
    before = [word.low for word in act.words if word.end <= place]
    if before[:1] and before[0] in ("when", "by", "once", "one", "in", "after", "as"):
        return False
    return any(is_base(low) and not is_also_noun(low) for low in before)


def is_present(act: Act) -> bool:
    """It tells how things are, or what is arranged: a need, a liking, a diagnosis, a review."""
    if act.is_future:
        return bool(_arranged().search(act.low))
    found = act.words
    return any(
        phrase_at(found, at, "coach", "present") for at in range(act.first, min(act.first + 2, len(found)))
    ) or bool(_now().search(act.low))


def is_soon(act: Act) -> bool:
    """Its date is weeks or a term away, or there is none: "by Friday", "by half term"."""
    when = act.parts.when.quote.casefold() if act.parts.when else ""
    return not when or (bool(_short().search(when)) and not _far().search(when))


def is_step(act: Act) -> bool:
    """A target for weeks or a term: a trial-type measure, or a short time."""
    when = act.parts.when.quote.casefold() if act.parts.when else ""
    if _trials().search(act.low) or _short().search(when):
        return True
    if when:
        return False
    return not act.subject and not any(True for _run in runs(act.words[:2], "coach", "hoping"))


@cache
def _hoped() -> re.Pattern[str]:
    """Who hopes, in up to four words, and the hope: the first doing of the sentence."""
    who = r"(?:(?:(?!will\b|can\b|is\b|to\b|who\b|that\b)[a-z][\w-]*(?:'s)?)\s){0,4}?"
    hope = (
        r"(?:really\s|always\s|still\s|has\salways\s|have\salways\s)*(?:wants?|wanted|wish(?:es)?|dreams?|dreaming|hopes?"
        r"|hoping|longs\sto|longs\sfor|aspires?|would\s(?:really\s|one\sday\s|also\s)*(?:like|love)|ambition|aspiration)"
    )
    own = r"(?:i'd|he'd|she'd|they'd|we'd)\s(?:really\s|also\s)*(?:like|love)"
    return re.compile(
        rf"^\W*(?:by\sthe\stime\s[^,.]{{2,40}}?,?\s|when\s[^,.]{{2,40}}?,?\s|in\sthe\sfuture,?\s|one\sday,?\s)?{who}"
        rf"(?P<cue>{hope}|{own})\b(?!\sto\sneed)|^\W*(?P<day>what\smatters|one\sday|hopefully)\b"
    )


@cache
def _living() -> re.Pattern[str]:
    """A home, a job, a family: how a grown-up lives."""
    home = r"(?:flat|house|home|apartment|place|bungalow|bakery|farm|shop|business|caf[eé]|salon|garage)"
    return re.compile(
        r"\b(?:liv(?:e|ing)\s(?:independently|by\s(?:him|her|my|them)sel(?:f|ves)|alone|on\s(?:his|her|their|my)\sown|with\s(?:a\s)?(?:friends?|partner|housemates?)"
        rf"|in\s(?:a|an|my|his|her|their)\s(?:\w+\s){{0,3}}?{home}|near|abroad|somewhere)"
        rf"|shar(?:e|ing)\sa\s{home}|(?:own|run|have|buy|rent|get)\s(?:a|an|my|his|her|their)\s(?:own\s)?(?:\w+\s)?{home}\b(?!work)"
        r"|(?:be\sin|get|have|find|hold)\s(?:a\s)?(?:paid\s|full-time\s|part-time\s|good\s|meaningful\s)*(?:job|employment|career|work)\b(?!\sexperience)"
        r"|^\W*to\shave\s(?:my|his|her|their)\sown\b|^\W*to\swork\swith\s(?:children|animals|people|horses|dogs|cars|computers|plants|old)\b|go\sto\s(?:university|uni)\b"
        r"|work(?:ing)?\s(?:full[\s-]time|part[\s-]time|as\san?\s|at\s(?:a|an|the)\s(?!grade|level|year)|in\s(?:a|an|the)\s(?!group|pair|class|team|small))"
        r"|(?:get|be)\smarried|(?:have|start|raise)\s(?:a\s)?(?:family|children|kids)"
        r"|have\sa\s(?:good|happy|full|great|normal)\s(?:\w+\s)?life|be\sa(?:n)?\s(?:\w+\s)?(?:vet|nurse|doctor|driver|teacher|chef|mechanic|footballer|star|singer|artist|builder|pilot|scientist|lawyer|farmer|hairdresser|baker)\b"
        r"|be\s(?:rich|famous|a\sstar)\b|^\W*(?:a|my\sown|his\sown|her\sown)\s(?:\w+\s)?(?:job|house|flat|family|girlfriend|boyfriend|career|dog|cat)\b|be\s(?:a\s)?part\sof\s(?:his|her|their|my|the)\s(?:local\s)?community)"
    )


@cache
def _after_school() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:after|once|when)\s(?:(?:i|he|she|they|[a-z]+)\s)?(?:ha(?:s|ve)\s)?(?:finish(?:es|ing|ed)?|leav(?:es?|ing)|left|college|school|graduat\w+|education|university|sixth\sform)"
        r"|as\san\sadult|in\sadult\w*|(?:is|am|are)\s(?:older|grown\sup|an\sadult)|grow(?:s|n)?\sup|one\sday|some\s?day|in\sthe\sfuture|by\sage\s(?:19|2\d)|by\sthe\stime\s\w+\s(?:is|am|are)\s(?:19|2\d))"
    )


@cache
def _arranged() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:plan|review|meeting|outcomes?|progress|targets?)\s(?:will|should|must)\s(?:be|take\splace|happen)\b(?!\s(?:able|good))"
    )


@cache
def _now() -> re.Pattern[str]:
    return re.compile(
        r"^\W*(?:at\s(?:home|school|the\smoment|present)|currently|now|(?:my|his|her)\shome)\b(?!.*\bwill\b)"
        r"|^\W*(?:[a-z][\w'-]*\s){1,2}(?:can|is\sable\sto)\s(?!.*(?:\d|independently|without|on\s(?:my|his|her|their)\sown|by\s\w+sel))(?=.*(?:\b(?:he|she|they)\sknows?|\bsimple|\bsome\b|\balready|\bnow\b|\bcurrently))(?!.*\bwill\b)"
        r"|^\W*\w+'s\s(?:strengths|needs|interests|hobbies)\b|\b(?:review|meeting|appointment)\sis\s(?:on|in|at)\b"
        r"|^\W*[a-z][\w'-]*\shas\s(?:a|an)\s(?:\w+\s){0,2}?(?:loss|impairment|condition|diagnosis|disability|difficulty|delay)\b"
    )


@cache
def _trials() -> re.Pattern[str]:
    number = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)"
    return re.compile(
        rf"\b{number}\s(?:times\s)?(?:out\s)?of\s(?:every\s)?{number}\b|\b\d+/\d+\b|\d\s?(?:%|per\s?cent)"
    )


@cache
def _short() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:weeks?|half[- ]?term|term|month|january|february|march|april|may|june|july|august|september|october"
        r"|november|december|christmas|easter|fortnight|days?|review|friday|monday|plan)\b"
    )


@cache
def _far() -> re.Pattern[str]:
    """A term of a named year may be far away."""
    return re.compile(r"\b(?:year\s\d|key\sstage|age\s|20\d\d)")
