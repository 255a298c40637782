from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.memory_store import MemoryStore
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.progress import summarise
from app.plan_file import read_plan_file
from app.settings import Settings
from app.store import DamagedError, Glimpse, PlanStore
from tests.making import NOON, a_plan, an_outcome
from tests.ui.conftest import Desktop
from ui.controls.labels import FlowedLabel
from ui.desk import AT_FIRST
from ui.home import Home
from ui.home_message import Trouble
from ui.home_plans import SHOWN, HomePlans
from ui.plan_card import PlanCard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""A menu that nobody sees cannot be raised either."""

Make = Callable[..., Desktop]
LONG = "Wilhelmina " * 28


def plan_of(name: str, minutes: int = 0, **more: str) -> Plan:
    plan = a_plan(answers={"name.name": name, **{key.replace("__", "."): value for key, value in more.items()}})
    plan.id, plan.changed = f"id-{name[:20]}", NOON - timedelta(minutes=minutes)
    return plan


def home(made: Desktop) -> Home:
    made.hand.settle()
    assert isinstance(made.window.view, Home)
    return made.window.view


def listed(made: Desktop) -> HomePlans:
    body = home(made).body
    assert isinstance(body, HomePlans)
    return body


def names(made: Desktop) -> list[str]:
    made.hand.settle()
    return [card.summary.name for card in listed(made).cards()]


def choose(made: Desktop, action: str) -> None:
    """Choose from the menu that is open."""
    made.hand.settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(entry for entry in menu.actions() if entry.objectName() == action).trigger()
    menu.close()
    made.hand.settle()


def test_a_newcomer_can_begin_with_one_key(desktop: Make) -> None:
    made = desktop()
    assert made.hand.find("home.start").hasFocus()
    QTest.keyClick(made.hand.find("home.start"), Qt.Key.Key_Space)
    assert made.page == "who"


def test_a_newcomer_can_look_round_an_example(desktop: Make) -> None:
    made = desktop()
    made.hand.press("home.example")
    made.hand.wait_for(lambda: made.window.here.view == "plan", "the example was not shown")
    assert [summary.is_example for summary in made.store.summaries()] == [True]


def test_the_last_plan_is_carried_on_where_it_stopped(desktop: Make) -> None:
    last = plan_of("Amara")
    last.place = Place("known", last.outcomes[0].id)
    made = desktop(plan_of("Bram", 5), last)
    assert made.hand.find("home.carry_on").hasFocus()
    made.hand.press("home.carry_on")
    made.hand.wait_for(lambda: made.window.walks_at("known"), "it was not carried on")
    assert made.desk.plan is not None
    assert made.desk.plan.id == last.id


def test_a_copy_has_no_place_yet_and_is_carried_on_all_the_same(desktop: Make) -> None:
    made = desktop(a_plan(place=None))
    made.hand.press("home.carry_on")
    made.hand.wait_for(lambda: made.window.walks_at("documents"), "it was not carried on")


def test_a_click_anywhere_on_a_card_opens_its_plan(desktop: Make) -> None:
    made = desktop(plan_of("Amara"), plan_of("Bram", 5))
    card = listed(made).cards()[0]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() // 2, card.height() - 6))
    made.hand.wait_for(lambda: made.desk.plan is not None, "it was not opened")
    assert made.window.here.view == "plan"
    assert made.desk.plan is not None
    assert made.desk.plan.learner.name == "Bram"


def test_plans_are_found_as_letters_are_typed(desktop: Make) -> None:
    others = ["Zoë", "Bram", "Cerys", "Dilip"]
    made = desktop(plan_of("Amara"), *(plan_of(name, number) for number, name in enumerate(others, 1)))
    made.hand.write("home.find", "zo")
    assert names(made) == ["Zoë"]
    made.hand.write("home.find", "nobody")
    assert names(made) == []
    assert listed(made)._none.isVisible()
    made.hand.write("home.find", "")
    assert sorted(names(made)) == sorted(others)


def test_plans_stand_in_the_order_that_was_chosen(desktop: Make) -> None:
    others = ["Zoë", "Bram", "Cerys", "Dilip"]
    made = desktop(plan_of("Amara"), *(plan_of(name, number) for number, name in enumerate(others, 1)))
    made.hand.press("home.sort")
    choose(made, "home.sort.name")
    assert names(made) == ["Bram", "Cerys", "Dilip", "Zoë"]
    made.hand.press("home.sort")
    choose(made, "home.sort.changed")
    assert names(made) == others


def test_a_copy_of_a_plan_is_a_plan_of_its_own(desktop: Make) -> None:
    made = desktop(plan_of("Amara"), plan_of("Bram", 5))
    made.hand.press("home.more.id-Bram")
    choose(made, "home.menu.copy")
    made.hand.wait_for(lambda: len(made.store.summaries()) == 3, "there was no copy")
    assert len({summary.id for summary in made.store.summaries()}) == 3


def test_a_plan_goes_to_a_file_and_comes_back_from_it(
    desktop: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Bram.stepstowards"
    monkeypatch.setattr("ui.file_dialogs.ask_where_to_save", lambda *_: path)
    monkeypatch.setattr("ui.file_dialogs.ask_for_plan_file", lambda *_: path)
    made = desktop(plan_of("Amara"), plan_of("Bram", 5))
    made.hand.press("home.more.id-Bram")
    choose(made, "home.menu.save_copy")
    made.hand.wait_for(path.exists, "there was no file")
    assert read_plan_file(path).learner.name == "Bram"
    made.hand.press("home.open_file")
    made.hand.wait_for(lambda: made.window.shows("bring_home"), "the file was not opened")
    made.hand.wait_for(lambda: made.window.shows("bring_home"), "no differences")
    made.hand.press("bring_home.copy")
    made.hand.wait_for(lambda: made.window.here.view == "plan", "the copy was not shown")
    assert sorted(summary.name for summary in made.store.summaries()) == ["Amara", "Bram", "Bram"]


def test_a_file_that_holds_no_plan_is_refused_in_words(
    desktop: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "holiday.stepstowards"
    path.write_bytes(b"\x00 no plan at all")
    told: list[str] = []
    monkeypatch.setattr("ui.file_dialogs.ask_for_plan_file", lambda *_: path)
    monkeypatch.setattr("ui.messages.tell", lambda _parent, *, title, words: told.append(words))
    made = desktop()
    made.hand.press("home.open_file")
    assert told
    assert made.store.summaries() == []


def test_deleting_asks_once_names_the_plan_and_can_be_undone_r55_r58(
    desktop: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def agree(_parent: object, *, title: str, words: str, do_it: str, leave_it: str) -> bool:
        asked.append(words)
        return True

    monkeypatch.setattr("ui.messages.ask", agree)
    made = desktop(plan_of("Amara"), plan_of("Bram", 5))
    made.hand.press("home.more.id-Bram")
    choose(made, "home.menu.delete")
    made.hand.wait_for(lambda: len(made.store.removed()) == 1, "it was not deleted")
    made.hand.wait_for(lambda: made.hand.has("undo_bar.undo"), "undo was not offered")
    assert len(asked) == 1
    assert "Bram" in asked[0]
    made.hand.press("undo_bar.undo")
    made.hand.wait_for(lambda: len(made.store.summaries()) == 2, "it did not come back")


def test_a_plan_that_is_kept_after_all_stays(desktop: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.messages.ask", lambda *_, **__: False)
    made = desktop(plan_of("Amara"))
    made.hand.press("home.carry_on_more")
    choose(made, "home.menu.delete")
    assert len(made.store.summaries()) == 1


@pytest.mark.parametrize("name", [LONG, "Mo & <b>Ali</b>", "زینب", "{name}"])
@pytest.mark.parametrize("width", [640, 1366])
def test_any_name_is_shown_as_it_was_written(desktop: Make, name: str, width: int) -> None:
    made = desktop(plan_of(name), plan_of(name.strip(), 3), width=width)
    made.hand.settle()
    carry_on = listed(made).carry_on
    for card in (*listed(made).cards(), carry_on):
        title = card.title if isinstance(card, PlanCard) else made.hand.find("home.carry_on_plan")
        assert title.accessibleName().strip() == name.strip()
        assert card.mapTo(home(made), QPoint(card.width(), 0)).x() <= home(made).width()


def test_of_many_plans_sixty_show_sixty_and_more_when_asked(desktop: Make) -> None:
    small = [replace_id(a_plan(outcomes=[an_outcome(steps=[])]), number) for number in range(200)]
    made = desktop(*small)
    made.hand.wait_for(lambda: len(listed(made).cards()) == SHOWN, "the first cards were not shown")
    made.hand.press("home.show_more")
    made.hand.wait_for(lambda: len(listed(made).cards()) == 2 * SHOWN, "no more cards were shown")


def replace_id(plan: Plan, number: int) -> Plan:
    plan.id = f"plan-{number:04}"
    return plan


def test_the_search_stays_when_another_plan_is_deleted(desktop: Make) -> None:
    others = ["Zoë", "Bram", "Cerys", "Dilip", "Ede"]
    made = desktop(plan_of("Amara"), *(plan_of(name, number) for number, name in enumerate(others, 1)))
    made.hand.write("home.find", "cer")
    made.desk.do(lambda store: store.remove("id-Ede", NOON))
    made.hand.wait_for(lambda: len(made.desk.plans or []) == 5, "it was not listed again")
    assert names(made) == ["Cerys"]


def test_plans_that_cannot_be_opened_are_said_and_a_backup_brings_them_back(tmp_path: Path) -> None:
    kept = MemoryStore()
    kept.save(plan_of("Amara"))
    sound: list[bool] = []

    def open_store() -> PlanStore:
        if not sound:
            raise DamagedError("quick_check")
        return kept

    made = Desktop(tmp_path, Settings(), open_store=open_store, restore_backup=lambda: sound.append(True))
    try:
        made.window.show()
        made.desk.start()
        made.hand.wait_for(lambda: isinstance(home(made).body, Trouble), "trouble was not told")
        assert made.hand.has("home.restore")
        assert not made.hand.has("home.try_again")
        made.desk.open_again(restoring=True)
        made.hand.wait_for(lambda: isinstance(home(made).body, HomePlans), "the plans did not come back")
    finally:
        made.close()


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600), (640, 400)])
def test_nothing_reaches_over_the_edge(desktop: Make, text_size: int, width: int, height: int) -> None:
    others = ["Zoë", "Bram", "Cerys", "Dilip"]
    plans = [plan_of("Amara"), *(plan_of(name, number) for number, name in enumerate(others, 1))]
    made = desktop(*plans, settings=replace(Settings(), text_size=text_size), width=width, height=height)
    made.hand.settle()
    sheet = home(made).sheet
    assert home(made).body.width() <= sheet.viewport().width()


def test_the_card_to_carry_on_with_keeps_somebodys_own_words(desktop: Make) -> None:
    answers = {
        "when.when": "the end of Year 13",
        "will.will": "cook my own tea",
        "so_that.so_that": "I can host my mum",
    }
    plan = Plan(answers={"name.name": "James"}, outcomes=[Outcome(id="one", answers=answers)])
    made = desktop(plan)
    said = [label.words() for label in listed(made).carry_on.findChildren(FlowedLabel)]
    assert "I will cook my own tea" in said
    assert "so that I can host my mum." in said


def test_of_many_plans_the_first_are_shown_before_all_are_listed(desktop: Make) -> None:
    made = desktop(*(plan_of(f"{number:03} Learner", minutes=number) for number in range(AT_FIRST + 20)))
    seen: list[tuple[str, int]] = []
    made.desk.glimpsed.connect(lambda found: seen.append((listed(made)._count.text(), len(found.plans))))
    made.desk.store.opened.emit()
    made.hand.wait_for(lambda: bool(seen), "no plan was shown")
    assert seen == [(str(AT_FIRST + 19), AT_FIRST)]


def test_when_all_are_listed_what_is_shown_stays_and_every_plan_can_be_found(desktop: Make) -> None:
    plans = [plan_of(f"{number:03} Learner", minutes=number) for number in range(AT_FIRST + 20)]
    everything = [summarise(plan) for plan in plans]
    body = HomePlans(Glimpse(plans=everything[:AT_FIRST], count=len(everything)), NOON.date())
    cards = body.cards()
    assert body.take_all(Glimpse(plans=everything, count=len(everything)))
    assert body.cards()[: len(cards)] == cards
    body.look_up("080 learner")
    assert [card.summary.name for card in body.cards()] == ["080 Learner"]
    assert not body.take_all(Glimpse(plans=everything, count=len(everything)))


def test_what_is_looked_for_while_plans_are_still_listed_is_found_then(desktop: Make) -> None:
    desktop()
    everything = [summarise(plan_of(f"{number:03} Learner", minutes=number)) for number in range(AT_FIRST + 20)]
    body = HomePlans(Glimpse(plans=everything[:AT_FIRST], count=len(everything)), NOON.date())
    body.search.setText("080")
    assert body.cards() == []
    assert body.take_all(Glimpse(plans=everything, count=len(everything)))
    assert [card.summary.name for card in body.cards()] == ["080 Learner"]
