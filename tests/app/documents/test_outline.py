"""The meeting document as an outline people can read: a change in it is meant, and shows in the diff."""

from pathlib import Path

import pytest

from app.documents.making import make
from app.documents.word.writing import write_word
from app.i18n import Texts
from tests.app.documents.outline import outline
from tests.app.documents.sample_plans import OUTLINES, TODAY

GOLDEN = Path(__file__).parents[2] / "golden"


def outline_of(sample: str, folder: Path) -> str:
    plan, options = OUTLINES[sample]
    file = folder / f"{sample}.docx"
    write_word(make("meeting", plan(), texts=Texts(), today=TODAY, options=options), file)
    return outline(file)


@pytest.mark.parametrize("sample", OUTLINES)
def test_the_document_reads_as_it_did(sample: str, tmp_path: Path) -> None:
    golden = GOLDEN / f"meeting_{sample}.txt"
    assert outline_of(sample, tmp_path) == golden.read_text("utf-8"), (
        "if that is meant: python -m tests.app.documents.test_outline"
    )


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        for sample in OUTLINES:
            (GOLDEN / f"meeting_{sample}.txt").write_text(outline_of(sample, Path(folder)), "utf-8")
