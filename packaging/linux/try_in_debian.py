"""Installs the package in clean Debians and starts it there: `python3 packaging/linux/try_in_debian.py PACKAGE.deb`.

For root, with Debian's debootstrap. The first time it makes a small Debian of each kind, which takes some minutes. They
are kept in `build/debians`, and each try starts from an untouched copy.
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

KEPT: Final = Path(__file__).parents[2] / "build" / "debians"
KINDS: Final = {"Debian 12": "bookworm", "Debian 13": "trixie"}

IN_THERE: Final = """
set -eu
export DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes HOME=/tmp/home
mkdir -p $HOME
apt-get -qq update
apt-get -qq -o Dpkg::Use-Pty=0 install --yes --no-install-recommends /tmp/package.deb >/dev/null
echo "installed"
steps-towards --version
apt-get -qq -o Dpkg::Use-Pty=0 install --yes --no-install-recommends xvfb >/dev/null 2>&1
Xvfb :99 -screen 0 1366x768x24 >/dev/null 2>&1 &
display=$!
trap "kill $display" EXIT
while [ ! -e /tmp/.X11-unix/X99 ]; do sleep 0.2; done
export DISPLAY=:99 QT_QPA_PLATFORM=xcb
steps-towards self-test
steps-towards --data-dir $HOME/plans &
window=$!
sleep 15
kill -0 $window
kill $window
grep -q "started" $HOME/plans/steps-towards.log
[ -e $HOME/plans/plans.db ]
echo "the window opened its plans and stayed"
apt-get -qq remove --yes steps-towards >/dev/null 2>&1
[ ! -e /usr/lib/steps-towards ] && [ -e $HOME/plans/steps-towards.log ]
echo "removed; the plans are still there"
"""


def main(package: Path) -> int:
    """Try the package in every kind of Debian; gives 0 when it works in all of them."""
    good = True
    for name, suite in KINDS.items():
        began = time.monotonic()
        print(f"== {name}", flush=True)
        with _untouched(suite) as debian:
            shutil.copy(package, debian / "tmp" / "package.deb")
            ended = subprocess.run(["chroot", debian, "bash", "-c", IN_THERE])
        good = good and ended.returncode == 0
        print(
            f"== {name}: {'works' if ended.returncode == 0 else 'FAILED'}, {time.monotonic() - began:.0f} s", flush=True
        )
    return 0 if good else 1


@contextmanager
def _untouched(suite: str) -> Iterator[Path]:
    kept = KEPT / suite
    if not (kept / "made").exists():
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(parents=True)
        subprocess.run(["debootstrap", "--variant=minbase", suite, kept], check=True, stdout=subprocess.DEVNULL)
        (kept / "made").touch()
    with TemporaryDirectory(dir=KEPT) as copy:
        debian = Path(copy) / suite
        subprocess.run(["cp", "--archive", "--reflink=auto", kept, debian], check=True)
        shutil.copy("/etc/resolv.conf", debian / "etc" / "resolv.conf")
        subprocess.run(["mount", "--types", "proc", "proc", debian / "proc"], check=True)
        try:
            yield debian
        finally:
            subprocess.run(["umount", debian / "proc"], check=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
