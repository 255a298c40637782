"""One plan as a file of its own (`.stepstowards`): to carry to another computer, to send on, to keep."""

import json
from pathlib import Path
from typing import Any, Final

from app.clean import clean
from app.i18n import _
from app.plan.plan import Plan
from app.plan.record import NewerRecordError, RecordError, from_record, to_record
from app.safe_file import write_safely

EXTENSION: Final = ".stepstowards"
LARGEST: Final = 20_000_000
"""Bytes; the longest plan imaginable is a hundredth of this."""


class PlanFileError(Exception):
    """The file cannot be read or written. `sentence` tells the person; `str()` is for a log and names no words."""

    def __init__(self, reason: str, sentence: str) -> None:
        super().__init__(reason)
        self.sentence = sentence


def write_plan_file(plan: Plan, path: Path) -> None:
    """Write the plan to a file, replacing an older one only when the new one is whole. Raises `PlanFileError`."""
    text = json.dumps(to_record(plan), ensure_ascii=False, indent=1)
    try:
        write_safely(path, text.encode("utf-8", errors="replace"))
    except OSError as error:
        raise PlanFileError(
            type(error).__name__, _("The plan could not be saved there. Choose another folder or another name.")
        ) from error


def read_plan_file(path: Path) -> Plan:
    """The plan in a file, with its words cleaned as if they had been typed. Raises `PlanFileError`."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise PlanFileError(
            type(error).__name__, _("This file could not be opened. Check that it is still there.")
        ) from error
    if len(content) > LARGEST:
        raise PlanFileError("too large", _("This file is too big to be a plan. Nothing was changed."))
    try:
        return from_record(_cleaned(json.loads(content.decode("utf-8-sig"))))
    except (NewerRecordError, RecordError) as error:
        raise PlanFileError(str(error), error.sentence) from error
    except (ValueError, RecursionError) as error:
        raise PlanFileError(type(error).__name__, RecordError().sentence) from error


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    if isinstance(value, dict):
        return {clean(key): _cleaned(item) for key, item in value.items()}
    return value
