"""The frozen folder and the package, made once for all tests of a run."""

import os
import shutil
import sys

import pytest

from tests.packaging.linux.freezing import MAKE, Made, alone, ready_to_build, run


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The folder and the package; the other process of the same run finds what the first has made."""
    if missing := [
        tool for tool in ("chrpath", "dpkg-deb", "dpkg-shlibdeps", "objdump", "xz") if not shutil.which(tool)
    ]:
        pytest.skip(f"making the package needs {', '.join(missing)}")
    shared = tmp_path_factory.getbasetemp()
    shared = (shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared) / "made-for-linux"
    with alone(shared.with_suffix(".lock")):
        if not shared.exists():
            shared.mkdir()
            run([sys.executable, "-c", MAKE, shared], python=ready_to_build())
    packages = list(shared.glob("*.deb"))
    assert packages, "the first try to make it failed"
    return Made(shared / "steps-towards", packages[0])
