"""The log: what the program did and when, in ids and numbers, and never a word that a person typed."""

import logging
import re
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final

FILE: Final = "steps-towards.log"
LARGEST: Final = 1_000_000
"""Bytes; one older log is kept beside the newest."""

_LOG: Final = logging.getLogger("steps-towards")

EVENTS: Final = frozenset(
    {
        "started",
        "stopped",
        "store opened",
        "store refused",
        "backup made",
        "backup failed",
        "plan saved",
        "plan not saved",
        "plan removed",
        "plan brought back",
        "plans forgotten",
        "document made",
        "document not made",
        "plan file read",
        "plan file written",
        "plan file refused",
        "crashed",
    }
)
"""Everything that is ever noted."""

_PLAIN: Final = re.compile(r"[0-9a-f]{12}|[A-Za-z_]+Error|SQLITE_[A-Z_]+|\d+(\.\d+)*")
"""The texts a note may hold: our ids, the names of errors, versions."""


def start_log(folder: Path) -> None:
    """Write the log into the data folder from now on; in a folder that cannot be written there is none."""
    stop_log()
    try:
        handler = _SmallFile(folder / FILE, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(WordlessFormatter("%(asctime)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False


def stop_log() -> None:
    """Let go of the log file."""
    for handler in list(_LOG.handlers):
        _LOG.removeHandler(handler)
        handler.close()


def note(event: str, **facts: object) -> None:
    """Note one of `EVENTS` with its ids and numbers: `note("plan saved", plan=plan.id, ms=3)`."""
    _LOG.info(event, extra={"facts": facts})


class _SmallFile(logging.FileHandler):
    """A file that begins anew before it is too large; the one before it is kept.

    Not from `logging.handlers`: that brings in all it takes to log over a network, before the first plan is listed.
    """

    def emit(self, record: logging.LogRecord) -> None:
        if self.stream is not None and self.stream.tell() + len(self.format(record).encode()) >= LARGEST:
            self.close()
            with suppress(OSError):  # Held by somebody who reads it: then it grows a little more.
                Path(self.baseFilename).replace(f"{self.baseFilename}.1")
        super().emit(record)


class WordlessFormatter(logging.Formatter):
    """Lets through known events, numbers and ids; anything else, from whatever library, is only a place in the code."""

    def format(self, record: logging.LogRecord) -> str:
        facts = getattr(record, "facts", {})
        event = record.msg if record.msg in EVENTS else f"{record.levelname} in {Path(record.pathname).name}"
        said = " ".join([event, *(f"{name}={_plain(value)}" for name, value in facts.items())])
        trace = f"\n{redacted(*record.exc_info)}" if record.exc_info and record.exc_info[0] else ""
        return f"{self.formatTime(record)} {said}{trace}"


def redacted(kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> str:
    """An error as its kind and the places in the code it went through, without its message: that may hold an answer.

    Takes what `sys.excepthook` is given. Folders are left out too: they can hold the name of whoever is signed in.
    """
    places = (
        f"  {_shown(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace, limit=50)
    )
    before = (
        error.__cause__ or (error.__context__ if error and not error.__suppress_context__ else None) if error else None
    )
    cause = [f"from {redacted(type(before), before, before.__traceback__)}"] if before else []
    return "\n".join([kind.__name__ if kind else "unknown", *places, *cause])


def _shown(path: str) -> str:
    """The file with its room, as `store.py` of `db`: enough to find it, and nothing about the computer."""
    return "/".join(Path(path).parts[-2:])


def _plain(value: object) -> str:
    if isinstance(value, int | float) or value is None:
        return str(value)
    return value if isinstance(value, str) and _PLAIN.fullmatch(value) else "…"
