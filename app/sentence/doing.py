"""What the learner will do, from whatever was written for it: the words as they follow "will"."""

from typing import Final

from app.plan.learner import Learner
from app.sentence.fragment import as_will, tidy
from app.sentence.verbs import MODALS, is_base
from app.sentence.voice import say, to_third
from app.sentence.whole import only_a_whole_outcome

SUBJECTS: Final = frozenset(["i", "he", "she", "they"])


def doing_of(text: str, learner: Learner) -> str:
    """The words of a will do as they follow "will"; of a whole outcome, only those of its will do. What is told as if
    it happened now ("she goes up to others and asks") becomes what will happen ("go up to others and ask")."""
    whole = only_a_whole_outcome(text, learner)
    if whole and whole.who and whole.will_do:
        text = f"{whole.who.quote} {whole.will_do.quote}"
    return as_will(_told_now(tidy(text), learner) or text, learner)


def _told_now(text: str, learner: Learner) -> str:
    """ "She goes out" as "go out"; empty for what is not told of the learner as of now."""
    subject, _space, rest = text.partition(" ")
    if learner.name and text.startswith(f"{learner.name} "):
        subject, rest = learner.name, text[len(learner.name) :].strip()
    told_of = {learner.name.casefold(), *SUBJECTS} - {""}
    if subject.casefold() not in told_of or rest.partition(" ")[0].casefold() in MODALS:
        return ""
    own = say(text, learner, "first_future").text
    verb, _space, more = own.removeprefix("I ").partition(" ")
    verb = "be" if verb == "am" else verb
    if not own.startswith("I ") or not is_base(verb):
        return ""
    return to_third(f"{verb} {more}".strip(), learner, part="will_do").text
