"""A warm process that can be told to do something and be killed in the middle of it, as a power switch would."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Final

ROOT: Final = Path(__file__).parents[2]

_PROGRAM: Final = """
import os, sys
from {module} import {task}
for folder in sys.stdin:
    child = os.fork()
    if not child:
        try:
            {task}(folder.strip(), lambda said: os.write(1, f"{{said}}\\n".encode()))
        except BaseException as error:
            os.write(1, f"failed: {{error!r}}\\n".encode())
        os._exit(0)
    os.write(1, f"pid {{child}}\\n".encode())
    sys.stdin.readline()
    os.waitpid(child, 0)
    os.write(1, b"end\\n")
"""


class Killing:
    """Starts a task (a function of a folder and a `say`) again and again without paying for imports each time."""

    def __init__(self, module: str, task: str, seed: int) -> None:
        self._chance = random.Random(seed)
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM.format(module=module, task=task)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
            bufsize=1,
        )

    def __enter__(self) -> "Killing":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate(timeout=30)

    def once(self, folder: Path, *, within: float, after: int = 0) -> list[str]:
        """Run the task in a folder and kill it at a random moment within so many seconds; gives what it had said.

        The time starts when it has said `after` things: on a busy machine it may take long to come to the first.
        """
        assert self._process.stdin
        self._process.stdin.write(f"{folder}\n")
        child: int | None = None
        said: list[str] = []
        while child is None or len(said) < after:
            line = self._line()
            if line.startswith("pid "):
                child = int(line.split()[1])
            else:
                said.append(line)
        time.sleep(self._chance.uniform(0, within))
        # Its parent does not wait for it before it is told, so even when it has ended its id is nobody else's.
        os.kill(child, signal.SIGKILL)
        self._process.stdin.write("killed\n")
        while (line := self._line()) != "end":
            said.append(line)
        return said

    def _line(self) -> str:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the process that runs the task has ended")
        return line.strip()
