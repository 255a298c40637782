"""Reads the words of every page from `resources/pages`, and tells at once when a file has a slip in it."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from app.interview.page import FIELD_KINDS, Choice, Example, FieldSpec, PageSpec
from app.plan.plan import ROLES

PAGES: Final = Path(__file__).parents[2] / "resources" / "pages"

_PAGE_KEYS: Final = {"question", "lead", "why", "fields", "example", "words", "wording"}
_FIELD_KEYS: Final = {
    "id": str,
    "kind": str,
    "label": str,
    "hint": str,
    "limit": int,
    "required": bool,
    "required_message": str,
    "side_by_side": bool,
    "choices": list,
    "starters": list,
}
_CHOICE_KEYS: Final = {"id", "label", "detail", "icon"}


class PageError(ValueError):
    """A slip in a page's file. The message names the file and the key."""


@cache
def page_specs() -> Mapping[str, PageSpec]:
    """Every page by its id, read once. Raises `PageError` for a slip in any of the files."""
    return MappingProxyType({path.stem: read_page(path) for path in sorted(PAGES.glob("*.toml"))})


def read_page(path: Path) -> PageSpec:
    """The page in this file; the file's name is the page's id. Raises `PageError`, naming file and key."""
    try:
        return page_of(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as slip:
        raise PageError(f"{path.name}: {slip}") from slip


def page_of(page: str, table: Mapping[str, Any]) -> PageSpec:
    """The page with this id and these words. Raises `PageError` for a key that is unknown, missing or mistyped."""
    where = f"{page}.toml"
    _only(table, _PAGE_KEYS, where)
    fields = tuple(_field(page, field, where) for field in table.get("fields", ()))
    spec = PageSpec(
        id=page,
        question=_text(table, "question", where, needed=True),
        lead=_text(table, "lead", where),
        why=_text(table, "why", where),
        fields=fields,
        examples=tuple(_example(example, where) for example in table.get("example", ())),
        words=_flat(table.get("words", {}), f"{where}: words"),
        wording={role: _flat(words, f"{where}: wording.{role}") for role, words in table.get("wording", {}).items()},
    )
    _check_names(spec, where)
    return spec


def texts_of(spec: PageSpec) -> dict[str, str]:
    """What the page says to everyone, by key: `question`, `<field>.label`, `<field>.<choice>.detail`, `words.<key>`…

    A text that is empty is kept here, so that a role may word it.
    """
    texts = {"question": spec.question, "lead": spec.lead, "why": spec.why}
    for field in spec.fields:
        texts[f"{field.name}.label"] = field.label
        texts[f"{field.name}.hint"] = field.hint
        texts[f"{field.name}.required_message"] = field.required_message
        for choice in field.choices:
            texts[f"{field.name}.{choice.id}.label"] = choice.label
            texts[f"{field.name}.{choice.id}.detail"] = choice.detail
        texts |= {f"{field.name}.starter{place}": starter for place, starter in enumerate(field.starters, 1)}
    texts |= {f"example{example.age}": example.text for example in spec.examples}
    return texts | {f"words.{key}": word for key, word in spec.words.items()}


def strings_of(spec: PageSpec) -> Iterator[tuple[str, str]]:
    """Every text of the page with the context that translations know it by: `page.field.key`, and for the words of
    one role `page.role.field.key`. Empty texts are left out."""
    for key, text in texts_of(spec).items():
        if text:
            yield f"{spec.id}.{key}", text
    for role, words in spec.wording.items():
        for key, text in words.items():
            yield f"{spec.id}.{role}.{key}", text


def strings_of_pages() -> Iterator[tuple[str, str]]:
    """Every context and text of every page, for translators and for tests."""
    for spec in page_specs().values():
        yield from strings_of(spec)


def _field(page: str, table: Mapping[str, Any], where: str) -> FieldSpec:
    name = str(table.get("id", "a field without id"))
    where = f"{where}: {name}"
    _only(table, set(_FIELD_KEYS), where)
    for key, value in table.items():
        if type(value) is not _FIELD_KEYS[key]:
            raise PageError(f"{where}: {key} must be {_FIELD_KEYS[key].__name__}")
    if not name.startswith(f"{page}.") or name.count(".") != 1:
        raise PageError(f"{where}: id must be {page}. and a name")
    if table.get("kind") not in FIELD_KINDS:
        raise PageError(f"{where}: kind must be one of {', '.join(FIELD_KINDS)}")
    if table.get("required", False) != bool(table.get("required_message")):
        raise PageError(f"{where}: required and required_message go together")
    choices = tuple(_choice(choice, where) for choice in table.get("choices", ()))
    starters = tuple(table.get("starters", ()))
    return FieldSpec(**{**table, "choices": choices, "starters": starters})


def _choice(table: Mapping[str, Any], where: str) -> Choice:
    _only(table, _CHOICE_KEYS, f"{where}: choices")
    return Choice(
        id=_text(table, "id", where, needed=True),
        label=_text(table, "label", where, needed=True),
        detail=_text(table, "detail", where),
        icon=_text(table, "icon", where),
    )


def _example(table: Mapping[str, Any], where: str) -> Example:
    _only(table, {"age", "text"}, f"{where}: example")
    if type(table.get("age")) is not int:
        raise PageError(f"{where}: example: age must be a number")
    return Example(age=table["age"], text=_text(table, "text", where, needed=True))


def _check_names(spec: PageSpec, where: str) -> None:
    names = [field.name for field in spec.fields]
    for name in names:
        if names.count(name) > 1 or name in ROLES:
            raise PageError(f"{where}: two things are called {name}")
    for role, words in spec.wording.items():
        if role not in ROLES:
            raise PageError(f"{where}: wording.{role}: roles are {', '.join(ROLES)}")
        _only(words, set(texts_of(spec)), f"{where}: wording.{role}")


def _flat(table: Mapping[str, Any], where: str) -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat |= {f"{key}.{inner}": text for inner, text in _flat(value, f"{where}.{key}").items()}
        else:
            flat[key] = _text(table, key, where, needed=True)
    return flat


def _text(table: Mapping[str, Any], key: str, where: str, *, needed: bool = False) -> str:
    text = table.get(key, "")
    if not isinstance(text, str) or (needed and not text):
        raise PageError(f"{where}: {key} must be a text")
    if text != text.strip() or "  " in text:
        raise PageError(f"{where}: {key} has a space too many")
    return text


def _only(table: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(table) - known)
    if unknown:
        raise PageError(f"{where}: unknown key {', '.join(unknown)}")
