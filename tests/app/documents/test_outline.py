"""Documents as an outline people can read: a change in it is meant, and shows in the diff."""

from pathlib import Path

import pytest

from app.documents.making import make
from app.documents.word.writing import write_word
from app.i18n import Texts
from tests.app.documents.outline import outline
from tests.app.documents.sample_plans import OUTLINES, TODAY

GOLDEN = Path(__file__).parents[2] / "golden"


KINDS = ("meeting", "learner", "parent", "thread", "review")
KEPT = [(kind, sample) for kind in KINDS for sample in OUTLINES if kind == "meeting" or sample != "ehc_family"]


def outline_of(kind: str, sample: str, folder: Path) -> str:
    plan, options = OUTLINES[sample]
    file = folder / f"{sample}.docx"
    write_word(make(kind, plan(), texts=Texts(), today=TODAY, options=options), file)
    return outline(file)


@pytest.mark.parametrize(("kind", "sample"), KEPT)
def test_the_document_reads_as_it_did(kind: str, sample: str, tmp_path: Path) -> None:
    golden = GOLDEN / f"{kind}_{sample}.txt"
    assert outline_of(kind, sample, tmp_path) == golden.read_text("utf-8"), (
        "if that is meant: python -m tests.app.documents.test_outline"
    )


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        for kind, sample in KEPT:
            (GOLDEN / f"{kind}_{sample}.txt").write_text(outline_of(kind, sample, Path(folder)), "utf-8")
