"""Who speaks on the learner's page: "I" where the words are the learner's own, else the name (Code 9.69)."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.i18n import Texts, fill
from app.plan.plan import Plan
from app.sentence.fragment import large_first
from app.sentence.pronouns import placeholders
from app.sentence.voice import to_third


@dataclass(frozen=True, kw_only=True, slots=True)
class EasyVoice:
    """`as_i` when the page may say "I"; `values` are the placeholders of its sentences (`name`, `names`, `they`…)."""

    as_i: bool
    values: Mapping[str, str]

    def say(self, first: str, third: str) -> str:
        """The first sentence when the page says "I", else the third person's with the learner's name in it."""
        return large_first(first if self.as_i else fill(third, self.values))


def easy_voice(plan: Plan, texts: Texts) -> EasyVoice:
    """The voice of a plan's page. "I" is true when the plan says "I" and the learner is known to speak: the hope is in
    their words, or they answered the questions themselves."""
    own = plan.aspiration.is_learners_own or plan.role == "young_person"
    values = dict(placeholders(plan.learner, "staff"))
    if not plan.learner.name:
        values |= {"name": texts.gettext("the learner"), "names": texts.gettext("the learner’s")}
    return EasyVoice(as_i=plan.voice != "third" and own, values=values)


def in_easy_voice(text: str, plan: Plan, voice: EasyVoice) -> str:
    """Words that somebody wrote about the learner, as the page says them: as they are, or about the learner by name."""
    return text if voice.as_i else to_third(text, plan.learner).text
