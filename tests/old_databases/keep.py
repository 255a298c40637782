"""Keeps a store as this version writes it: run once for every version of the tables, before it is released.

    .venv/bin/python -m tests.old_databases.keep

Writes `v<version>.db` and beside it, as a record, the plan that is in it. Never overwrites: what was released is kept
for ever, so that a test can show that every plan of every version still opens.
"""

import json
import tempfile
from pathlib import Path

from app.plan.record import to_record
from db.backup import FILE
from db.ladder import STEPS
from db.store import open_store
from tests.making import a_full_plan

FOLDER = Path(__file__).parent


def keep(version: int) -> None:
    """Write the pair of files of this version. Raises `FileExistsError` when it was kept before."""
    plan = a_full_plan()
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder))
        store.save(plan)
        store.close()
        with (FOLDER / f"v{version}.db").open("xb") as file:
            file.write((Path(folder) / FILE).read_bytes())
    with (FOLDER / f"v{version}.json").open("x", encoding="utf-8") as record:
        json.dump(to_record(plan), record, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    keep(len(STEPS))
