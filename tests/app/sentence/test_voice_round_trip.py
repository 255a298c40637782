"""The property: a third-person sentence said in the first person and back is the same, whenever nothing was unsure."""

from hypothesis import given
from hypothesis import strategies as st

from app.plan.learner import Learner, Pronouns
from app.sentence.pronouns import FORMS, possessive
from app.sentence.voice import say, to_third

NAMES = ("Maja", "Ade", "Rowan", "James", "Lily-Mae", "Mary Ann", "Zoë", "Will", "Grace", "Nour")
OPENINGS = (
    "",
    "By the end of Year 9, ",
    "By July 2028, ",
    "By the time {they} leave{s} school, ",
    "Before {they} move{s} to {their} new school, ",
    "On {their} own, ",
)
SUBJECTS = ("{name}", "{name} and {their} friend", "{name} and {their} brother")
FUTURES = (
    "will {v}",
    "will be able to {v}",
    "will not {v}",
    "will also {v}",
    "will {v} and {v}",
    "will {v}, {v} and {v}",
    "will {v} by {themselves}",
    "can {v}",
)
VERBS = (
    "cook a meal",
    "walk to {their} class",
    "ask for a break",
    "pack {their} own bag",
    "choose what to wear",
    "tell an adult what {they} need{s}",
    "look after {themselves}",
    "use a timetable on {their} phone",
    "sit with {their} group",
    "pay at the till",
    "read “I can do it” aloud",
    "say what {they} like{s}",
    "be on time",
    "have lunch in the hall",
)
PURPOSES = (
    "",
    " so that {they} can {v}",
    " so that {they} {feel}s proud of {themselves}",
    " so that {they} {is} ready for college and {has} more time",
    " so that {they} {does} not need a lift",
    " so that people know {them}",
    " so that {their} mum trusts {them}",
    " so that {they} go{es} out more and see{s} {their} cousins",
    " because {they} often want{s} to {v}",
    " so that {they}’ll have a choice that is {theirs}",
    ". {They} {was} worried before, and now {they} {is} not",
)
SECONDS = (
    "",
    ". {Names} family know {them} well",
    ". People help {them} when {they} ask{s}",
    ". {They} never give{s} up",
)


def agreeing(learner: Learner) -> dict[str, str]:
    """The words that agree with the learner's pronouns, or with the name where there are none."""
    name = learner.name
    named = (name, name, possessive(name), possessive(name), name)
    they, them, their, theirs, themselves = FORMS.get(learner.pronouns, named)
    plural = they == "they"
    values = {"name": name, "they": they, "them": them, "their": their, "theirs": theirs, "themselves": themselves}
    values |= {"They": they[:1].upper() + they[1:], "Names": their[:1].upper() + their[1:]}
    verbs = {"s": "s", "es": "es", "is": "is", "has": "has", "does": "does", "was": "was"}
    many = {"s": "", "es": "", "is": "are", "has": "have", "does": "do", "was": "were"}
    return values | (many if plural else verbs)


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, Learner]:
    """A sentence of the grammar above, and the learner it is about."""
    learner = Learner(name=draw(st.sampled_from(NAMES)), pronouns=draw(st.sampled_from(list(FORMS))))
    values = agreeing(learner)
    purposes = tuple(text.replace("{feel}s", "feel{s}") for text in PURPOSES)
    template = (
        draw(st.sampled_from(OPENINGS))
        + draw(st.sampled_from(SUBJECTS))
        + " "
        + draw(st.sampled_from(FUTURES))
        + draw(st.sampled_from(purposes))
        + draw(st.sampled_from(SECONDS))
        + "."
    )
    while "{v}" in template:
        template = template.replace("{v}", draw(st.sampled_from(VERBS)), 1)
    text = template.format_map(values)
    return text[:1].upper() + text[1:], learner


@given(sentences())
def test_third_to_first_and_back_gives_the_same_sentence(drawn: tuple[str, Learner]) -> None:
    text, learner = drawn
    first = say(text, learner, "first_future")
    if not first.unsure:
        assert to_third(first.text, learner).text == text, first.text


@given(sentences())
def test_nothing_of_the_third_person_is_left_when_nothing_is_unsure(drawn: tuple[str, Learner]) -> None:
    text, learner = drawn
    first = say(text, learner, "first_now")
    if not first.unsure:
        spoken = first.text.replace("“I can do it”", "").replace(",", " ").replace(".", " ").split()
        assert learner.name.split()[0] not in spoken
        assert not set(FORMS[learner.pronouns]) & {word.lower() for word in spoken}, first.text


def test_most_sentences_of_the_grammar_are_sure() -> None:
    learner = Learner(name="Maja", pronouns=Pronouns.SHE)
    values = agreeing(learner)
    texts = [
        f"Maja will {verb}{purpose}.".format_map(values | {"v": "cook", "feel": "feel"})
        for verb in VERBS
        for purpose in PURPOSES
    ]
    unsure = [text for text in texts if say(text, learner, "first_future").unsure]
    assert not unsure
