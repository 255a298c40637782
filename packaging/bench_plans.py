"""Plans to measure with: a large one, and folders with many small ones."""

import shutil
import tempfile
from pathlib import Path

from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.step import Step
from db.store import open_store

IN_MEMORY = Path("/dev/shm")  # noqa: S108  only to make many plans quickly; they are measured on the disk


def plan_of(outcomes: int, steps: int, name: str = "Tomasz") -> Plan:
    """A plan with this many outcomes of this many steps, everything written."""
    return Plan(
        answers={
            "who.role": "staff",
            "name.name": name,
            "name.pronouns": "he",
            "year.year": "year_8",
            "plan_type.type": "ehc",
            "plan_type.meeting": "2026-12-03",
            "hope.hope": "To run a bicycle repair shop with his uncle, and to live near his friends.",
        },
        outcomes=[_outcome(number, steps) for number in range(1, outcomes + 1)],
    )


def store_of(count: int, folder: Path) -> Path:
    """A data folder with this many plans, on the disk of the given folder."""
    target = folder / f"{count} plans"
    with tempfile.TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else folder) as quick:
        made = Path(quick) / "plans"
        store = open_store(made)
        for number in range(count):
            store.save(plan_of(1, 2, f"Learner {number}"))
        store.close()
        shutil.copytree(made, target)
    return target


def _outcome(number: int, steps: int) -> Outcome:
    return Outcome(
        answers={
            "outcome.name": f"The workshop, part {number}",
            "change.change": "He waits for somebody to tell him what to do next.",
            "need.need": "Starting without a prompt is hard when several tools lie in front of him.",
            "when.when": "phase:year_9:2028-07-21",
            "will.will": "will plan and finish a repair from a picture list",
            "where.where": "in the school workshop",
            "known.known": "He finishes four repairs of five with the list alone.",
            "so_that.so_that": "he can work beside his uncle on Saturdays",
        },
        steps=[_step(index) for index in range(steps)],
    )


def _step(index: int) -> Step:
    return Step(
        text=f"He lays out the tools for task {index + 1} from the picture list.",
        by="the end of the autumn term",
        known="Four days of five, without a word from an adult.",
        helps=[
            Provision(
                what="Practice with the picture list",
                who="a teaching assistant who knows the workshop",
                many="Tomasz alone",
                often="twice a week",
                long="20 minutes",
                provider="school",
            )
        ],
    )
