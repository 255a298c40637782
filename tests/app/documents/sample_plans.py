"""Plans to make documents of: empty, ordinary of three kinds, huge, and strange."""

from collections.abc import Callable
from datetime import date

from app.documents.options import DocumentOptions
from app.plan.plan import Plan
from app.plan.provision import Provision
from tests.app.documents.sample_outcomes import bike_club, comic, packing, spanner_step, speaking_up

TODAY = date(2026, 11, 21)
SEAL = "5ea1" * 8
"""The same for a plan each time it is made, as a plan that is kept has it."""
STAFF = DocumentOptions(made_by="Mrs Achebe, SENCO", people=("Bronwen", "Mam", "Mrs Achebe, SENCO", "Mr Duarte, LSA"))
FAMILY = DocumentOptions(style="family", how_we_got_here=True, made_by="Mam", people=("Bronwen", "Mam", "Nain"))
FIRST_PERSON = DocumentOptions(made_by="Yusuf and Miss Lowe", people=("Yusuf", "Baba", "Miss Lowe, class teacher"))


def empty_plan() -> Plan:
    """Nothing but a name."""
    return Plan(id="000000000000", seal=SEAL, answers={"name.name": "Bronwen"})


def ehc_plan() -> Plan:
    """An EHC plan in the third person, with three outcomes; one step still has no help."""
    return Plan(
        id="0000000000e1",
        seal=SEAL,
        answers={
            "who.role": "staff",
            "name.name": "Bronwen",
            "name.pronouns": "she",
            "voice.voice": "third",
            "year.year": "year_8",
            "plan_type.type": "ehc",
            "plan_type.meeting": "2026-12-03",
            "hope.hope": "I want to fix bikes in my own shop, with a kettle for whoever comes in.",
            "hope_whose.source": "own",
            "hope_whose.heard": "told to Mr Duarte, 9 November 2026",
            "matters.to": "Tools and oil. Nain’s on Sundays. Time to finish a job.",
            "matters.for": "Being safe with sharp things. Saying when she has had enough.",
            "now.learner_working": "A list with pictures. Working next to Mr Duarte.",
            "now.learner_not_working": "Bells. People who talk while I count.",
            "now.family_working": "One change at a time, told the evening before.",
            "now.family_change": "More to do on Saturdays.",
            "now.staff_not_working": "Long talk without pictures.",
            "review.review": "date:2027-03-18:",
        },
        outcomes=[bike_club(), speaking_up(), packing()],
        drawer=[Provision(id="0000000000d1", what="A place at the Saturday makers’ club", often="weekly")],
    )


def sen_support_plan() -> Plan:
    """A SEN Support plan in the first person."""
    plan = ehc_plan()
    answers = {
        "who.role": "young_person",
        "name.name": "Yusuf",
        "name.pronouns": "he",
        "voice.voice": "first_future",
        "year.year": "year_5",
        "plan_type.type": "sen_support",
        "hope.hope": "I want to draw comics that people read on the bus.",
        "hope_whose.heard": "said to Miss Lowe, 10 November 2026",
        "matters.to": "Drawing. My cousins. Sitting by the window.",
        "matters.for": "Getting ideas onto paper before they go. Enough sleep.",
    }
    plan.id = "0000000000e2"
    plan.answers |= answers
    plan.outcomes = [comic(), speaking_up()]
    return plan


def huge_plan() -> Plan:
    """Eight outcomes of six steps each."""
    plan = ehc_plan()
    plan.outcomes = []
    for number in range(8):
        outcome = bike_club()
        outcome.id = f"a{number:011x}"
        outcome.steps = [spanner_step(number, place) for place in range(6)]
        plan.outcomes.append(outcome)
    return plan


def strange_plan() -> Plan:
    """Signs that break files: markup, apostrophes, Urdu, emoji, control characters, very long words and answers."""
    plan = ehc_plan()
    plan.answers |= {
        "name.name": "Siân & <b>O’Hara</b> \U0001f33b",
        "hope.hope": "میں اپنی بیکری کھولنا چاہتی ہوں۔",
        "hope_whose.source": "family",
        "matters.to": "Tabs\t\tand  spaces\x0bfrom Word\x07, a lone \ud800 and a \x00.\r\n\r\n]]> &amp; {name}",
        "matters.for": "آج وہ Bronwen کے ساتھ bus میں گئی",
        "now.staff_working": "x" * 300,
    }
    plan.outcomes[0].answers["known.baseline"] = "Long answers stay whole. " * 2400
    plan.outcomes[1].answers["need.need"] = "n" * 60_000
    plan.outcomes[2].answers["outcome.name"] = "Z" * 300
    return plan


OUTLINES: dict[str, tuple[Callable[[], Plan], DocumentOptions]] = {
    "empty": (empty_plan, DocumentOptions()),
    "ehc_staff": (ehc_plan, STAFF),
    "ehc_family": (ehc_plan, FAMILY),
    "sen_support_first_person": (sen_support_plan, FIRST_PERSON),
}
"""The plans whose whole document is kept, to be read, in `tests/golden`."""
