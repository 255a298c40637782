"""Rule R28: the whole way from an empty home to a Word file, by accessible names, ids and actions alone (AT-SPI)."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[3]
PROBE = Path(__file__).with_name("probe.py")
SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")

SCRIPT = """
"$LAUNCHER" --launch-immediately &
sleep 1
"$PYTHON" -m app --data-dir "$DATA" &
program=$!
/usr/bin/python3 "$PROBE" "$DOCUMENTS"
result=$?
kill $program 2>/dev/null
exit $result
"""


def what_is_missing() -> str:
    """Why a screen reader cannot be played here; nothing when it can."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is how screen readers work on Linux only"
    missing = [program for program in ("xvfb-run", "dbus-run-session") if shutil.which(program) is None]
    if missing or not SERVICE.exists():
        return f"not installed: {', '.join(missing) or 'at-spi2-core'}"
    bindings = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    tried = subprocess.run(["/usr/bin/python3", "-c", bindings], capture_output=True)
    return "" if tried.returncode == 0 else "not installed: python3-gi, gir1.2-atspi-2.0"


@pytest.mark.slow
@pytest.mark.skipif(bool(what_is_missing()), reason=what_is_missing())
def test_r28_the_whole_way_is_walked_by_accessible_names_alone(tmp_path: Path) -> None:
    data, documents = tmp_path / "data", tmp_path / "documents"
    data.mkdir()
    documents.mkdir()
    (data / "settings.json").write_text(json.dumps({"documents_folder": str(documents)}), encoding="utf-8")
    launcher = re.search(r"^Exec=(\S+)", SERVICE.read_text(encoding="utf-8"), re.MULTILINE)
    assert launcher is not None
    surroundings = {
        **{name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")},
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LAUNCHER": launcher[1],
        "PYTHON": sys.executable,
        "PROBE": str(PROBE),
        "DATA": str(data),
        "DOCUMENTS": str(documents),
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    walked = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--", "bash", "-c", SCRIPT],
        env=surroundings,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert walked.returncode == 0, walked.stdout[-3000:] + walked.stderr[-3000:]
    assert walked.stdout.strip().endswith("done")
    (made,) = documents.glob("**/*.docx")
    with ZipFile(made) as file:
        words = file.read("word/document.xml").decode()
    for expected in ("Temi", "plant and water one bed at the town garden", "fill the watering can"):
        assert expected in words
