"""The real window, killed on every page in the middle of typing."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.interview.route import ROUTE
from app.plan.place import Place
from app.plan.plan import Plan
from db.store import open_store

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="copies of a process are made with fork, which Windows has not")
def test_killed_on_any_page_the_plan_is_there_with_its_page_and_its_words_r49(tmp_path: Path, worked: Plan) -> None:
    store = open_store(tmp_path)
    store.save(worked)
    store.close()
    outcome = worked.outcomes[0]
    luck = random.Random(20261121)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    script = Path(__file__).with_name("walk_until_killed.py")
    with subprocess.Popen(
        [sys.executable, str(script), str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as walker:
        assert walker.stdin
        assert walker.stdout
        for stop in ROUTE:
            place = Place(stop.page, outcome.id, outcome.steps[0].id if stop.about == "step" else "")
            walker.stdin.write(f"{worked.id} {place}\n")
            walker.stdin.flush()
            said = [walker.stdout.readline().strip() for _ in range(2)]
            (started,) = (line for line in said if line.startswith("started "))
            assert "saved" in said, f"{place.page}: {said}"
            time.sleep(luck.uniform(0, 0.1))
            os.kill(int(started.split()[1]), signal.SIGKILL)
            assert walker.stdout.readline().strip() == "gone"
            _check(tmp_path, worked.id, place)
        walker.stdin.close()


def _check(folder: Path, plan_id: str, place: Place) -> None:
    store = open_store(folder)
    try:
        plan = store.load(plan_id)
    finally:
        store.close()
    assert plan.place == place
    wanted = {f"killed on {place.page}", "typed when it was killed"}
    texts = [*plan.answers.values(), *(text for outcome in plan.outcomes for text in outcome.answers.values())]
    texts += [rung.text for outcome in plan.outcomes for rung in outcome.rungs]
    texts += [step.text for outcome in plan.outcomes for step in outcome.steps]
    if place.page in ("hope", "name", "will", "so_that", "known", "change", "need", "where", "step", "read_back"):
        assert any(text in wanted for text in texts), place.page
