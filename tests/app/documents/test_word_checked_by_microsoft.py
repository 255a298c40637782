"""Every kind of document passes Microsoft's own checker of Word files, which knows more than the schema says."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from app.documents.kind_words import kinds
from app.documents.making import make
from app.documents.word.writing import write_word
from app.i18n import Texts
from tests.app.documents.sample_plans import TODAY, ehc_plan, empty_plan, sen_support_plan, strange_plan

CHECKER: Final = Path(sys.prefix) / "word-checker" / "package" / "dist" / "npm" / "index.js"
SCRIPT: Final = Path(__file__).with_name("check_word.mjs")
PLANS: Final = {"empty": empty_plan, "ehc": ehc_plan, "first person": sen_support_plan, "strange": strange_plan}


def found_in(files: list[Path]) -> list[list[dict[str, object]]]:
    """What the checker finds in each file; it starts once for all of them."""
    asked = subprocess.run(
        ["node", str(SCRIPT), str(CHECKER)],
        input="".join(f"{file}\n" for file in files),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=280,
        check=True,
    )
    return [json.loads(line.removeprefix("FOUND ")) for line in asked.stdout.splitlines() if line.startswith("FOUND ")]


@pytest.mark.slow
@pytest.mark.skipif(
    not (shutil.which("node") and CHECKER.exists()), reason="needs Node 20 and the checker that run.py test fetches"
)
def test_every_kind_passes_and_a_broken_file_does_not(tmp_path: Path) -> None:
    files = []
    for kind in kinds():
        for name, plan in PLANS.items():
            files.append(tmp_path / f"{kind} {name}.docx")
            write_word(make(kind, plan(), texts=Texts(), today=TODAY), files[-1])
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 no Word file")
    *found, last = found_in([*files, broken])
    assert len(found) == len(files)
    assert {file.stem: errors for file, errors in zip(files, found, strict=True) if errors} == {}
    assert last, "the checker says nothing at all"
