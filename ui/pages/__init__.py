"""The pages that a spec alone cannot draw, one class a file. Every other page is a plain question."""

from importlib import import_module
from typing import Final

from ui.page import PageClass
from ui.question_page import QuestionPage

OWN: Final = {
    "voice": "VoicePage",
    "year": "YearPage",
    "hope": "HopePage",
    "hope_help": "HopeHelpPage",
    "hope_whose": "HopeWhosePage",
    "now": "NowPage",
    "change": "ChangePage",
    "help_not_change": "HelpNotChangePage",
    "give": "LadderPage",
    "do": "LadderPage",
    "possible": "LadderPage",
    "reason": "ReasonPage",
    "when": "WhenPage",
    "will": "WillPage",
    "where": "WherePage",
    "known": "KnownPage",
    "so_that": "SoThatPage",
    "read_back": "ReadBackPage",
    "check": "CheckPage",
    "barriers": "BarriersPage",
    "steps": "StepsPage",
    "step": "StepPage",
    "review": "ReviewPage",
    "answers": "AnswersPage",
    "documents": "DocumentsPage",
    "done": "DonePage",
}
_MODULES: Final = {"LadderPage": "ladder_page"}


def page_class(page: str) -> PageClass:
    """The class that draws this page, brought in when it is first needed."""
    name = OWN.get(page)
    if name is None:
        return QuestionPage
    module = import_module(f"ui.pages.{_MODULES.get(name, page + '_page')}")
    made: PageClass = getattr(module, name)
    return made
