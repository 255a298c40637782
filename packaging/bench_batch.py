"""How documents for many plans in one go do, beside one alone: each as quick, and the memory flat."""

import time
import tracemalloc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bench_measure import Measure
from bench_plans import plan_of

from app.documents.batch import documents_of
from app.documents.order import Order
from app.i18n import Texts
from app.memory_store import MemoryStore

MANY = 500
FEW = 20
WATCHED = 60


def measure_batch(folder: Path) -> Iterator[Measure]:
    """The meeting documents of five hundred plans of 3 outcomes, beside what twenty of them cost each."""
    store = MemoryStore()
    ids = []
    for _plan in range(MANY):
        plan = plan_of(3, 3)
        store.save(plan)
        ids.append(plan.id)
    order = Order(kinds=("meeting",), folder=folder / "batch", texts=Texts(), today=date(2026, 11, 21))
    _seconds(store, order, ids[:FEW])
    few, many = _seconds(store, order, ids[:FEW]) / FEW, _seconds(store, order, ids) / MANY
    yield Measure(what="Each of 500 documents in one go, beside each of 20", found=many / few, unit="x", bar=1.2)
    more = _most(store, order, ids[:WATCHED]) - _most(store, order, ids[:FEW])
    kept = more / (WATCHED - FEW) / 1000
    yield Measure(what="Memory that each further document in one go keeps", found=kept, unit="KB", bar=20)


def _seconds(store: MemoryStore, order: Order, ids: list[str]) -> float:
    began = time.perf_counter()
    _make(store, order, ids)
    return time.perf_counter() - began


def _most(store: MemoryStore, order: Order, ids: list[str]) -> int:
    """The most bytes at a time."""
    tracemalloc.start()
    _make(store, order, ids)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def _make(store: MemoryStore, order: Order, ids: list[str]) -> None:
    for number, plan_id in enumerate(ids):
        # Names are looked for among the files of a folder: a folder for a few plans measures the documents alone.
        into = order.folder / f"{time.perf_counter_ns()}-{number}"
        documents_of(store, plan_id, Order(kinds=order.kinds, folder=into, texts=order.texts, today=order.today))
