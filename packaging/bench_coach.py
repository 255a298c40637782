"""How long the coach takes: for an outcome of sixty words, a thousand sentences, and a pasted page."""

import time
from collections.abc import Callable, Iterator

from bench_measure import Measure, within

from app.coach.checkup import check_up
from app.coach.reading import read
from app.examples import bank, sentence_of

LONG = (
    "By the end of Year 9, Esi will walk to market with her cousin twice a week, choose what she needs for lunch from "
    "her list, pay with her own card, put the bags in the basket of her bike and bring everything home without being "
    "reminded, so that she can eat what she likes, meet her friends in town and help her gran cook on Fridays."
)


def measure_coach() -> Iterator[Measure]:
    """Reading as somebody types, as a script asks, and as a parent pastes."""
    sentences = [sentence_of(example) for example in bank()]
    read(LONG)
    typing = [_timed(lambda: read(LONG)) * 1000 for _again in range(50)]
    yield Measure(what="Reading an outcome of sixty words", found=within(0.95, typing), unit="ms", bar=5)
    thousand = _timed(lambda: [read(sentences[number % len(sentences)]) for number in range(1000)])
    yield Measure(what="Reading a thousand outcomes", found=thousand, unit="s", bar=1)
    page = "\n".join((sentences * 2)[:100])
    yield Measure(what="The check-up of a hundred statements", found=_timed(lambda: check_up(page)), unit="s", bar=1)


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
