"""Where the frozen program begins: it hands over to `app/__main__.py`, which is a module of a package and no script."""

import os
import sys
from collections.abc import MutableMapping

from app.__main__ import main


def forget_own_libraries(environment: MutableMapping[str, str]) -> None:
    """Let what is started from here find its own libraries again.

    On Linux the starter of the frozen program names ours to everything after it. A word processor that opens a document
    would take our Qt in place of its own, and end.
    """
    before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    environment.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        environment["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    forget_own_libraries(os.environ)
    sys.exit(main())
