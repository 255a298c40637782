from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtGui import QGuiApplication

from app.documents.portal import portal_texts
from app.i18n import Texts
from app.plan.plan import Plan
from tests.making import a_plan
from tests.ui.conftest import Desktop
from ui.controls.buttons import SmallButton
from ui.go_to import GoTo
from ui.portal_view import PortalView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""A menu that nobody sees cannot be raised either."""

Make = Callable[..., Desktop]


def shown(made: Desktop, plan: Plan) -> PortalView:
    made.window.go(GoTo("portal", plan.id))
    made.hand.wait_for(lambda: made.window.shows("portal"), "the texts were not shown")
    made.hand.settle()
    assert isinstance(made.window.view, PortalView)
    return made.window.view


def button(made: Desktop, name: str) -> SmallButton:
    found = made.hand.find(name)
    assert isinstance(found, SmallButton)
    return found


def test_the_whole_plan_is_copied_and_the_button_says_so(desktop: Make, worked: Plan) -> None:
    made = desktop(worked)
    view = shown(made, worked)
    assert view.whole.hasFocus()
    made.hand.press("portal.copy.whole")
    assert QGuiApplication.clipboard().text() == portal_texts(worked, texts=Texts()).whole.text
    assert view.whole.words() == "Copied"


def test_each_section_has_a_button_and_only_the_last_one_says_copied(desktop: Make, worked: Plan) -> None:
    made = desktop(worked)
    view = shown(made, worked)
    made.hand.press("portal.copy.a")
    made.hand.press("portal.copy.e")
    texts = {one.id: one for one in portal_texts(worked, texts=Texts()).sections}
    assert QGuiApplication.clipboard().text() == texts["E"].text
    assert (button(made, "portal.copy.a").words(), button(made, "portal.copy.e").words()) == ("Copy", "Copied")
    assert button(made, "portal.copy.a").accessibleName() == f"Copy: {texts['A'].title}"
    assert button(made, "portal.copy.e").accessibleName() == f"Copied: {texts['E'].title}"
    assert view.whole.words() == "Copy the whole plan"


def test_an_outcome_is_copied_with_all_that_belongs_to_it(desktop: Make, worked: Plan) -> None:
    made = desktop(worked)
    shown(made, worked)
    made.hand.press("portal.copy.a")
    made.hand.press("portal.by.outcomes")
    made.hand.settle()
    first = worked.outcomes[0]
    made.hand.press(f"portal.copy.{first.id}")
    assert QGuiApplication.clipboard().text() == portal_texts(worked, texts=Texts()).outcomes[0].text
    assert not made.hand.has("portal.copy.a")


def test_a_part_without_words_has_nothing_to_copy(desktop: Make) -> None:
    plan = a_plan(answers={"plan_type.type": "ehc"}, outcomes=[])
    made = desktop(plan)
    shown(made, plan)
    assert not made.hand.has("portal.copy.g")
    made.hand.press("portal.by.outcomes")
    assert made.hand.has("portal.copy.whole")


def test_the_plan_leads_here_and_back(desktop: Make) -> None:
    plan = a_plan(outcomes=[])
    made = desktop(plan)
    made.window.go(GoTo("plan", plan.id))
    made.hand.wait_for(lambda: made.window.shows("plan"), "the plan was not shown")
    for view in ("portal", "dates"):
        made.hand.pick("plan.share", view)
        made.hand.wait_for(partial(made.window.shows, view), view)
        made.hand.press("back")
        made.hand.wait_for(lambda: made.window.shows("plan"), "it did not go back")
