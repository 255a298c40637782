"""What stands above and below every page: whose document it is, when it was made and by whom, and the page's number."""

from datetime import date
from typing import Final

from app.documents.options import DocumentOptions
from app.i18n import Texts, fill
from app.plan.plan import Plan
from app.plan.spoken import day

_LONGEST_NAME: Final = 60


def header(plan: Plan, texts: Texts, template: str) -> str:
    """The line above a page: a template such as "{name} · Outcome plan" with the learner's name, cut short."""
    name = plan.learner.name or texts.gettext("The learner")
    short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
    return fill(template, {"name": short})


def footer(texts: Texts, today: date, options: DocumentOptions) -> str:
    """The line below a page. `{page}` and `{pages}` stay in it for the writer to fill."""
    values = {"day": day(today, texts), "who": options.made_by}
    made = texts.gettext("Made {day} by {who} · Page {page} of {pages}")
    unsigned = texts.gettext("Made {day} · Page {page} of {pages}")
    return fill(made if options.made_by else unsigned, values)
