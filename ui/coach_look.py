"""What the coach has to say about one text where it is being written: what is there, then what is worth a look."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from app.coach.finding import Finding
from app.coach.profile import Profile
from app.coach.reading import Reading, read
from app.i18n import Texts, _, fill
from app.interview.set_aside import AsideTips
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.sentence.formula import parts_of, sentence
from app.sentence.pronouns import placeholders

ABOUT: Final = ("will", "so_that", "change", "hope", "known", "step", "help")
"""What a box can be about."""
_SAYS_SOMETHING: Final = 3
"""Fewer letters than this are a word just begun."""
_READ_AS: Final = {"known": "will"}
_NOT_ABOUT: Final = {"known": frozenset({"no-will-do", "provision", "aspiration", "not-an-outcome", "inner-state"})}
"""A measure stands for itself: it need not say again what will be done."""
_OF_WHOLE: Final = frozenset({"not-measurable", "long-sentence", "hard-to-read"})
"""Codes that the whole outcome decides where there is one, not the words of one box alone."""
_NO_OUTCOME: Final = frozenset({"provision", "aspiration", "not-an-outcome", "other-language"})
"""With these, the letters of SMART would be about something else."""
_ELSEWHERE: Final = ("no-when", "not-measurable", "aspiration")
_BESIDE_HELP: Final = ("provision", "respect", "other-name", "other-pronoun", "vague-help")
"""What is still worth a word where the text is help and may go to the drawer as it is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """One letter of SMART: whether it is there, and why it is said so."""

    letter: str
    name: str
    is_there: bool
    why: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """What is there in words, letter by letter where the text is an outcome, then the tips, the most worthwhile first,
    and those that were set aside, with the reason for each (empty when nobody gave one)."""

    there: tuple[str, ...] = ()
    letters: tuple[Letter, ...] = ()
    findings: tuple[Finding, ...] = ()
    aside: tuple[Finding, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What is to be read: the text of a box, which box it is, and the whole outcome where it is part of one."""

    text: str
    about: str
    whole: str
    profile: Profile


def asked(plan: Plan, place: Place, about: str, text: str, profile: Profile) -> Asked:
    """What has to be read to say something about a box as the plan stands now."""
    outcome = plan.outcome(place.outcome)
    whole = sentence(plan, outcome, Texts()) if outcome is not None and about in ("will", "so_that") else ""
    return Asked(text=text, about=about, whole=whole, profile=profile)


def read_both(what: Asked) -> tuple[Reading, Reading | None]:
    """Read the box and the whole. Touches no plan, and so can be done beside the typing."""
    alone = read(what.text, field=_READ_AS.get(what.about, what.about), profile=what.profile)
    return alone, read(what.whole, profile=what.profile) if what.whole else None


def look(plan: Plan, place: Place, field_id: str, what: Asked, readings: tuple[Reading, Reading | None]) -> Look:
    """What to show for these readings."""
    if len(what.text.strip()) < _SAYS_SOMETHING:
        return Look()
    alone, whole = readings
    found = tuple(_fitting(plan, place, what.about, alone, whole))
    aside = AsideTips(plan, place, field_id)
    set_aside = tuple(each for each in found if aside.has(each.rule, each.quote))
    outcome = plan.outcome(place.outcome)
    codes = {each.code for each in found}
    has_letters = what.about == "will" and not codes & _NO_OUTCOME
    letters = letters_of(plan, outcome, whole, codes) if outcome and whole and has_letters else ()
    return Look(
        there=_there(plan, place, what.about, whole if whole and what.about == "will" else alone, codes),
        letters=letters,
        findings=tuple(each for each in found if each not in set_aside),
        aside=set_aside,
        reasons=tuple(aside.reason(each.rule, each.quote) for each in set_aside),
    )


def _fitting(plan: Plan, place: Place, about: str, alone: Reading, whole: Reading | None) -> list[Finding]:
    """The findings that are worth a word in this box, each with the page where it is mended, if that is another one."""
    found = [*alone.findings]
    if whole and about == "will":
        found += [each for each in whole.findings if each.code == "no-when"]
    settled = _OF_WHOLE - {each.code for each in whole.findings} if whole else frozenset()
    settled |= _NOT_ABOUT.get(about, frozenset())
    if _is_known(plan, place, about):
        settled |= {"not-measurable"}
    if any(each.code == "provision" for each in found):
        found = [each for each in found if each.code in _BESIDE_HELP]
    kept = [replace(each, page=_mended_at(each, about)) for each in found if each.code not in settled]
    return sorted(_without_overlap(kept), key=lambda each: bool(each.page))


def _without_overlap(found: list[Finding]) -> Iterator[Finding]:
    """One tip about the same words is enough: the most worthwhile."""
    taken: list[tuple[int, int]] = []
    for each in found:
        if any(each.start < end and start < each.end for start, end in taken):
            continue
        if each.start < each.end:
            taken.append((each.start, each.end))
        yield each


def _mended_at(finding: Finding, about: str) -> str:
    is_elsewhere = finding.code in _ELSEWHERE and about in ("will", "change") and finding.page != about
    return finding.page if is_elsewhere else ""


def _is_known(plan: Plan, place: Place, about: str) -> bool:
    """How everyone will know is said in a box of its own."""
    outcome = plan.outcome(place.outcome)
    if outcome is None:
        return False
    step = outcome.step(place.step)
    return (
        bool(step and step.known.strip())
        if about == "step"
        else about == "will" and bool(outcome.answer("known.known"))
    )


def _there(plan: Plan, place: Place, about: str, alone: Reading, codes: set[str]) -> tuple[str, ...]:
    """The ticks, in the words for whoever answers."""
    outcome = plan.outcome(place.outcome)
    named = placeholders(plan.learner, plan.role)
    does = fill(_("Something {name} does"), named) if plan.learner.name else _("Something people can see")
    good, is_outcome = set(alone.there), not codes & _NO_OUTCOME
    same = is_outcome and not codes & {"vague-word", "inner-state", "absolute"} and len(alone.text.split()) > 2
    clear = is_outcome and "observable" in good and "inner-state" not in codes
    said: dict[str, bool] = {}
    if about == "will":
        said[_("A clear date")] = bool(outcome and parts_of(plan, outcome).when)
    if about in ("will", "step", "change"):
        said[does] = clear
    if about in ("will", "step"):
        said[_("A place")] = "has-place" in good or bool(outcome and about == "will" and outcome.answer("where.where"))
        said[_("How often")] = "has-frequency" in good
    if about in ("will", "step", "known"):
        counted = "measurable" in good or (about == "known" and "not-measurable" not in codes)
        said[_("A way to tell when it is done")] = counted
    if about == "so_that":
        said[_("A reason")] = "provision" not in codes
    if about == "hope":
        said[_("A hope to work towards")] = "provision" not in codes
    if about in ("will", "so_that", "step", "known"):
        said[_("Words anyone reads the same way")] = same
    if about == "change":
        said[_("One clear thing")] = clear and "several-at-once" not in codes
    return tuple(words for words, is_there in said.items() if is_there)


def letters_of(plan: Plan, outcome: Outcome, whole: Reading, codes: set[str]) -> tuple[Letter, ...]:
    """SMART letter by letter, with the reason (feature F28): what words cannot show is asked of people."""
    parts, shown = parts_of(plan, outcome), whole.smart
    specific = (
        bool(parts.will_do) and shown.get("S", False) and not codes & {"provision", "aspiration", "several-at-once"}
    )
    measured = shown.get("M", False) or bool(outcome.answer("known.known"))
    able, relevant = outcome.answer("check.control") == "yes", bool(parts.so_that)
    return (
        Letter(
            letter=_("S"),
            name=_("Specific"),
            is_there=specific,
            why=_("It says what people will see.") if specific else _("Not yet: what would people see or hear?"),
        ),
        Letter(
            letter=_("M"),
            name=_("Measurable"),
            is_there=measured,
            why=_("Everyone can tell when it is done.") if measured else _("Not yet: how many, how often, how long?"),
        ),
        Letter(
            letter=_("A"),
            name=_("Achievable"),
            is_there=able,
            why=_("You said that the people here can do it.")
            if able
            else _("Only people can tell. The check asks you."),
        ),
        Letter(
            letter=_("R"),
            name=_("Relevant"),
            is_there=relevant,
            why=_("It says why it matters.") if relevant else _("Not yet: what difference will it make?"),
        ),
        Letter(
            letter=_("T"),
            name=_("Timed"),
            is_there=bool(parts.when),
            why=fill(_("By {when}."), {"when": parts.when}) if parts.when else _("Not yet: by when?"),
        ),
    )
