"""A plan as text for the boxes of a council's or a school's portal: section by section, outcome by outcome, whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.documents.options import DocumentOptions, tidied
from app.documents.pieces.areas import adult_areas, areas_of_need
from app.documents.pieces.deadlines import deadline_text
from app.documents.pieces.hope import hope_words, whose_words
from app.documents.pieces.labels import Labels, labels_for
from app.documents.pieces.rows import ended, joined
from app.documents.pieces.sections import HELP_SECTIONS, NEED_SECTIONS, has_sections, section_of_help, section_of_need
from app.documents.pieces.sentences import document_sentence
from app.documents.pieces.step_tables import help_in_words, how_much, step_act
from app.documents.plain import headed, labelled, listed
from app.documents.rewriting import rewritten, said
from app.documents.shown_name import with_shown_name
from app.i18n import Texts, fill
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.step import Step
from app.sentence.formula import short_name
from app.sentence.fragment import large_first


@dataclass(frozen=True, kw_only=True, slots=True)
class PortalText:
    """What goes in one box. `id` is a section's letter or name, or an outcome's id; `text` is empty when nothing is
    written for it yet."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PortalTexts:
    """A plan for a portal: `sections` in the order the plan's type asks for, every outcome with all that belongs to it,
    and the `whole` with a heading for each section."""

    sections: tuple[PortalText, ...]
    outcomes: tuple[PortalText, ...]
    whole: PortalText


def portal_texts(plan: Plan, *, texts: Texts, options: DocumentOptions | None = None) -> PortalTexts:
    """The texts in the language of `texts`, with the names chosen for the meeting document unless others are given.
    Changes nothing."""
    options = tidied(options or DocumentOptions.from_answers(plan, "meeting"))
    plan, options = with_shown_name(rewritten(plan, said), options)
    portal = _Portal(plan, texts, labels_for(plan, texts, options.style))
    sections = tuple(portal.lettered() if has_sections(plan) else portal.named())
    outcomes = tuple(
        PortalText(id=outcome.id, title=portal.title(number, outcome), text=portal.outcome(outcome, with_need=True))
        for number, outcome in enumerate(plan.outcomes, start=1)
    )
    empty = texts.gettext("Nothing written yet.")
    whole = "\n\n".join(f"{headed(section.title, 2)}\n\n{section.text or empty}" for section in sections)
    return PortalTexts(
        sections=sections,
        outcomes=outcomes,
        whole=PortalText(id="whole", title=texts.gettext("The whole plan"), text=f"{whole}\n"),
    )


