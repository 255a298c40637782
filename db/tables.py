"""The tables: one row for each plan with its summary, and rows for everything that a plan holds."""

from typing import Final

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Integer, MetaData, Table, Text, text

METADATA: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)


def _plan_id() -> Column[str]:
    return Column("plan_id", Text, ForeignKey("plans.id", ondelete="CASCADE"), primary_key=True)


def _own_id(name: str = "id") -> Column[str]:
    return Column(name, Text, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _later_text(name: str) -> Column[str]:
    """A text that came with a later step of the ladder: rows that were there before have it empty."""
    return Column(name, Text, nullable=False, server_default=text("''"))


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _of(parent: str, column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["plan_id", column], [f"{parent}.plan_id", f"{parent}.id"], ondelete="CASCADE")


# Times and dates are ISO texts, times in UTC with six decimals: they sort as they are. `position` is that in a list.

plans: Final = Table(
    "plans",
    METADATA,
    Column("id", Text, primary_key=True),
    _text("created"),
    _text("changed"),
    _later_text("seal"),
    Column("removed", Text),
    _text("place"),
    _number("is_example"),
    # The summary for the home page, so that ten thousand plans are listed from this table alone.
    _text("name"),
    _text("plan_type"),
    _text("school_year"),
    _number("outcomes"),
    _number("ready"),
    _text("next_step"),
    _number("next_outcome"),
    _number("part"),
    _text("by_when"),
    _text("will_do"),
    _text("so_that"),
    Column("meeting", Text),
    Column("review", Text),
)

answers: Final = Table("answers", METADATA, _plan_id(), _own_id("field"), _text("value"))

outcomes: Final = Table("outcomes", METADATA, _plan_id(), _own_id(), _number("position"))

outcome_answers: Final = Table(
    "outcome_answers",
    METADATA,
    _own_id("plan_id"),
    _own_id("outcome_id"),
    _own_id("field"),
    _text("value"),
    _of("outcomes", "outcome_id"),
)

rungs: Final = Table(
    "rungs",
    METADATA,
    _own_id("plan_id"),
    _own_id(),
    _text("outcome_id"),
    _number("position"),
    _text("question"),
    _text("parent"),
    _text("text"),
    _of("outcomes", "outcome_id"),
)

steps: Final = Table(
    "steps",
    METADATA,
    _own_id("plan_id"),
    _own_id(),
    _text("outcome_id"),
    _number("position"),
    _text("name"),
    _text("text"),
    _text("by"),
    _text("known"),
    _text("group"),
    _text("review"),
    _later_text("does"),
    _later_text("says"),
    _later_text("looks_for"),
    _later_text("at_home"),
    _later_text("measure"),
    _of("outcomes", "outcome_id"),
)

provisions: Final = Table(
    "provisions",
    METADATA,
    _plan_id(),
    _own_id(),
    Column("step_id", Text),  # none: help kept in the plan's drawer
    _number("position"),
    _text("what"),
    _text("who"),
    _text("many"),
    _text("often"),
    _text("long"),
    _text("provider"),
    _of("steps", "step_id"),
)

reviews: Final = Table("reviews", METADATA, _plan_id(), _own_id(), _number("position"), Column("held", Text))

review_answers: Final = Table(
    "review_answers",
    METADATA,
    _own_id("plan_id"),
    _own_id("review_id"),
    _own_id("field"),
    _text("value"),
    _of("reviews", "review_id"),
)

# What is in a plan's bin is kept whole as a record: nobody looks inside it until it is put back.
bin_items: Final = Table(
    "bin_items",
    METADATA,
    _plan_id(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _text("record"),
)

PARTS: Final = (
    answers,
    outcomes,
    outcome_answers,
    rungs,
    steps,
    provisions,
    reviews,
    review_answers,
    bin_items,
)
"""The tables that hold the insides of plans, parents before children."""
