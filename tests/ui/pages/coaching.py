"""Writing with the coach beside: for the tests of its pages."""

from tests.ui.conftest import Desktop
from ui.coach_live import LiveCoach
from ui.controls.buttons import SmallButton
from ui.controls.labels import FlowedLabel

SAID = "greet visitors confidently at the front desk"


def coach_of(made: Desktop) -> LiveCoach:
    assert made.walk.page is not None
    coach = made.walk.page.coach
    assert isinstance(coach, LiveCoach)
    return coach


def rest(made: Desktop) -> Desktop:
    """Wait until everything is read."""
    made.hand.wait_for(coach_of(made).is_at_rest, "the coach did not read")
    made.hand.settle()
    return made


def write(made: Desktop, field: str, words: str) -> Desktop:
    made.hand.write(field, words)
    return rest(made)


def shown(made: Desktop) -> str:
    coach = coach_of(made)
    return " ".join(label.words() for label in coach.findChildren(FlowedLabel) if label.isVisible())


def names_of_tips(made: Desktop) -> list[str]:
    return [button.objectName() for button in coach_of(made).findChildren(SmallButton) if button.isVisible()]
