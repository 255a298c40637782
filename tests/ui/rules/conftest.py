"""Surveys of the whole window, made once for each look and shared by the rules."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.plan.plan import Plan
from tests.ui.conftest import Desktop
from tests.ui.rules.survey import Look, Sight, arrive, places_of, shown, survey

See = Callable[[Look], dict[str, Sight]]
Walk = Callable[[Look], Iterator[tuple[str, Desktop, Plan]]]


@pytest.fixture(scope="session")
def see(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, pseudo_locales: Path) -> See:
    """Gives what is seen at every place in a look; each look is looked at once."""
    kept: dict[Look, dict[str, Sight]] = {}

    def look_at(look: Look) -> dict[str, Sight]:
        if look not in kept:
            kept[look] = survey(look, tmp_path_factory.mktemp("survey"), pseudo_locales)
        return kept[look]

    return look_at


@pytest.fixture
def visit(qapp: QApplication, tmp_path: Path, pseudo_locales: Path) -> Walk:
    """Goes to every place in a look, for what has to be tried and not only seen."""

    def go_round(look: Look) -> Iterator[tuple[str, Desktop, Plan]]:
        with shown(look, tmp_path, pseudo_locales) as (desktop, plan):
            for name, to in places_of(plan):
                arrive(desktop, to)
                yield name, desktop, plan

    return go_round
