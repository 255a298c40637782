"""Where the frozen program begins: it hands over to `app/__main__.py`, which is a module of a package and no script."""

import sys

from app.__main__ import main

sys.exit(main())
