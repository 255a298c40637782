"""Reads a third-person text for the learner: which words mean them, which verbs are theirs, and what is unsure."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from app.i18n import _
from app.plan.learner import Learner
from app.sentence.agreement import joined_verbs, verb_after
from app.sentence.company import company_end
from app.sentence.grammar import (
    JOINERS,
    STOPS,
    after_adverbs,
    any_of,
    before_adverbs,
    is_finite,
    is_whose,
    low_at,
    opens_clause,
    opens_sentence,
)
from app.sentence.people import could_mean, is_many_things, person_at
from app.sentence.pronouns import FORMS
from app.sentence.tokens import Token
from app.sentence.verbs import BE_HAVE_DO, MODALS, base_of, forms_of, ing_bases, is_also_noun, is_base, is_third
from app.sentence.words import words

CONTRACTED: Final = {"'s", "'ll", "'re", "'ve", "'d"}
AFTER_IS: Final = frozenset(["not", "been", "going", "able", "got", "never", "already"])
"""Words after which "Ade’s" is short for "Ade is"."""


@dataclass(slots=True)
class Reading:
    """What was read. `roles` tells of each token that means the learner whether it is a "subject", "object", "whose"
    ("my"), "alone" ("mine") or "self"; `verbs` are the places of the verbs that agree with the learner; `wills` those
    of each "will" that is the learner's; `doubts` why a place is unsure."""

    tokens: list[Token]
    roles: dict[int, str] = field(default_factory=dict)
    verbs: list[int] = field(default_factory=list)
    wills: list[int] = field(default_factory=list)
    doubts: dict[int, str] = field(default_factory=dict)


def read(tokens: list[Token], learner: Learner, part: str) -> Reading:
    """Reads the tokens of a text (`part` as in `app.sentence.voice.say`)."""
    reader = _Reader(Reading(tokens), learner, "learner" if part == "will_do" else "")
    for at in range(len(tokens)):
        reader.step(at)
    _agree(reader.reading)
    return reader.reading


def _agree(reading: Reading) -> None:
    """Finds the verbs of each place where the learner acts."""
    subjects = sorted(at for at, role in reading.roles.items() if role == "subject")
    for at, following in pairwise([*subjects, len(reading.tokens)]):
        if at and low_at(reading.tokens, at - 1) in BE_HAVE_DO and opens_sentence(reading.tokens, at - 1):
            reading.verbs.append(at - 1)
            continue
        first = verb_after(reading.tokens, at)
        if first is None or ("'" in reading.tokens[at].low and not reading.tokens[at].own):
            first = at
        else:
            reading.verbs.append(first)
        sure, unsure = joined_verbs(reading.tokens, first, following)
        reading.verbs.extend(sure)
        for place in unsure:
            if is_also_noun(base_of(reading.tokens[place].low)):
                reading.doubts[place] = _("This may be a thing, or what the learner does.")
            else:
                reading.doubts[place] = _("The learner or somebody else may do this.")
                reading.verbs.append(place)


