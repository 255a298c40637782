"""Settings: how everything looks, what a new plan starts with, and where things go. Each change counts at once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.i18n import _, fill
from app.interview.page import Choice
from app.paths import where_documents_go
from app.plan.terms import school_year_start_of
from app.settings import TEXT_SIZES
from ui.controls.buttons import SmallButton
from ui.controls.choice_card import ChoiceGroup
from ui.controls.labels import Body, FieldLabel, Hint
from ui.controls.segments import Segments
from ui.desk import Desk
from ui.folder_row import FolderRow
from ui.go_to import GoTo
from ui.languages import language_names
from ui.plain_frame import PlainFrame
from ui.rules_row import RulesRow
from ui.swatches import Swatches
from ui.term_dates import TermDates
from ui.theme import Theme
from ui.view import View


class SettingsView(View):
    """There is nothing to save and nothing to confirm."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("settings")
        self._frame = PlainFrame(self, "settings", _("Display and settings"), _("Each change counts at once."))
        self._frame.bar.display_button.hide()
        self._add_look()
        self._add_new_plans()
        self._add_coach()
        self._add_folders()
        self._add_terms()
        self._frame.fill_up()

    def title(self) -> str:
        return _("Display and settings")

    def focus_first(self) -> None:
        self.sizes.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, shortcut: str) -> None:
        if shortcut == "back":
            self._frame.back.click()

    def _add_look(self) -> None:
        settings = self.desk.settings
        sizes = {str(size): fill(_("{size} %"), {"size": str(size)}) for size in TEXT_SIZES}
        self.sizes = self._segments("text_size", _("Text size"), sizes, str(settings.text_size), int)
        themes = {
            "system": _("Same as this computer"),
            "light": _("Light"),
            "dark": _("Dark"),
            "high_contrast": _("High contrast"),
        }
        self.theme = self._segments("theme", _("Colours"), themes, settings.theme)
        papers = {
            "": _("Warm white"),
            "cream": _("Cream"),
            "blue": _("Blue"),
            "green": _("Green"),
            "peach": _("Peach"),
            "lilac": _("Lilac"),
        }
        self._label(_("Paper colour"), _("For the light colours."))
        self.tint = Swatches(_("Paper colour"), papers, "settings.tint", self)
        self.tint.set_value(settings.tint)
        self.tint.changed.connect(lambda tint: self._use(tint=tint))
        self._frame.column.addWidget(self.tint)
        self._label(_("Reading"))
        easier = (
            Choice(id="roomy", label=_("Roomy text"), detail=_("More space between letters, words and lines.")),
            Choice(id="reduce_motion", label=_("Less movement"), detail=_("Nothing fades or slides.")),
        )
        self.reading = ChoiceGroup(_("Reading"), easier, multiple=True, identifier="settings.reading", parent=self)
        self.reading.set_value("\n".join(choice.id for choice in easier if getattr(settings, choice.id)))
        self.reading.changed.connect(self._use_reading)
        self._frame.column.addWidget(self.reading)
        names = language_names()
        codes = {code.lower(): code for code in names}  # Ids of controls have small letters.
        languages = {small: names[code] for small, code in codes.items()}
        chosen = settings.language.lower()
        self.language = self._segments("language", _("Language"), languages, chosen, codes.__getitem__)

    def _add_new_plans(self) -> None:
        self._frame.add_section(_("New plans"))
        voices = {
            "": _("Ask each time"),
            "third": _("By name"),
            "first_future": _("I will"),
            "first_now": _("I do it now"),
        }
        self.voice = self._segments("voice", _("Outcomes are written"), voices, self.desk.settings.voice)

    def _add_coach(self) -> None:
        self._frame.add_section(_("The coach"))
        self.rules = RulesRow(self.desk.settings.rules, self)
        self.rules.chosen.connect(lambda rules: self._use(rules=rules))
        self.rules.listed.connect(lambda: self.wants.emit(GoTo("rules")))
        self._frame.column.addWidget(self.rules)

    def _add_folders(self) -> None:
        self._frame.add_section(_("Folders"))
        documents = where_documents_go(self.desk.settings.documents_folder)
        self.documents = FolderRow(
            "settings.documents_folder", _("Documents go here"), documents, can_choose=True, parent=self
        )
        self.documents.chosen.connect(lambda folder: self._use(documents_folder=str(folder)))
        self._frame.column.addWidget(self.documents)
        own = SmallButton(_("Your own Word template"), "settings.own_template", icon="document", parent=self)
        own.clicked.connect(lambda: self.wants.emit(GoTo("own_template")))
        self._frame.column.addWidget(own)
        self._frame.column.addSpacing(Theme.of(self).px(8))
        self._frame.column.addWidget(FolderRow("settings.data_folder", _("Plans are kept here"), self.desk.folder))

    def _add_terms(self) -> None:
        self._frame.add_section(_("Term dates"))
        told = _("We begin with dates that are usual in England. Put in those of your school.")
        self._frame.column.addWidget(Body(told, self))
        year = school_year_start_of(self.desk.today())
        self.terms = [TermDates(start, self._terms_of(start), self) for start in (year, year + 1)]
        for dates in self.terms:
            dates.edited.connect(lambda edited, start=dates.year: self._use_terms(start, edited))
            self._frame.column.addWidget(dates)

    def _terms_of(self, start: int) -> Mapping[str, str]:
        kept = self.desk.settings.term_dates
        return {key: value for key, value in kept.items() if key.startswith(f"{start}.")}

    def _use_terms(self, start: int, edited: Mapping[str, str]) -> None:
        kept = self.desk.settings.term_dates
        others = {key: value for key, value in kept.items() if not key.startswith(f"{start}.")}
        self._use(term_dates={**others, **edited})

    def _use_reading(self, chosen: str) -> None:
        ids = chosen.split("\n")
        self._use(roomy="roomy" in ids, reduce_motion="reduce_motion" in ids)

    def _use(self, **changes: Any) -> None:
        self.desk.use_settings(replace(self.desk.settings, **changes))

    def _label(self, words: str, hint: str = "") -> None:
        self._frame.column.addSpacing(Theme.of(self).px(10))
        self._frame.column.addWidget(FieldLabel(words, self))
        if hint:
            self._frame.column.addWidget(Hint(hint, self))

    def _segments(
        self, name: str, label: str, options: Mapping[str, str], value: str, kind: Callable[[str], object] = str
    ) -> Segments:
        """A row of choices for one setting."""
        self._label(label)
        made = Segments(label, options, identifier=f"settings.{name}", parent=self)
        made.setMinimumWidth(Theme.of(self).px(44))  # A narrow window stacks the answers.
        made.set_value(value)
        made.changed.connect(lambda chosen: self._use(**{name: kind(chosen)}))
        self._frame.column.addWidget(made)
        return made
