"""The example bank: whole outcomes of many made-up lives, to show what good looks like at any age."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, get_args, get_origin

from app.i18n import Texts
from app.plan.aspiration import SOURCES
from app.plan.dates import SCHOOL_YEARS, number_of
from app.plan.learner import Pronouns
from app.plan.plan import PLAN_TYPES
from app.plan.provision import PROVIDERS
from app.sentence.formula import Parts, compose

EXAMPLES: Final = Path(__file__).parents[1] / "resources" / "examples"

BANK_PHASES: Final = ("early_years", "primary", "secondary", "post_16")
"""The phases the bank is kept by, also the names of its files: up to Year 2, Years 3 to 6, 7 to 11, and after."""

_LAST_YEARS: Final = (2, 6, 11)
"""The last school year of each phase that has one."""

AREAS: Final = ("communication", "cognition", "semh", "sensory_physical")
"""The four areas of need (SEND Code of Practice 6.28 to 6.35); the ids are those of `need.areas`."""

ADULT_AREAS: Final = ("employment", "independent", "community", "health")
"""The four areas of preparing for adulthood; the ids are those of `need.adult`."""

DIRECTIONS: Final = ("change", "keep")


class ExampleError(ValueError):
    """A slip in a file of examples. The message names the file, the example and the key."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ExampleHelp:
    """Help in its five parts, and who provides it (one of `app.plan.provision.PROVIDERS`)."""

    what: str
    who: str
    many: str
    often: str
    long: str
    provider: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ExampleStep:
    """A step: what follows "will", what follows "by", how everyone will know, and its help."""

    text: str
    by: str
    known: str
    help: ExampleHelp


@dataclass(frozen=True, kw_only=True, slots=True)
class ExampleOutcome:
    """One made-up learner's whole outcome, in the third person.

    `possible` holds the answers to the last test question, each asked of the one before. `when`, `will` and `so_that`
    follow "By", "will" and "so that".
    """

    id: str
    name: str
    pronouns: Pronouns
    age: int
    school_year: str
    areas: tuple[str, ...]
    adult: tuple[str, ...]
    plan_type: str
    direction: str
    hope: str
    hope_source: str
    need: str
    change: str
    give: str
    do: str
    possible: tuple[str, ...]
    when: str
    will: str
    so_that: str
    known: str
    baseline: str
    steps: tuple[ExampleStep, ...]

    @property
    def phase(self) -> str:
        """One of `BANK_PHASES`."""
        return phase_of(self.school_year) or BANK_PHASES[-1]


def phase_of(school_year: str) -> str:
    """The bank's phase for a code of `SCHOOL_YEARS`; empty when the code names no school year."""
    number = number_of(school_year)
    return "" if number is None else BANK_PHASES[sum(number > last for last in _LAST_YEARS)]


@cache
def bank() -> tuple[ExampleOutcome, ...]:
    """Every example, the youngest phase first, read once. Raises `ExampleError` for a slip in any of the files."""
    return tuple(example for phase in BANK_PHASES for example in read_examples(EXAMPLES / f"{phase}.toml"))


def examples_for(
    *, school_year: str, areas: Collection[str] = (), adult: Collection[str] = ()
) -> tuple[ExampleOutcome, ...]:
    """The whole bank, what is nearest first: the same phase, then the most shared areas, then the nearest year.

    Takes a code of `SCHOOL_YEARS` and ids of `AREAS` and `ADULT_AREAS`. A year that says nothing puts areas first.
    """
    number = number_of(school_year)

    def distance(example: ExampleOutcome) -> tuple[int, int, int]:
        theirs = number_of(example.school_year) or 0
        phases = (
            BANK_PHASES.index(phase_of(school_year)) - BANK_PHASES.index(example.phase) if number is not None else 0
        )
        shared = len({*areas} & {*example.areas}) + len({*adult} & {*example.adult})
        return abs(phases), -shared, abs(number - theirs) if number is not None else 0

    return tuple(sorted(bank(), key=distance))


def sentence_of(example: ExampleOutcome) -> str:
    """The example's outcome as one sentence, in the English it is written in."""
    parts = Parts(when=example.when, who=example.name, will_do=example.will, so_that=example.so_that)
    return compose(parts, "third", Texts())


def read_examples(path: Path) -> tuple[ExampleOutcome, ...]:
    """The examples in a file, in their order. Raises `ExampleError` for a key that is unknown, missing or mistyped, and
    for a choice that is not one of those a plan has."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as slip:
        raise ExampleError(f"{path.name}: {slip}") from slip
    if table.keys() != {"outcome"}:
        raise ExampleError(f"{path.name}: it holds [[outcome]] and nothing else")
    examples = []
    for number, entry in enumerate(table["outcome"], start=1):
        where = f"{path.name}: {entry.get('id', f'outcome {number}')}"
        example: ExampleOutcome = _record(ExampleOutcome, entry, where)
        _check_choices(example, where)
        examples.append(example)
    return tuple(examples)


def _record(kind: Any, table: Mapping[str, Any], where: str) -> Any:
    """A dataclass filled from a table that has its fields, every one of them and no other."""
    if not isinstance(table, Mapping):
        raise ExampleError(f"{where}: must be a table")
    wanted = {field.name: field for field in fields(kind)}
    if unknown := table.keys() - wanted.keys():
        raise ExampleError(f"{where}: unknown {', '.join(sorted(unknown))}")
    if missing := {name for name, field in wanted.items() if field.default is MISSING} - table.keys():
        raise ExampleError(f"{where}: missing {', '.join(sorted(missing))}")
    return kind(**{name: _value(wanted[name].type, value, f"{where}: {name}") for name, value in table.items()})


def _value(kind: Any, value: Any, where: str) -> Any:
    if is_dataclass(kind):
        return _record(kind, value, where)
    if get_origin(kind) is tuple:
        if not isinstance(value, list) or not value:
            raise ExampleError(f"{where}: must be a list with something in it")
        return tuple(_value(get_args(kind)[0], item, where) for item in value)
    if kind is Pronouns:
        return Pronouns(_one_of(value, tuple(Pronouns), where))
    if type(value) is not kind or (kind is str and not value.strip()):
        raise ExampleError(f"{where}: must be {kind.__name__} and not empty")
    return value


def _check_choices(example: ExampleOutcome, where: str) -> None:
    _one_of(example.school_year, SCHOOL_YEARS, f"{where}: school_year")
    _one_of(example.plan_type, PLAN_TYPES, f"{where}: plan_type")
    _one_of(example.direction, DIRECTIONS, f"{where}: direction")
    _one_of(example.hope_source, SOURCES, f"{where}: hope_source")
    for area in example.areas:
        _one_of(area, AREAS, f"{where}: areas")
    for area in example.adult:
        _one_of(area, ADULT_AREAS, f"{where}: adult")
    for step in example.steps:
        _one_of(step.help.provider, PROVIDERS, f"{where}: provider")


def _one_of(value: Any, choices: Collection[str], where: str) -> str:
    if value not in choices:
        raise ExampleError(f"{where}: must be one of {', '.join(choices)}")
    return str(value)
