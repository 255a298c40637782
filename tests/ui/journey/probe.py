"""Walks through the running program as a screen reader does: by names, ids and actions alone. Run by the system's own
Python, which has the accessibility bindings. Prints what it met; the last line is `done` when a document was made."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

PATIENCE = 20.0
announced: list[str] = []


def heard(event: Any) -> None:
    announced.append(str(getattr(event, "any_data", "")))


def main() -> int:
    documents = Path(sys.argv[1])
    listener = Atspi.EventListener.new(heard)
    listener.register("object:announcement")
    wait_for(lambda: button("home.start"), "the home page")
    press("home.start")
    heading("Who is answering?")
    press("who.role.staff")
    go_on("name.name")
    write("name.name", "Temi")
    press("name.pronouns.she")
    go_on("voice.voice.third")
    go_on("year.year.year_8")
    press("year.year.year_8")
    go_on("plan_type.type.ehc")
    press("plan_type.type.ehc")
    press("plan_type.length.short")
    go_on("hope.hope")
    write("hope.hope", "I want to work in a garden.")
    go_on("hope_whose.source.own")
    press("hope_whose.source.own")
    go_on("change.change")
    write("change.change", "grow vegetables with other people")
    skip_to("when.when.offer1")
    press("when.when.offer1")
    go_on("will.will")
    write("will.will", "plant and water one bed at the town garden")
    go_on("where.where")
    skip("known.known")
    write("known.known", "The bed is weeded on four Saturdays out of five.")
    go_on("so_that.so_that")
    write("so_that.so_that", "she works beside people who grow things too")
    skip_to("steps.add")
    press("steps.add")
    wait_for(lambda: button("step.text"), "the step")
    write("step.text", "fill the watering can and carry it to the bed")
    go_on("steps.add")
    met = sum("1" in words or "Step" in words for words in announced)
    skip_to("documents.kinds.meeting")
    go_on("done.see_plan", patience=60)
    made = list(documents.glob("**/*.docx"))
    say(f"announced {len(announced)} {met}")
    say(f"made {[path.name for path in made]}")
    assert made, "no Word file was made"
    assert announced, "nothing was announced"
    say("done")
    return 0


def say(words: str) -> None:
    """Tell the test how far it went."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def program() -> Any:
    """The program among all that speak to screen readers."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(index)
        if app is not None and "steps-towards" in (app.get_name() or ""):
            return app
    return None


def everything(thing: Any) -> Iterator[Any]:
    """All things that can be seen, in order."""
    if thing is None:
        return
    try:
        states = thing.get_state_set()
        if thing.get_role() != Atspi.Role.APPLICATION and not states.contains(Atspi.StateType.SHOWING):
            return
        yield thing
        children = [thing.get_child_at_index(index) for index in range(thing.get_child_count())]
    except GLib.Error:
        return  # It went while it was looked at.
    for child in children:
        yield from everything(child)


def button(identifier: str) -> Any:
    """The control with this accessible id, when it can be seen."""
    for thing in everything(program()):
        try:
            if thing.get_accessible_id() == identifier:
                return thing
        except GLib.Error:
            continue
    return None


def press(identifier: str) -> None:
    """Do the first action of a control, after checking that it is called something."""
    thing = wait_for(lambda: button(identifier), identifier)
    assert thing.get_name().strip(), f"{identifier} has no name"
    actions = thing.get_action_iface()
    names = [actions.get_action_name(index) for index in range(actions.get_n_actions())]
    wanted = next(name for name in ("Press", "Toggle", "SetFocus", *names) if name in names)
    say(f"press {identifier}: {thing.get_name()!r} by {wanted}")
    actions.do_action(names.index(wanted))
    settle()


def write(identifier: str, words: str) -> None:
    """Write in a box through its editable text."""
    thing = wait_for(lambda: button(identifier), identifier)
    assert thing.get_name().strip(), f"{identifier} has no name"
    say(f"write {identifier}: {thing.get_name()!r}")
    thing.get_editable_text_iface().set_text_contents(words)
    settle()


def heading(words: str) -> None:
    """The one heading of the page says these words."""
    found = [thing.get_name() for thing in everything(program()) if thing.get_role() == Atspi.Role.HEADING]
    assert found == [words], found
    say(f"heading {words!r}")


def one_heading() -> str:
    found: list[str] = []

    def seen() -> bool:
        try:  # A page that is just being left takes its things with it while they are looked at.
            found[:] = [str(t.get_name()) for t in everything(program()) if t.get_role() == Atspi.Role.HEADING]
        except GLib.Error:
            return False
        return len(found) == 1

    wait_for(seen, f"one heading, not {found}")
    return found[0]


def go_on(to: str, patience: float = PATIENCE) -> None:
    """Continue, and wait for what is on the next page; pages between are passed by."""
    press("continue")
    wait_for(lambda: button(to), f"{to} after Continue", patience)
    say(f"at {one_heading()!r}")


def skip(to: str) -> None:
    press("skip")
    wait_for(lambda: button(to), f"{to} after Skip")


def skip_to(to: str) -> None:
    """Pass by pages until this control is there."""
    for _ in range(15):
        if button(to):
            return
        press("skip" if button("skip") else "continue")
    raise AssertionError(f"{to} was not reached, but {one_heading()!r}")


def settle(seconds: float = 0.15) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        GLib.MainContext.default().iteration(False)
        time.sleep(0.01)


def wait_for(look: Callable[[], Any], what: str, patience: float = PATIENCE) -> Any:
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        settle(0.1)
    raise AssertionError(f"{what} did not come")


if __name__ == "__main__":
    sys.exit(main())
