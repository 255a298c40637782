"""Plans to make documents of: empty, ordinary of three kinds, huge, and strange."""

from collections.abc import Callable
from datetime import date

from app.documents.options import MeetingOptions
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.rung import Rung
from app.plan.step import Step

TODAY = date(2026, 11, 21)
STAFF = MeetingOptions(made_by="Mrs Achebe, SENCO", people=("Bronwen", "Mam", "Mrs Achebe, SENCO", "Mr Duarte, LSA"))
FAMILY = MeetingOptions(style="family", how_we_got_here=True, made_by="Mam", people=("Bronwen", "Mam", "Nain"))
FIRST_PERSON = MeetingOptions(made_by="Yusuf and Miss Lowe", people=("Yusuf", "Baba", "Miss Lowe, class teacher"))


def empty_plan() -> Plan:
    """Nothing but a name."""
    return Plan(id="000000000000", answers={"name.name": "Bronwen"})


def ehc_plan() -> Plan:
    """An EHC plan in the third person, with three outcomes; one step still has no help."""
    return Plan(
        id="0000000000e1",
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
        outcomes=[_bike_club(), _speaking_up(), _cooking()],
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
    plan.outcomes = [_comic(), _speaking_up()]
    return plan


def huge_plan() -> Plan:
    """Eight outcomes of six steps each."""
    plan = ehc_plan()
    plan.outcomes = []
    for number in range(8):
        outcome = _bike_club()
        outcome.id = f"a{number:011x}"
        outcome.steps = [_step(number, place) for place in range(6)]
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


def _step(number: int, place: int) -> Step:
    return Step(
        id=f"{number:06x}{place:06x}",
        text="sort the six spanners by size without being told which",
        by="date:2027-03-26:",
        known="Five times in a row, on the tool board",
        helps=[
            Provision(
                id=f"{number:05x}{place:05x}aa",
                what="A tool board with drawn outlines, filled together at first",
                who="Mr Duarte, LSA",
                many="one adult, two learners",
                often="every Tuesday",
                long="20 minutes, for six weeks",
                provider="school",
            )
        ],
    )


def _bike_club() -> Outcome:
    return Outcome(
        id="00000000001a",
        answers={
            "outcome.name": "Ready to ride",
            "change.change": "She watches others mend bikes and does not pick up a tool.",
            "need.need": "Bronwen forgets the next move when a job has more than two. She then walks away.",
            "need.areas": "cognition\nsemh",
            "need.adult": "employment\ncommunity",
            "need.section": "education",
            "reason.chosen": "0000000000a3",
            "when.when": "phase:2028-07-21:key_stage_3",
            "will.will": "mend a flat tyre from start to finish with a picture list, on three bikes out of four",
            "known.known": "Three finished tyres, photographed",
            "known.who": "The club leader and Bronwen sign each one",
            "known.baseline": "She takes the wheel off with help and stops there, four times this term.",
            "so_that.so_that": "she can join the bike club as a mender and be asked for by other people",
            "barriers.barriers": "The room is loud on Fridays.\nTools are kept in another order each week.",
        },
        rungs=[
            Rung(id="0000000000a1", question="give", text="Her hands know what comes next."),
            Rung(id="0000000000a2", question="do", parent="0000000000a1", text="She could mend a bike for a friend."),
            Rung(
                id="0000000000a3", question="possible", parent="0000000000a2", text="People would ask for her by name."
            ),
        ],
        steps=[
            Step(
                id="00000000011a",
                name="Know the tools",
                text="point to the right tool for each of five pictures",
                by="date:2026-12-18:",
                known="All five, on two days",
                helps=[
                    Provision(
                        id="0000000001ba",
                        what="A tool board with drawn outlines",
                        provider="school",
                        who="Mr Duarte, LSA, shown how by the club leader",
                        many="one adult, one learner",
                        often="each Tuesday after lunch",
                        long="20 minutes, for four weeks",
                    )
                ],
            ),
            Step(
                id="00000000012a",
                text="take a wheel off and put it back with the picture list",
                by="date:2027-02-12:",
                known="Four times out of five",
                group="small_group",
                helps=[
                    Provision(
                        id="0000000002ba",
                        what="Practice on the school’s own bikes",
                        who="Mr Duarte, LSA",
                        provider="school",
                        many="one adult, three learners",
                        often="once a week",
                        long="40 minutes",
                    ),
                    Provision(
                        id="0000000002bb", what="Saturday practice in the yard", who="Uncle Huw", provider="family"
                    ),
                ],
            ),
            Step(
                id="00000000013a",
                text="find the hole and mend it while an adult stays across the room",
                by="date:2027-07-16:",
                known="Three tyres out of four",
            ),
        ],
    )


def _speaking_up() -> Outcome:
    return Outcome(
        id="00000000002a",
        answers={
            "outcome.name": "Time to think",
            "need.need": "Words come slowly when several people talk. The turn has gone by then.",
            "need.areas": "communication",
            "need.adult": "independent",
            "need.section": "education",
            "when.when": "year:2027-07-22:year_8",
            "will.will": "ask for a minute to think, by card or voice, in four lessons out of five",
            "known.known": "Marks on the lesson card, counted each half term",
            "known.baseline": "One lesson out of five in October, after a reminder.",
            "so_that.so_that": "",
            "reason.own": "People hear the whole thought.",
        },
        steps=[
            Step(
                id="00000000021a",
                text="hold up the card when an adult pauses and looks over",
                by="half_term:2027-02-12:spring",
                known="Eight times out of ten",
                helps=[
                    Provision(
                        id="0000000003ba",
                        what="A pause and a look at a set moment",
                        who="Ms Iqbal, speech therapist",
                        provider="health",
                        many="one adult, one learner",
                        often="every English lesson",
                        long="one half term",
                    )
                ],
            ),
            Step(id="00000000022a", text="hold up the card without the pause", by="", known=""),
        ],
    )


def _cooking() -> Outcome:
    return Outcome(
        id="00000000003a",
        answers={
            "need.need": "Her grip tires after ten minutes.",
            "need.areas": "sensory_physical",
            "need.section": "health",
            "need.adult": "health",
            "when.when": "text::the summer camp",
            "will.will": "pack her own bag from a photo list and carry it to the bus",
        },
        steps=[
            Step(
                id="00000000031a",
                text="pack five things from photos",
                by="term:2027-03-26:easter",
                known="Each Friday in March",
                helps=[
                    Provision(
                        id="0000000004ba",
                        what="Hand exercises with putty",
                        who="The hand clinic",
                        provider="health",
                        many="one adult, one learner",
                        often="every second week",
                        long="25 minutes",
                    )
                ],
            )
        ],
    )


def _comic() -> Outcome:
    return Outcome(
        id="00000000004a",
        answers={
            "outcome.name": "A comic of my own",
            "need.need": "Ideas go before I have written them down. My hand hurts after a few lines.",
            "need.areas": "cognition",
            "when.when": "year:2027-07-22:year_5",
            "will.will": "plan and finish a four-page comic, using drawings or speech first, then words",
            "known.known": "One finished comic each half term",
            "known.who": "Miss Lowe and I look at it together",
            "known.baseline": "I start three a week and finish none.",
            "so_that.so_that": "I can show people a whole story and choose the next one",
            "reason.own": "I want somebody to laugh at the right place.",
        },
        steps=[
            Step(
                id="00000000041a",
                text="tell the story into the recorder before I draw",
                by="date:2026-12-18:",
                known="Four stories out of five",
                helps=[
                    Provision(
                        id="0000000005ba",
                        what="A recorder, and a quiet corner",
                        who="Miss Lowe",
                        provider="school",
                        many="one adult, two learners",
                        often="three mornings a week",
                        long="10 minutes, until Easter",
                    )
                ],
            ),
            Step(
                id="00000000042a",
                text="draw four boxes with one thing in each",
                by="date:2027-02-12:",
                known="Two comics",
            ),
        ],
    )


OUTLINES: dict[str, tuple[Callable[[], Plan], MeetingOptions]] = {
    "empty": (empty_plan, MeetingOptions()),
    "ehc_staff": (ehc_plan, STAFF),
    "ehc_family": (ehc_plan, FAMILY),
    "sen_support_first_person": (sen_support_plan, FIRST_PERSON),
}
"""The plans whose whole document is kept, to be read, in `tests/golden`."""
