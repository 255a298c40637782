"""Plans for tests: small ones with something in every place, and every plan that could be (for property tests)."""

from datetime import UTC, date, datetime
from typing import Any, Final

from hypothesis import strategies as st

from app.clean import clean
from app.plan.bin import BinItem
from app.plan.identity import new_id
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.provision import PROVIDERS, Provision
from app.plan.review import Review
from app.plan.rung import QUESTIONS, Rung
from app.plan.step import GROUPS, Step

NOON: Final = datetime(2026, 11, 21, 12, tzinfo=UTC)


def a_help(**given: Any) -> Provision:
    """Help with all five parts."""
    parts = {
        "what": "Practice in asking for the bill",
        "who": "Mr Osei, who has done it before",
        "many": "two learners",
        "often": "twice a week",
        "long": "15 minutes",
        "provider": "school",
    }
    return Provision(**(parts | given))


def a_step(**given: Any) -> Step:
    """A step with its measure, its date and its help."""
    parts: dict[str, Any] = {
        "name": "Paying",
        "text": "Dilan will hand over the right coins for one drink",
        "by": "date:2027-02-12:",
        "known": "The receipt is in his book on three days",
        "group": "small_group",
        "review": "date:2027-02-05:",
        "helps": [a_help()],
    }
    return Step(**(parts | given))


def an_outcome(*, answers: dict[str, str] | None = None, **given: Any) -> Outcome:
    """An outcome with nothing missing; `answers` are added to its own, and an empty one takes one away."""
    rung = Rung(question="give", text="He could meet his cousins in town")
    own = {
        "change.change": "Buying things himself",
        "need.areas": "cognition\ncommunication",
        "reason.chosen": rung.id,
        "when.when": "date:2027-07-22:",
        "will.will": "buy his own lunch at the market café",
        "so_that.so_that": "he can choose what he eats",
        "known.known": "He brings back the receipt and his change",
        "check.mine": "yes",
    }
    kept = {field_id: value for field_id, value in (own | (answers or {})).items() if value}
    return Outcome(**({"answers": kept, "rungs": [rung], "steps": [a_step()]} | given))


def a_plan(*, answers: dict[str, str] | None = None, **given: Any) -> Plan:
    """A plan with one ready outcome; `answers` are added to its own, and an empty one takes one away."""
    own = {
        "who.role": "staff",
        "name.name": "Dilan",
        "name.pronouns": "he",
        "year.year": "year_8",
        "plan_type.type": "sen_support",
        "plan_type.meeting": "2026-12-03",
        "hope.hope": "To run a food stall",
        "hope_whose.source": "own",
        "review.review": "date:2027-02-12:",
    }
    kept = {field_id: value for field_id, value in (own | (answers or {})).items() if value}
    parts: dict[str, Any] = {"answers": kept, "outcomes": [an_outcome()], "created": NOON, "changed": NOON}
    return Plan(**(parts | given))


def a_full_plan() -> Plan:
    """A plan with something in every table: drawer, bin with both kinds of things, review, place."""
    outcome = an_outcome()
    return a_plan(
        outcomes=[outcome, an_outcome(answers={"known.known": ""}, steps=[a_step(), a_step(helps=[])])],
        drawer=[a_help(what="Ten hours with an assistant")],
        reviews=[Review(held=date(2026, 10, 2), answers={"review.went_well": "He asked twice"}), Review()],
        bin=[
            BinItem(thing=an_outcome(), position=1, removed=NOON),
            BinItem(thing=a_step(), owner=outcome.id, position=0, removed=NOON),
        ],
        place=Place("step", outcome.id, outcome.steps[0].id),
        is_example=True,
    )


def texts(limit: int = 60) -> st.SearchStrategy[str]:
    """Whatever a person can have typed or pasted, as it is once it was cleaned."""
    return st.text(st.characters(codec="utf-8"), max_size=limit).map(clean)


def _answers(*field_ids: str) -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(st.sampled_from(field_ids), texts().filter(bool), max_size=len(field_ids))


def _helps() -> st.SearchStrategy[Provision]:
    return st.builds(
        Provision,
        id=st.builds(new_id),
        what=texts(),
        who=texts(),
        many=texts(),
        often=texts(),
        long=texts(),
        provider=st.sampled_from(("", *PROVIDERS)),
    )


def _deadlines() -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), texts(), st.dates().map(lambda day: f"date:{day.isoformat()}:"))


def _steps() -> st.SearchStrategy[Step]:
    return st.builds(
        Step,
        id=st.builds(new_id),
        name=texts(),
        text=texts(),
        by=_deadlines(),
        known=texts(),
        group=st.sampled_from(("", *GROUPS)),
        review=_deadlines(),
        helps=st.lists(_helps(), max_size=2),
    )


def _rungs() -> st.SearchStrategy[Rung]:
    return st.builds(Rung, id=st.builds(new_id), question=st.sampled_from(QUESTIONS), parent=st.just(""), text=texts())


def outcomes() -> st.SearchStrategy[Outcome]:
    """Any outcome, empty ones and ones with strange answers included."""
    return st.builds(
        Outcome,
        id=st.builds(new_id),
        answers=_answers("change.change", "when.when", "will.will", "so_that.so_that", "known.known", "check.mine"),
        rungs=st.lists(_rungs(), max_size=3),
        steps=st.lists(_steps(), max_size=2),
    )


def _bin_items() -> st.SearchStrategy[BinItem]:
    return st.builds(
        BinItem,
        thing=st.one_of(outcomes(), _steps()),
        owner=st.one_of(st.just(""), st.builds(new_id)),
        position=st.integers(0, 9),
        removed=_times(),
    )


def _times() -> st.SearchStrategy[datetime]:
    return st.datetimes(datetime(1970, 1, 2), datetime(9000, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def plans() -> st.SearchStrategy[Plan]:
    """Any plan, with something or nothing in every place."""
    reviews = st.builds(
        Review, id=st.builds(new_id), held=st.none() | st.dates(), answers=_answers("review.went_well", "review.next")
    )
    return st.builds(
        Plan,
        id=st.builds(new_id),
        answers=_answers("name.name", "name.pronouns", "hope.hope", "year.born", "plan_type.meeting", "review.review"),
        outcomes=st.lists(outcomes(), max_size=2),
        drawer=st.lists(_helps(), max_size=2),
        reviews=st.lists(reviews, max_size=2),
        bin=st.lists(_bin_items(), max_size=2),
        place=st.none() | st.builds(Place, st.sampled_from(("hope", "will", "done")), st.builds(new_id)),
        is_example=st.booleans(),
        created=_times(),
        changed=_times(),
    )
