"""Says the words of a page to whoever answers: in the words for their role, in their language, about this learner."""

from collections.abc import Mapping

from app.i18n import fill, window_texts
from app.interview.page import Example, PageSpec
from app.interview.pages import texts_of
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.sentence.pronouns import placeholders


class PageWords:
    """The words of one page for one plan.

    A `field` is named by its id or by its name alone (`"name.pronouns"` or `"pronouns"`), a choice by its id.
    A text that the page does not have is an empty string, except for `word`.
    """

    def __init__(
        self, spec: PageSpec, plan: Plan, outcome: Outcome | None = None, step_number: int | None = None
    ) -> None:
        self._spec = spec
        self._texts = texts_of(spec)
        self._role = plan.role
        self._values = {
            **placeholders(plan.learner, plan.role),
            "step_number": str(step_number or ""),
            "change": outcome.answer("change.change") if outcome else "",
            "hope": plan.aspiration.text,
        }

    @property
    def question(self) -> str:
        """The page's heading."""
        return self._say("question")

    @property
    def lead(self) -> str:
        """What to think about."""
        return self._say("lead")

    @property
    def why(self) -> str:
        """Why we ask, for Help."""
        return self._say("why")

    @property
    def examples(self) -> tuple[Example, ...]:
        """What others could answer, from the youngest to the oldest."""
        return tuple(
            Example(age=example.age, text=self._say(f"example{example.age}")) for example in self._spec.examples
        )

    def label(self, field: str) -> str:
        """The field's label; empty where the page's question is its label."""
        return self._say(f"{_name(field)}.label")

    def hint(self, field: str) -> str:
        """How long, how much, whether it can change."""
        return self._say(f"{_name(field)}.hint")

    def required_message(self, field: str) -> str:
        """What to do when a needed answer is missing."""
        return self._say(f"{_name(field)}.required_message")

    def starters(self, field: str) -> tuple[str, ...]:
        """Words that a button can put in the field."""
        count = len(self._spec.field_named(_name(field)).starters)
        return tuple(self._say(f"{_name(field)}.starter{place}") for place in range(1, count + 1))

    def choice_label(self, field: str, choice: str) -> str:
        """What the choice is called."""
        return self._say(f"{_name(field)}.{choice}.label")

    def choice_detail(self, field: str, choice: str) -> str:
        """The line under the choice."""
        return self._say(f"{_name(field)}.{choice}.detail")

    def everything(self) -> str:
        """All that the page can say, its choices and notes included: where Help looks for special words."""
        return " ".join(self._say(key) for key in self._texts if not key.startswith("example"))

    def word(self, key: str, **values: str) -> str:
        """One of the page's named texts, with `values` filled in. Raises `KeyError` when the page has no such text."""
        if key not in self._spec.words:
            raise KeyError(f"{self._spec.id}: words.{key}")
        return self._say(f"words.{key}", values)

    def _say(self, key: str, values: Mapping[str, str] | None = None) -> str:
        own = self._spec.wording.get(self._role, {}).get(key)
        context = f"{self._spec.id}.{key}" if own is None else f"{self._spec.id}.{self._role}.{key}"
        text = own or self._texts.get(key, "")
        return fill(window_texts().pgettext(context, text), {**(values or {}), **self._values}) if text else ""


def _name(field: str) -> str:
    return field.rpartition(".")[2]