class _Reader:
    """Walks through the text and remembers who acts, and who else was mentioned since the learner was."""

    def __init__(self, reading: Reading, learner: Learner, subject: str) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.pronouns = learner.pronouns
        self.forms = FORMS.get(learner.pronouns, ("", "", "", "", ""))
        self.acts = subject  # who acts in this clause: "learner", "other" or nobody yet
        self.main = subject  # who acts in the sentence so far, for what follows "and"
        self.actor = -1  # the place of the other person who acts
        self.seen = -1  # the place of the last mention of the learner
        self.others: list[int] = []  # places of others who could be meant by the same pronouns
        self.company_end = 0  # where those end who act together with the learner
        self.things: list[int] = []  # places of plurals, which are "they" as well

    def step(self, at: int) -> None:
        token = self.tokens[at]
        if token.kind == "learner":
            self._named(at)
        elif token.low in STOPS:
            self.acts = self.main = ""
        elif token.kind == "word" and not self._pronoun(at):
            self._word(at)

    def _named(self, at: int) -> None:
        token = self.tokens[at]
        if token.own and low_at(self.tokens, at + 1) not in AFTER_IS:
            self._mean(at, "alone" if self._stands_alone(at) else "whose")
        else:
            self._mean(at, "subject" if token.own or self._acts_here(at) else "object")

    def _acts_here(self, at: int) -> bool:
        """The name at a place is the one who acts, not one to whom something is done."""
        before = low_at(self.tokens, at - 1)
        following = low_at(self.tokens, after_adverbs(self.tokens, at + 1))
        finite = is_finite(following) or (following.endswith("s") and at == 0)
        if before in BE_HAVE_DO | MODALS and opens_sentence(self.tokens, at - 1):
            return True
        if at == 0 or before in STOPS or (any_of(before, "openers") and not any_of(before, "prepositions")):
            return True
        if before in ("and", "or", ",", ";", ":", "-", "–", "—"):
            return finite or (before != "and" and before != "or" and following in ("and", ","))
        if any_of(before, "prepositions"):
            return finite and any_of(before, "openers")
        if before in forms_of("done_to") or before in words("verbs", "causing"):
            return finite and (following in MODALS or following in ("is", "has", "does", "was"))
        return finite

    def _pronoun(self, at: int) -> bool:
        """Reads a pronoun that could be the learner's; tells whether it was one."""
        they, them, their, theirs, themselves = self.forms
        low = self.tokens[at].low
        word, apostrophe, ending = low.partition("'")
        if not they:
            return False
        if word == they and (not apostrophe or apostrophe + ending in CONTRACTED):
            self._subject(at)
        elif low in (themselves, "themself" if they == "they" else themselves):
            self._reflexive(at)
        elif low == their == them:
            self._her(at)
        elif low == their:
            self._whose(at, alone=their == theirs and self._stands_alone(at))
        elif low == theirs:
            self._whose(at, alone=True)
        elif low == them:
            self._object(at)
        else:
            return False
        return True

    def _subject(self, at: int) -> None:
        rivals = self._rivals(things=True)
        if not rivals:
            self._mean(at, "subject")
        elif self.actor in rivals or (self.forms[0] == "they" and self._rivals()):
            self._doubt(at)
            self.acts = "other"
        else:
            self._doubt(at)
            self._mean(at, "subject")

    def _reflexive(self, at: int) -> None:
        if self.acts == "other":
            if not self._rivals() and self.pronouns != "they":
                self._mean(at, "self")
        else:
            self._mean(at, "self")

    def _her(self, at: int) -> None:
        whose = is_whose(self.tokens, at)
        if whose is None:
            self._doubt(at, _("“Her” may be “me” or “my” here."))
            self._mean(at, "object")
        elif whose:
            self._whose(at)
        else:
            self._object(at)

    def _whose(self, at: int, *, alone: bool = False) -> None:
        role = "alone" if alone else "whose"
        rivals = self._rivals()
        parallel = low_at(self.tokens, at - 1) in ("and", "or", ",") and at - 2 in rivals
        if low_at(self.tokens, at + 1) == "own" and self.acts:
            if self.acts == "learner" or self.actor not in rivals:
                self._mean(at, role)
        elif not rivals or (parallel and self._first_is_mine(at)):
            self._mean(at, role)
        else:
            self._doubt(at)

    def _object(self, at: int) -> None:
        before = low_at(self.tokens, at - 1)
        done_to = (is_base(before) or is_third(before) or before in ing_bases()) and not any_of(before, "prepositions")
        rivals = [
            rival for rival in self._rivals(things=True, all_of_them=done_to) if rival != self.actor or not done_to
        ]
        if not rivals:
            self._mean(at, "object")
        elif not (done_to and self.acts == "learner"):
            self._doubt(at)

    def _word(self, at: int) -> None:
        low = self.tokens[at].low
        if opens_clause(self.tokens, at):
            self.acts = ""
        elif low in JOINERS:
            self.acts = self.main
        person = person_at(self.tokens, at)
        if person:
            if could_mean(self.pronouns, person):
                self.others.append(at)
        elif self._others_verb(at):
            self._other_acts(at)
        elif is_many_things(self.tokens, at):
            self.things.append(at)
        if self.acts == "learner" and low in ("will", "won't"):
            self.reading.wills.append(at)
        if self.acts == "learner" and low_at(self.tokens, at - 1) in JOINERS and is_base(low) and not is_also_noun(low):
            self.seen = at

    def _others_verb(self, at: int) -> bool:
        """Somebody or something else does this: "his teacher asks", "friends play", "an adult to help"."""
        low = self.tokens[at].low
        before = before_adverbs(self.tokens, at - 1)
        if before < 0 or self.tokens[before].kind != "word" or self.reading.roles.get(before) in ("subject", "self"):
            return False
        if low_at(self.tokens, before) in JOINERS:
            return False
        if before + 1 == self.company_end:
            return False
        person = person_at(self.tokens, before)
        if person and (is_finite(low) or low == "to" or (person == "many" and is_base(low))):
            return True
        return is_finite(low) and low not in ("have", "do", "cannot") and not (is_third(low) and is_also_noun(low))

    def _other_acts(self, at: int) -> None:
        before = before_adverbs(self.tokens, at - 1)
        self.acts = "other"
        self.actor = before if person_at(self.tokens, before) else -1
        if not self.main:
            self.main = "other"

    def _rivals(self, *, things: bool = False, all_of_them: bool = False) -> list[int]:
        """Those mentioned after the learner (or at all) whom the pronoun could mean as well."""
        found = self.others + (self.things if things and self.forms[0] == "they" else [])
        return found if all_of_them else [place for place in found if place > self.seen]

    def _first_is_mine(self, at: int) -> bool:
        return any(self.reading.roles.get(place) == "whose" for place in range(max(0, at - 5), at))

    def _stands_alone(self, at: int) -> bool:
        following = low_at(self.tokens, at + 1)
        ends = at + 1 >= len(self.tokens) or self.tokens[at + 1].kind == "mark"
        return ends or following in JOINERS or any_of(following, "prepositions")

    def _mean(self, at: int, role: str) -> None:
        self.reading.roles[at] = role
        self.seen = at
        if role == "subject":
            self.acts = self.main = "learner"
            self.company_end = company_end(self.tokens, at) or self.company_end
            if self.tokens[at].low.endswith("'ll"):
                self.reading.wills.append(at)

    def _doubt(self, at: int, why: str = "") -> None:
        self.reading.doubts[at] = why or _("This may mean the learner or somebody else.")
