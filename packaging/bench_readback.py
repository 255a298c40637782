"""How long it takes to read back the meeting document of 8 outcomes and find what was changed in it."""

import time
from datetime import date
from pathlib import Path
from statistics import median

from bench_measure import Measure
from bench_plans import plan_of

from app.documents.making import make
from app.documents.readback.opening import open_file, read_back
from app.documents.saving import save_document
from app.i18n import Texts

ROUNDS = 5
TODAY = date(2026, 11, 21)


def measure_readback(folder: Path) -> Measure:
    """From the file of 8 outcomes with 6 steps each to the list of changes, with one answer of each outcome changed."""
    plan = plan_of(8, 6)
    path = save_document(make("meeting", plan, texts=Texts(), today=TODAY), folder, "readback.docx")
    for outcome in plan.outcomes:
        outcome.answers["need.need"] = "Something else than the file says."
    times = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        read_back(plan, open_file(path), TODAY)
        times.append(time.perf_counter() - began)
    return Measure(what="Reading back the meeting document of 8 outcomes", found=median(times), unit="s", bar=0.2)
