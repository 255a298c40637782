"""Every rule of the coach can be read by anybody, with its source; and which rules count is a choice."""

from collections.abc import Callable
from pathlib import Path

import pytest

import ui.rules_row as rules_row_module
from app.coach.profile import profile
from app.coach.rule import all_rules
from app.settings import Settings
from tests.ui.conftest import Desktop
from ui.coach_profile import profile_of, why_not
from ui.controls.card import Card
from ui.controls.labels import FlowedLabel
from ui.go_to import GoTo


def cards(made: Desktop) -> list[str]:
    names = {f"rules.{rule.id.casefold()}" for rule in all_rules()}
    return [
        card.objectName() for card in made.window.findChildren(Card) if card.isVisible() and card.objectName() in names
    ]


def said(made: Desktop) -> str:
    return " ".join(label.words() for label in made.window.findChildren(FlowedLabel) if label.isVisible())


@pytest.fixture
def made(desktop: Callable[..., Desktop]) -> Desktop:
    one = desktop()
    one.window.go(GoTo("rules"))
    one.hand.settle()
    return one


def test_every_rule_is_there_with_its_source_and_when_it_was_checked(made: Desktop) -> None:
    words = said(made)
    assert len(cards(made)) == len(all_rules())
    for rule in all_rules():
        assert rule.source.startswith("{") or rule.source in words
    assert words.count("Checked on") == len(all_rules())


def test_no_rule_shows_a_placeholder_or_a_bare_code(made: Desktop) -> None:
    words = said(made)
    assert "{" not in words
    for rule in all_rules():
        assert "-" not in rule.code or f"{rule.code} (" not in words.casefold()


def test_a_rule_is_found_by_its_words_and_a_miss_is_told(made: Desktop) -> None:
    made.hand.write("rules.find", "drawer")
    assert 0 < len(cards(made)) < len(all_rules())
    made.hand.write("rules.find", "zzz")
    assert not cards(made)
    assert "No rule has these letters" in said(made)


def test_the_rules_are_reached_from_about_and_from_the_settings(desktop: Callable[..., Desktop]) -> None:
    made = desktop()
    for view, button in (("about", "about.rules"), ("settings", "settings.rules.all")):
        made.window.go(GoTo(view))
        made.hand.settle()
        made.hand.press(button)
        assert made.window.shows("rules")


def test_strict_rules_are_chosen_and_kept(desktop: Callable[..., Desktop]) -> None:
    made = desktop()
    made.window.go(GoTo("settings"))
    made.hand.press("settings.rules.strict")
    assert made.desk.settings.rules == "strict"


def test_a_file_with_a_slip_is_refused_in_a_sentence_and_changes_nothing(
    desktop: Callable[..., Desktop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slip = tmp_path / "ours.toml"
    slip.write_text('[severity]\nO6 = "loud"\n')
    monkeypatch.setattr(rules_row_module, "ask_for_rules", lambda _parent: slip)
    made = desktop()
    made.window.go(GoTo("settings"))
    made.hand.press("settings.rules.file")
    assert "ours.toml" in said(made) and "severity.O6" in said(made)
    assert made.desk.settings.rules == "guide"
    slip.write_text('name = "Our council"\n[severity]\nO6 = "off"\n')
    made.hand.press("settings.rules.file")
    assert made.desk.settings.rules == str(slip)


def test_a_rule_that_is_off_in_a_file_is_not_said_and_a_file_that_went_away_is_told(tmp_path: Path) -> None:
    ours = tmp_path / "ours.toml"
    ours.write_text('[severity]\nO6 = "off"\n')
    assert profile_of(Settings(rules=str(ours))).severity_of("O6") == "off"
    assert profile_of(Settings(rules="strict")).severity_of("O14") == "warn"
    assert profile_of(Settings(rules=str(tmp_path / "gone.toml"))) == profile()
    assert "gone.toml" in why_not(str(tmp_path / "gone.toml"))
