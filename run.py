"""The one command: starts Steps Towards, tests it, measures it. Everything it needs it installs once, by itself."""

# Any Python, however old, must be able to read this file: it is the one that says that the Python is too old.
import os
import sys

if sys.version_info < (3, 11):
    found = ".".join(str(number) for number in sys.version_info[:3])
    sys.exit("Steps Towards needs Python 3.11 or newer, and this is Python %s." % found)

# By folder and not as a package: a library called packaging must stay within reach.
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "packaging"))
from commands import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
