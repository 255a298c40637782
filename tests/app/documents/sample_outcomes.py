"""Outcomes for the sample plans, with their steps and help."""

from app.plan.outcome import Outcome
from app.plan.provision import Provision
from app.plan.rung import Rung
from app.plan.step import Step


def spanner_step(number: int, place: int) -> Step:
    """A step of the huge plan; its id says where it stands."""
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


def bike_club() -> Outcome:
    """An outcome with everything there is."""
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


def speaking_up() -> Outcome:
    """An outcome whose difference is its reason, with a step that is only begun."""
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


def packing() -> Outcome:
    """An outcome without a difference or a measure."""
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


def comic() -> Outcome:
    """An outcome in the first person."""
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
