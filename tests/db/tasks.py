"""What the kill tests let a process do until it is killed."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from app.store import NotFoundError
from db.backup import FILE
from db.driver import connect
from db.ladder import STEPS, Step
from db.store import open_store
from db.upgrade import upgrade
from tests.making import a_full_plan, a_step

PLAN_ID: Final = "0123456789ab"
KEY: Final = bytes(range(32))

REBUILD: Final[Step] = (
    """
    CREATE TABLE steps_new (
        plan_id TEXT NOT NULL, id TEXT NOT NULL, outcome_id TEXT NOT NULL, position INTEGER NOT NULL,
        name TEXT NOT NULL, words TEXT NOT NULL,
        PRIMARY KEY (plan_id, id),
        FOREIGN KEY (plan_id, outcome_id) REFERENCES outcomes (plan_id, id) ON DELETE CASCADE
    )
    """,
    "INSERT INTO steps_new SELECT plan_id, id, outcome_id, position, name, text FROM steps",
    "DROP TABLE steps",
    "ALTER TABLE steps_new RENAME TO steps",
    "ALTER TABLE plans ADD COLUMN colour TEXT NOT NULL DEFAULT 'none'",
    "UPDATE answers SET value = value || ' '",
)
"""A made-up step to the version after: it rebuilds a table that others point to, which is the dangerous kind."""


def answer_for_ever(folder: str, say: Callable[[str], object]) -> None:
    """Answer one question after the other, each saved by the real store, and say the number of each when it is safe."""
    _answer_for_ever(Path(folder), say, None)


def answer_encrypted_for_ever(folder: str, say: Callable[[str], object]) -> None:
    """The same in an encrypted store."""
    _answer_for_ever(Path(folder), say, KEY)


def _answer_for_ever(folder: Path, say: Callable[[str], object], key: bytes | None) -> None:
    store = open_store(folder, key=key)
    try:
        plan = store.load(PLAN_ID)
    except NotFoundError:
        plan = a_full_plan()
        plan.id = PLAN_ID
        plan.answers["count"] = "0"
    number = int(plan.answers["count"])
    while True:
        number += 1
        plan.answers["count"] = str(number)
        # The number is in several tables at once, so that half a save would show.
        plan.outcomes[0].answers["will.will"] = f"{number} " * 100
        plan.outcomes[0].steps = [a_step(text=str(number)) for _ in range(1 + number % 3)]
        store.save(plan)
        say(str(number))
        if number % 4 == 0:
            store.back_up()


def climb(folder: str, say: Callable[[str], object]) -> None:
    """Bring a store to the made-up version."""
    upgrade(connect(Path(folder) / FILE), keep_copy=lambda _: None, steps=(*STEPS, REBUILD))
    say("climbed")
