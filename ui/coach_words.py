"""What the rules of the coach are called, how much they matter, and what the coach says when it is asked to speak."""

from typing import TYPE_CHECKING

from app.i18n import _, fill, ngettext

if TYPE_CHECKING:
    from ui.coach_look import Look


def rule_name(code: str) -> str:
    """A code of a finding in a few words of everyday English."""
    names = {
        "absolute": _("every time"),
        "after-25": _("after the age of 25"),
        "aspiration": _("hopes"),
        "date-past": _("days that have passed"),
        "drawer-unused": _("help in the drawer"),
        "hard-to-read": _("easy to read"),
        "help-incomplete": _("the five parts of help"),
        "inner-state": _("feelings nobody can see"),
        "jargon": _("special words"),
        "long-sentence": _("long sentences"),
        "near-copy-steps": _("steps that say the same"),
        "negative": _("what will stop"),
        "no-adulthood": _("looking towards adult life"),
        "no-aspiration": _("a hope to lead to"),
        "no-baseline": _("where things stand today"),
        "no-evidence": _("how everyone will know"),
        "no-health-or-care": _("health, care and friends"),
        "no-need": _("what makes it hard now"),
        "no-so-that": _("the difference it makes"),
        "no-steps": _("steps towards it"),
        "no-when": _("a clear date"),
        "no-will-do": _("what will happen"),
        "not-an-outcome": _("how things are now"),
        "not-measurable": _("a way to tell when it is done"),
        "not-own-words": _("whose words they are"),
        "one-area": _("areas of need"),
        "only-important-for": _("what matters to the learner"),
        "only-school-helps": _("who helps"),
        "other-language": _("other languages"),
        "other-name": _("other names"),
        "other-pronoun": _("she, he or they"),
        "over-17": _("education after 17"),
        "over-three-years": _("more than three years ahead"),
        "phase-ending": _("the end of a phase"),
        "provision": _("help"),
        "reads-as-step": _("steps"),
        "respect": _("respectful words"),
        "same-as-last-time": _("the same as last time"),
        "same-in-other-plan": _("the same as in another plan"),
        "several-at-once": _("one thing at a time"),
        "short-form": _("short forms"),
        "step-too-late": _("steps before their outcome"),
        "step-too-long": _("steps within a year"),
        "step-without-help": _("help for each step"),
        "tentative": _("trying and aiming"),
        "too-few": _("how many outcomes"),
        "too-many": _("how many outcomes"),
        "under-a-year": _("less than a year ahead"),
        "vague-help": _("exact words for help"),
        "vague-word": _("words with two meanings"),
    }
    return names.get(code, code)


def severity_name(severity: str) -> str:
    """How much a rule matters in a profile, in words."""
    return {
        "must": _("said first"),
        "warn": _("worth a look"),
        "tip": _("a small tip"),
        "off": _("not said"),
    }[severity]


def spoken(look: "Look") -> str:
    """All that the coach shows, as a screen reader says it on request: what is there, then what is worth a look."""
    said = []
    if look.there:
        said.append(fill(_("There already: {things}."), {"things": ", ".join(look.there)}))
    if look.letters:
        there = [letter.name for letter in look.letters if letter.is_there]
        missing = [letter.name for letter in look.letters if not letter.is_there]
        if there:
            said.append(fill(_("Of SMART it is: {letters}."), {"letters": ", ".join(there)}))
        if missing:
            said.append(fill(_("Not yet: {letters}."), {"letters": ", ".join(missing)}))
    if look.findings:
        said.append(ngettext("{count} thing is worth a look.", "{count} things are worth a look.", len(look.findings)))
        said += [" ".join(filter(None, (each.message, each.question))) for each in look.findings]
    return " ".join(said) or _("Nothing to say yet.")
