"""Whatever a plan says and whatever is edited: what comes home is the edit, and nothing is mixed up."""

from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.alike import alike
from app.documents.options import NAMES, DocumentOptions
from app.documents.readback.opening import open_file, read_back
from app.documents.readback.taking import take
from app.plan.plan import Plan
from tests.app.documents.reading_back import a_file, found
from tests.app.documents.sample_plans import TODAY
from tests.app.documents.test_any_plan import options, plans
from tests.app.documents.word_editor import WordEditor

WORDS = st.sampled_from(
    (
        "She finds the room too loud.", "He asks twice, then waits", "Four days out of five · the class teacher",
        "a walk to the shop & back <alone>", "“Yes,” she says", "ہاں، وہ جاتی ہے", "one line\nand another", "🌻",
    )
)  # fmt: skip
WAYS = ("retype", "overtype")


def with_ids(plan: Plan) -> Plan:
    """A nickname that the plan knows, as the window would have kept it."""
    plan.answers["documents.nickname"] = "Star"
    return plan


@settings(max_examples=12)
@given(plans, options)
def test_an_unedited_file_of_any_plan_changes_nothing(plan: Plan, chosen: DocumentOptions) -> None:
    with TemporaryDirectory() as folder:
        chosen = DocumentOptions(
            style=chosen.style, shown=chosen.shown, nickname="Star", how_we_got_here=chosen.how_we_got_here
        )
        assert found(with_ids(plan), a_file(plan, Path(folder), chosen)).changes == ()


@settings(max_examples=12)
@given(plans, st.sampled_from(NAMES), st.data())
def test_what_is_edited_comes_home_or_is_asked_about(plan: Plan, shown: str, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        path = a_file(with_ids(plan), Path(folder), DocumentOptions(shown=shown, nickname="Star"))
        tags = [*open_file(path).answers]
        edits = data.draw(st.dictionaries(st.sampled_from(tags), WORDS, min_size=1, max_size=4))
        with WordEditor(path) as editor:
            for tag, words in edits.items():
                getattr(editor, data.draw(st.sampled_from(WAYS)))(tag, words)
        before = deepcopy(plan)
        changes = {change.field: change for change in read_back(plan, open_file(path), TODAY).changes}
        assert plan == before
        assert changes.keys() <= edits.keys()
        for tag, words in edits.items():
            if tag in changes and not tag.endswith((".decided", ".notes")):
                assert alike(changes[tag].new) == alike(words)
        plain = [change for change in changes.values() if change.is_plain]
        take(plan, plain)
        left = {change.field for change in read_back(plan, open_file(path), TODAY).changes}
        assert left == changes.keys() - {change.field for change in plain}