class _Portal:
    """One plan with what its words need: a language and its labels."""

    def __init__(self, plan: Plan, texts: Texts, labels: Labels) -> None:
        self._plan = plan
        self._texts = texts
        self._labels = labels

    def lettered(self) -> Iterator[PortalText]:
        """The sections of an EHC plan (SEND Regulations 2014, regulation 12) that this plan has words for."""
        texts = self._texts
        needs = {
            "B": texts.gettext("Section B: special educational needs"),
            "C": texts.gettext("Section C: health needs"),
            "D": texts.gettext("Section D: social care needs"),
        }
        helps = {
            "F": texts.gettext("Section F: special educational provision"),
            "G": texts.gettext("Section G: health provision"),
            "H": texts.gettext("Section H: social care provision"),
        }
        yield PortalText(id="A", title=texts.gettext("Section A: views, interests and hopes"), text=self._views())
        for letter in NEED_SECTIONS.values():
            yield PortalText(id=letter, title=needs[letter], text=self._needs(letter))
        yield PortalText(id="E", title=texts.gettext("Section E: outcomes"), text=self._outcomes(with_need=False))
        for letter in HELP_SECTIONS:
            yield PortalText(id=letter, title=helps[letter], text=self._help(letter))
        if outside := self._help(""):
            yield PortalText(
                id="outside", title=texts.gettext("From family and clubs, outside Sections F to H"), text=outside
            )

    def named(self) -> Iterator[PortalText]:
        """The sections of every other plan: they follow assess, plan, do, review, and have no letters."""
        texts, plan = self._texts, self._plan
        needs = listed([self._need(outcome) for outcome in plan.outcomes if outcome.answer("need.need")])
        yield PortalText(id="views", title=texts.gettext("Views, interests and hopes"), text=self._views())
        yield PortalText(id="needs", title=texts.gettext("Needs"), text=needs)
        yield PortalText(
            id="outcomes", title=texts.gettext("Outcomes, steps and help"), text=self._outcomes(with_need=False)
        )
        review = deadline_text(plan.answer("review.review"), self._texts)
        yield PortalText(id="review", title=texts.gettext("When we look again"), text=review)

    def title(self, number: int, outcome: Outcome) -> str:
        """What an outcome is called."""
        numbered = fill(self._texts.gettext("Outcome {number}"), {"number": str(number)})
        name = short_name(self._plan, outcome)
        return fill(self._texts.gettext("{outcome}: {name}"), {"outcome": numbered, "name": name}) if name else numbered

    def outcome(self, outcome: Outcome, *, with_need: bool) -> str:
        """The sentence, what belongs to it, and its steps. In an EHC plan the help of a step has a section of its own,
        so it is only here where the outcome stands alone."""
        texts, labels = self._texts, self._labels
        with_help = with_need or not has_sections(self._plan)
        rows = (
            labelled(labels.hard, outcome.answer("need.need")) if with_need else "",
            labelled(labels.today, outcome.answer("known.baseline")) if outcome.answer("known.baseline") else "",
            self._known(joined((outcome.answer("known.known"), outcome.answer("known.who")))),
            labelled(texts.gettext("Prepares for"), adult_areas(outcome, self._texts))
            if outcome.answer("need.adult")
            else "",
        )
        steps = [self._step(number, step, with_help) for number, step in enumerate(outcome.written_steps, start=1)]
        return _apart(
            document_sentence(self._plan, outcome, self._texts),
            "\n".join(filter(None, rows)),
            _apart(texts.gettext("Steps towards"), *steps) if steps else "",
        )

    def _views(self) -> str:
        texts, plan, labels = self._texts, self._plan, self._labels
        hope = plan.aspiration
        return _apart(
            _lines(
                labelled(labels.hope, hope_words(plan, self._texts)),
                joined((whose_words(plan, self._texts), hope.heard)),
            )
            if hope.text
            else "",
            _lines(
                self._answer(labels.important_to, "matters.to"),
                self._answer(labels.important_for, "matters.for"),
                self._answer(texts.gettext("Agreed between us"), "matters.agreed"),
            ),
            _lines(*map(self._now, ("working", "not_working", "change"))),
        )

    def _answer(self, label: str, field: str) -> str:
        words = self._plan.answer(field)
        return labelled(label, words) if words else ""

    def _now(self, about: str) -> str:
        texts, plan = self._texts, self._plan
        label = {
            "working": texts.gettext("What works"),
            "not_working": texts.gettext("What does not"),
            "change": texts.gettext("What could change"),
        }[about]
        learner = plan.learner.name or texts.gettext("The learner")
        people = {
            "learner": texts.gettext("Me") if plan.voice != "third" else learner,
            "family": texts.gettext("Family"),
            "staff": texts.gettext("School"),
        }
        words = [
            labelled(name, " ".join(answer.split()))
            for who, name in people.items()
            if (answer := plan.answer(f"now.{who}_{about}"))
        ]
        return labelled(label, "\n".join(words)) if words else ""

    def _needs(self, letter: str) -> str:
        placed = (outcome for outcome in self._plan.outcomes if section_of_need(outcome) == letter)
        return listed([self._need(outcome) for outcome in placed if outcome.answer("need.need")])

    def _need(self, outcome: Outcome) -> str:
        number = str(self._plan.outcomes.index(outcome) + 1)
        behind = fill(self._texts.gettext("(Outcome {number})"), {"number": number})
        areas = areas_of_need(outcome, self._texts)
        need = labelled(areas, outcome.answer("need.need"))
        return f"{need} {behind}"

    def _outcomes(self, *, with_need: bool) -> str:
        return _apart(
            *(
                _lines(self.title(number, outcome), self.outcome(outcome, with_need=with_need))
                for number, outcome in enumerate(self._plan.outcomes, start=1)
            )
        )

    def _step(self, number: int, step: Step, with_help: bool) -> str:
        by = deadline_text(step.by, self._texts)
        helps = [self._help_line(help_) for help_ in step.written_helps] if with_help else []
        return _lines(
            f"{number}. {large_first(ended(step_act(self._plan, step)))}",
            labelled(self._texts.gettext("By"), by) if by else "",
            self._known(step.known),
            labelled(self._labels.help, "\n".join(helps)) if helps else "",
        )

    def _known(self, words: str) -> str:
        return labelled(self._labels.known, words) if words.strip() else ""

    def _help(self, letter: str) -> str:
        return listed(
            [
                f"{self._help_line(help_)} {fill(self._texts.gettext('(Outcome {number})'), {'number': str(number)})}"
                for number, outcome in enumerate(self._plan.outcomes, start=1)
                for step in outcome.written_steps
                for help_ in step.written_helps
                if section_of_help(help_, outcome) == letter
            ]
        )

    def _help_line(self, help_: Provision) -> str:
        return joined((help_in_words(help_, self._texts), ended(how_much(help_))), " ")


def _lines(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def _apart(*parts: str) -> str:
    return "\n\n".join(filter(None, parts))
