"""Every file that a released version wrote still opens, and its plan is as it was written."""

import json
import shutil
from pathlib import Path

import pytest

from app.plan.progress import summarise
from app.plan.record import from_record
from db.backup import FILE, backups
from db.ladder import STEPS
from db.store import open_store

OLD = Path(__file__).parents[1] / "old_databases"


@pytest.mark.parametrize("version", range(1, len(STEPS) + 1))
def test_a_plan_of_every_version_opens_as_it_was_written(data_folder: Path, version: int) -> None:
    kept = OLD / f"v{version}.db"
    assert kept.exists(), "run: python -m tests.old_databases.keep"
    shutil.copyfile(kept, data_folder / FILE)
    plan = from_record(json.loads(kept.with_suffix(".json").read_text(encoding="utf-8")))
    store = open_store(data_folder)
    assert store.load(plan.id) == plan
    assert store.summaries() == [summarise(plan)]
    plan.answers["hope.hope"] = "To keep bees"
    store.save(plan)
    assert store.load(plan.id) == plan
    store.close()
    assert len(backups(data_folder)) == (0 if version == len(STEPS) else 1), "a copy is kept before the tables change"
