"""What `run.py` can do, one function a command. Only the standard library: nothing is installed yet when this runs."""

import sys
from typing import Final

import bootstrap

USAGE: Final = """\
python3 run.py                  start Steps Towards
python3 run.py test [...]       check everything; what follows goes to pytest
python3 run.py app [...]        pass everything that follows to the program, for example: app list --json
python3 run.py screens FOLDER   save a picture of every page
python3 run.py bench            measure how fast it is; --frozen FILE measures a built program as well
python3 run.py build            make what people install, for every system this one can make it for
python3 run.py strings          collect the sentences to translate in resources/locale/app.pot
python3 run.py template         draw the Word template again, after a style has changed
python3 run.py pictures         make the pictures of the documents again, after a drawing has changed"""


def run(arguments: list[str]) -> int:
    """Do what the arguments ask; gives the exit code. On most systems the program takes this process over."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    try:
        match command:
            case "":
                return bootstrap.start_program([], window=True)
            case "app":
                return bootstrap.start_program(rest, window=not rest)
            case "screens":
                return bootstrap.start_program(["screens", *rest], window=True)
            case "test":
                import checks

                return checks.run(rest)
            case "build":
                python = bootstrap.ready(bootstrap.BUILD, bootstrap.BUILD_VENV)
                return bootstrap.hand_over([str(python), str(bootstrap.PACKAGING / "build.py"), *rest])
            case "template":
                python = bootstrap.ready(bootstrap.RUNTIME)
                return bootstrap.hand_over([str(python), "-P", "-m", "app.documents.word.template"])
            case "bench" | "strings" | "pictures":
                python = bootstrap.ready(bootstrap.DEVELOPMENT)
                return bootstrap.hand_over([str(python), str(bootstrap.PACKAGING / f"{command}.py"), *rest])
            case "-h" | "--help" | "help":
                print(USAGE)
                return 0
            case _:
                print(f"There is no command {command}. There are these:\n\n{USAGE}", file=sys.stderr)
                return 2
    except bootstrap.CannotStartError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
