"""`python -m bot`."""

import logging
import os
import sys

from bot.cli import app
from bot.settings import calm


def main() -> None:
    """Run the command and end at once.

    All is closed by then; taking a large index apart object by object would cost seconds of the ten that a
    host gives after SIGTERM.
    """
    code: object = 0
    try:
        calm()
        app(prog_name="python -m bot")
    except SystemExit as end:
        code = end.code
    if isinstance(code, str):
        print(code, file=sys.stderr)  # noqa: T201  as the interpreter does
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:  # a reader that went away
            code = code or 1
    os._exit(code if isinstance(code, int) else int(code is not None))


main()
