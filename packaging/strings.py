"""Collects every sentence a person can read in `resources/locale/app.pot`, and tells when that file is behind."""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
TEMPLATE: Final = ROOT / "resources" / "locale" / "app.pot"
COLLECT: Final = (
    # Plain `pybabel` cannot import our own extractor, so Babel is run as a module.
    *("-m", "babel.messages.frontend", "--quiet", "extract", "--mapping-file=pyproject.toml"),
    *("--add-location=never", "--no-wrap"),
)
NOT_KNOWN_HERE: Final = ('"POT-', '"PO-', '"Project-', '"Report-', '"Last-', '"Language-')


def collect() -> str:
    """The template of today's sentences, without a date: the same sentences give the same file."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "app.pot"
        subprocess.run([sys.executable, *COLLECT, f"--output-file={made}", "."], cwd=ROOT, check=True)
        lines = made.read_text(encoding="utf-8").splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line.startswith("msgid"))
    return "".join(line for line in lines[start:] if not line.startswith(NOT_KNOWN_HERE))


def main(arguments: list[str]) -> int:
    """Bring the template up to date; with `--check` only tell whether it is."""
    today = collect()
    if "--check" not in arguments:
        TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
        TEMPLATE.write_text(today, encoding="utf-8", newline="\n")
        return 0
    if TEMPLATE.exists() and TEMPLATE.read_text(encoding="utf-8") == today:
        return 0
    print(
        "Sentences were changed since resources/locale/app.pot was made. Type: python3 run.py strings", file=sys.stderr
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
