"""Differences that a command offers: which of them were asked for, and how they are told to people and to scripts."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final, TypeVar

from app.commands.problem import CommandError
from app.i18n import _, fill, ngettext
from app.offered import Offered

ALL: Final = "all"


_One = TypeVar("_One", bound=Offered)


def chosen(offers: Sequence[_One], accept: Collection[str] | None) -> list[_One]:
    """What to take: nothing for `None`; for no names all that nothing speaks against; for `ALL` all that can be; else
    those with these names. Raises `CommandError` for a name that cannot be taken."""
    if accept is None:
        return []
    if not accept:
        return [offer for offer in offers if offer.is_plain and offer.can_be_taken]
    if ALL in accept:
        return [offer for offer in offers if offer.can_be_taken]
    known = {offer.field: offer for offer in offers}
    for name in accept:
        if name not in known:
            raise CommandError(fill(_("There is no change with the name “{name}” in this file."), {"name": name}))
        if not known[name].can_be_taken:
            why = known[name].why
            raise CommandError(fill(_("“{name}” cannot be taken from here. {why}"), {"name": name, "why": why}))
    return [known[name] for name in dict.fromkeys(accept)]


def record(offers: Sequence[_One], taken: Sequence[_One], *, accepting: bool) -> dict[str, Any]:
    """The differences for scripts; while accepting, with what was taken."""
    changes: list[dict[str, Any]] = []
    for offer in offers:
        said: dict[str, Any] = {name: getattr(offer, name) for name in ("field", "label", "old", "new", "state")}
        if offer.why:
            said["why"] = offer.why
        if offer.readings:
            said["readings"] = [*offer.readings]
        if accepting:
            said["accepted"] = offer in taken
        changes.append(said)
    return {"changes": changes} | ({"accepted": len(taken)} if accepting else {})


def told(offers: Sequence[_One], taken: Sequence[_One], *, accepting: bool) -> Iterator[str]:
    """The differences for people, and how to go on."""
    if not offers:
        yield _("Nothing in this file is different from the plan.")
        return
    nothing = _("(nothing)")
    for offer in offers:
        yield f"{offer.label}  [{offer.field}]"
        yield fill(_("  in the plan: {words}"), {"words": _in_line(offer.old) or nothing})
        if offer.state not in ("missing", "unreadable"):
            yield fill(_("  in the file: {words}"), {"words": _in_line(offer.new) or nothing})
        if offer.why:
            yield f"  {offer.why}"
    left = len(offers) - len(taken)
    if accepting:
        yield ngettext("{count} change is in the plan now.", "{count} changes are in the plan now.", len(taken))
        if left:
            yield ngettext("{count} change is left as it was.", "{count} changes are left as they were.", left)
    else:
        yield _("To take the plain changes into the plan, add --accept. To take one, add --accept and its name.")


def _in_line(text: str) -> str:
    return " / ".join(text.splitlines())
