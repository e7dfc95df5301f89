"""One bot a SQLite file: a second would take updates and send digests twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.commands.options import fail, make_folder
from bot.settings import Settings

try:
    import fcntl
except ImportError:  # Windows: nothing holds a second instance off there
    fcntl = None  # type: ignore[assignment]


@contextmanager
def alone(read: Settings) -> Iterator[None]:
    """Hold the database's lock while inside; ends the program where another holds it.

    The lock goes with the process, however it ends; PostgreSQL needs none.
    """
    url = read.database_url.get_secret_value()
    path = url.partition(":///")[2].partition("?")[0]
    if not read.on_sqlite or not path or path.startswith(":") or fcntl is None:
        yield
        return
    make_folder(url)
    with Path(f"{path}.lock").open("a", encoding="utf-8") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            fail(f"Another bot already runs on {path}: stop it, or use PostgreSQL for more than one.")
        yield
