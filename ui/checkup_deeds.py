"""What can be done with a checked statement beyond reading it: into a plan and out again, and a page on the disk."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from app.coach.checkup import Statement
from app.documents.checkup import checkup_page
from app.i18n import Texts, _, fill
from app.interview.take_in import Taken, take_in, take_out
from app.plan.outcome import Outcome
from app.plan.place import Place as PlanPlace
from app.plan.plan import Plan, now
from app.store import PlanStore
from ui.checkup_draft import Draft
from ui.checkup_take import Choices
from ui.checkup_words import checked, summary
from ui.desk import Desk

Done = Callable[[Plan, Taken], None]


def save_page(
    statements: Sequence[Statement], draft: Draft, folder: Path, texts: Texts, today: date
) -> Callable[[], Path]:
    """The job that writes the Word page of these statements and gives its path; it raises `DocumentError`."""
    content = checkup_page(
        [checked(statement) for statement in statements],
        texts=texts,
        today=today,
        summary=summary(statements),
        about=draft.about,
        made_by=draft.made_by,
    )

    def save() -> Path:
        # Saving brings in the Word library: nobody waits for it here.
        from app.documents.saving import file_name, save_document

        with suppress(OSError):  # Where it cannot be made, saving says so in a sentence.
            folder.mkdir(parents=True, exist_ok=True)
        name = file_name(draft.about, content.title, today)
        return save_document(content, folder, name)

    return save


def take(desk: Desk, statement: Statement, choices: Choices, then: Done) -> None:
    """Take a statement into the chosen plan, or into a new one; `then` hears of the plan and where it went."""
    today = desk.today()

    def into(plan: Plan) -> Taken:
        return take_in(plan, choices.kind, statement.text, today, outcome=choices.outcome)

    if choices.plan_id:
        _change(desk, choices.plan_id, into, then)
        return
    outcome = Outcome()
    plan = Plan(outcomes=[outcome], place=PlanPlace("who", outcome.id))
    if choices.name:
        plan.answers["name.name"] = choices.name
    if desk.settings.voice:
        plan.answers["voice.voice"] = desk.settings.voice
    taken = into(plan)
    desk.add_plan(plan, lambda: then(plan, taken))


def give_back(desk: Desk, plan_id: str, taken: Taken, *, is_new: bool, then: Callable[[], None]) -> None:
    """Undo `take`: the statement leaves the plan; a plan that was made for it goes to the bin."""
    if is_new:
        desk.do(lambda store: store.remove(plan_id, now()), then)
    else:
        _change(desk, plan_id, lambda plan: take_out(plan, taken, now()), lambda _plan, _value: then())


def where_it_went(plan: Plan, taken: Taken) -> str:
    """Where a statement went, in words."""
    words = {
        "outcome": _("It is now an outcome in the plan for {name}."),
        "step": _("It is now a step in the plan for {name}."),
        "drawer": _("It is kept with the help in the plan for {name}."),
        "drawer_before": _("The same help is in the plan for {name} already."),
        "hope": _("It is now the hope in the plan for {name}."),
        "hope_before": _("The plan for {name} has a hope already. That hope stays."),
    }[taken.where]
    return fill(words, {"name": plan.learner.name or _("the learner")})


def _change(desk: Desk, plan_id: str, change: Callable[[Plan], Any], then: Callable[[Plan, Any], None]) -> None:
    """Change a plan: the open one here, another one in the store."""
    here = desk.plan
    if here is not None and here.id == plan_id:
        value = change(here)
        desk.autosave.changed()
        desk.autosave.flush()
        then(here, value)
        return

    def job(store: PlanStore) -> tuple[Plan, Any]:
        plan = store.load(plan_id)
        value = change(plan)
        plan.changed = now()
        store.save(plan)
        return plan, value

    def changed(answer: tuple[Plan, Any]) -> None:
        then(*answer)
        desk.list_plans()

    desk.store.ask(job, changed, desk.trouble.emit)
