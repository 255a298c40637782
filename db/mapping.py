"""A plan as rows of the tables, and back: both ways of every column beside each other."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Row

from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.progress import outcome_in_hand, summarise
from app.plan.provision import Provision
from app.plan.record import bin_item_from, bin_record, time_from, time_text
from app.plan.review import Review
from app.plan.rung import Rung
from app.plan.step import Step

Values = dict[str, Any]
Rows = dict[str, list[Values]]


def plan_row(plan: Plan) -> Values:
    """The row of `plans`, without `removed`: that is for the bin of plans to say."""
    summary, outcome = summarise(plan), outcome_in_hand(plan)
    return {
        "id": plan.id,
        "created": time_text(plan.created),
        "changed": time_text(plan.changed),
        "seal": plan.seal,
        "place": summary.place,
        "is_example": int(plan.is_example),
        "name": summary.name,
        "plan_type": summary.plan_type,
        "school_year": summary.school_year,
        "outcomes": summary.outcomes,
        "ready": summary.ready,
        "next_step": summary.next_step,
        "next_outcome": summary.next_outcome,
        "part": summary.part,
        # Not in words: those depend on the language of whoever lists the plans.
        "by_when": outcome.answer("when.when") if outcome else "",
        "will_do": summary.parts[1],
        "so_that": summary.parts[2],
        "meeting": summary.meeting.isoformat() if summary.meeting else None,
        "review": summary.review.isoformat() if summary.review else None,
    }


def rows_of(plan: Plan) -> Rows:
    """Everything inside the plan, as rows by the name of their table."""
    rows: Rows = defaultdict(list)
    rows["answers"] = _answer_rows(plan, plan.answers)
    for position, outcome in enumerate(plan.outcomes):
        rows["outcomes"].append({"plan_id": plan.id, "id": outcome.id, "position": position})
        rows["outcome_answers"] += _answer_rows(plan, outcome.answers, outcome_id=outcome.id)
        rows["rungs"] += [
            {
                "plan_id": plan.id,
                "id": rung.id,
                "outcome_id": outcome.id,
                "position": place,
                "question": rung.question,
                "parent": rung.parent,
                "text": rung.text,
            }
            for place, rung in enumerate(outcome.rungs)
        ]
        for place, step in enumerate(outcome.steps):
            rows["steps"].append(_step_row(plan, outcome, step, place))
            rows["provisions"] += _help_rows(plan, step.helps, step.id)
    rows["provisions"] += _help_rows(plan, plan.drawer, None)
    for position, review in enumerate(plan.reviews):
        held = review.held.isoformat() if review.held else None
        rows["reviews"].append({"plan_id": plan.id, "id": review.id, "position": position, "held": held})
        rows["review_answers"] += _answer_rows(plan, review.answers, review_id=review.id)
    rows["bin_items"] = [
        {"plan_id": plan.id, "position": position, "record": json.dumps(bin_record(item), ensure_ascii=False)}
        for position, item in enumerate(plan.bin)
    ]
    return rows


def plan_of(row: Row[Any], rows: Mapping[str, Iterable[Row[Any]]]) -> Plan:
    """The plan of its row in `plans` and its rows in the other tables, each table's in the order of `position`."""
    helps = _grouped(rows["provisions"], "step_id")
    steps, rungs = _grouped(rows["steps"], "outcome_id"), _grouped(rows["rungs"], "outcome_id")
    outcome_answers = _grouped(rows["outcome_answers"], "outcome_id")
    review_answers = _grouped(rows["review_answers"], "review_id")
    return Plan(
        id=row.id,
        answers=_answers(rows["answers"]),
        outcomes=[
            Outcome(
                id=found.id,
                answers=_answers(outcome_answers[found.id]),
                rungs=[
                    Rung(id=rung.id, question=rung.question, parent=rung.parent, text=rung.text)
                    for rung in rungs[found.id]
                ],
                steps=[_step(step, helps[step.id]) for step in steps[found.id]],
            )
            for found in rows["outcomes"]
        ],
        drawer=[_help(found) for found in helps[None]],
        reviews=[
            Review(id=found.id, held=_day(found.held), answers=_answers(review_answers[found.id]))
            for found in rows["reviews"]
        ],
        bin=[bin_item_from(json.loads(found.record)) for found in rows["bin_items"]],
        place=Place.parse(row.place),
        is_example=bool(row.is_example),
        created=time_from(row.created),
        changed=time_from(row.changed),
        seal=row.seal,
    )


def _answer_rows(plan: Plan, answers: Mapping[str, str], **owner: str) -> list[Values]:
    return [{"plan_id": plan.id, **owner, "field": field_id, "value": value} for field_id, value in answers.items()]


def _answers(rows: Iterable[Row[Any]]) -> dict[str, str]:
    return {row.field: row.value for row in rows}


def _step_row(plan: Plan, outcome: Outcome, step: Step, position: int) -> Values:
    return {
        "plan_id": plan.id,
        "id": step.id,
        "outcome_id": outcome.id,
        "position": position,
        "name": step.name,
        "text": step.text,
        "by": step.by,
        "known": step.known,
        "group": step.group,
        "review": step.review,
        "does": step.does,
        "says": step.says,
        "looks_for": step.looks_for,
        "at_home": step.at_home,
        "measure": step.measure,
    }


def _step(row: Row[Any], helps: Iterable[Row[Any]]) -> Step:
    return Step(
        id=row.id,
        name=row.name,
        text=row.text,
        by=row.by,
        known=row.known,
        group=row.group,
        review=row.review,
        does=row.does,
        says=row.says,
        looks_for=row.looks_for,
        at_home=row.at_home,
        measure=row.measure,
        helps=[_help(found) for found in helps],
    )


def _help_rows(plan: Plan, helps: Iterable[Provision], step_id: str | None) -> list[Values]:
    return [
        {
            "plan_id": plan.id,
            "id": help_.id,
            "step_id": step_id,
            "position": position,
            "what": help_.what,
            "who": help_.who,
            "many": help_.many,
            "often": help_.often,
            "long": help_.long,
            "provider": help_.provider,
        }
        for position, help_ in enumerate(helps)
    ]


def _help(row: Row[Any]) -> Provision:
    return Provision(
        id=row.id,
        what=row.what,
        who=row.who,
        many=row.many,
        often=row.often,
        long=row.long,
        provider=row.provider,
    )


def _grouped(rows: Iterable[Row[Any]], column: str) -> dict[str | None, list[Row[Any]]]:
    groups: dict[str | None, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, column)].append(row)
    return groups


@lru_cache(maxsize=4096)
def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
