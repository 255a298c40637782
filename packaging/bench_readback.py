"""How long it takes to read back the meeting document of 8 outcomes and find what was changed in it."""

import time
from copy import deepcopy
from datetime import date
from pathlib import Path
from statistics import median
from zipfile import ZIP_DEFLATED, ZipFile

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
    edited = deepcopy(plan)
    for outcome in edited.outcomes:
        outcome.answers["known.baseline"] = "He waits for a word, four times out of five."
    path = save_document(make("meeting", plan, texts=Texts(), today=TODAY), folder, "readback.docx")
    _as_if_typed(path, save_document(make("meeting", edited, texts=Texts(), today=TODAY), folder, "edited.docx"))
    times = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        read_back(plan, open_file(path), TODAY)
        times.append(time.perf_counter() - began)
    return Measure(what="Reading back the meeting document of 8 outcomes", found=median(times), unit="s", bar=0.2)


def _as_if_typed(path: Path, edited: Path) -> None:
    """Put the words of the edited document in the file, which still says that it was made with the first ones."""
    with ZipFile(path) as made, ZipFile(edited) as other:
        parts = {name: made.read(name) for name in made.namelist()}
        parts["word/document.xml"] = other.read("word/document.xml")
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
