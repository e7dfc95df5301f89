"""A PostgreSQL server of a test's own, from the system's programs: it can be stopped and started again."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from tests.processes import free_port

DEBIAN = Path("/usr/lib/postgresql")
OWNER: dict[str, Any] = {"user": "nobody", "group": "nogroup", "extra_groups": []}


def programs() -> Path | None:
    """Return the folder with the newest server's programs, None where this machine has none."""
    found = sorted(DEBIAN.glob("*/bin/pg_ctl"), key=lambda path: int(path.parts[-3].split(".")[0]))
    named = shutil.which("pg_ctl")
    return found[-1].parent if found else Path(named).parent if named else None


class Cluster:
    """One server with one database, its data in a folder."""

    def __init__(self, folder: Path, at: Path) -> None:
        """Make it of the programs `at`; it does not run yet."""
        self.folder = folder
        self._programs = at
        self._port = free_port()
        self.url = f"postgresql://test@127.0.0.1:{self._port}/postgres"
        self._run("initdb", "-A", "trust", "-U", "test", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")

    def start(self) -> None:
        """Let it run; returns when it answers."""
        options = f"-p {self._port} -h 127.0.0.1 -k {self.folder}"
        self._run("pg_ctl", "-w", "-t", "60", "-l", str(self.folder / "log"), "-o", options, "start")

    def stop(self, how: Literal["fast", "immediate"] = "fast") -> None:
        """Stop it: with a farewell, or as a crash would."""
        self._run("pg_ctl", "-w", "-t", "60", "-m", how, "stop")

    def _run(self, program: str, *words: str) -> None:
        command = [str(self._programs / program), "-D", str(self.folder / "data"), *words]
        owner = OWNER if os.geteuid() == 0 else {}  # PostgreSQL refuses to run as root
        done = subprocess.run(  # noqa: S603 - the system's own
            command,
            check=False,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **owner,
        )
        assert done.returncode == 0, command


@contextmanager
def running(at: Path) -> Iterator[Cluster]:
    """Give a server that runs; it and its data are gone at the end."""
    with tempfile.TemporaryDirectory(prefix="odop-postgresql-") as name:
        folder = Path(name)
        if os.geteuid() == 0:
            shutil.chown(folder, OWNER["user"], OWNER["group"])
        cluster = Cluster(folder, at)
        cluster.start()
        try:
            yield cluster
        finally:
            if (folder / "data" / "postmaster.pid").exists():
                cluster.stop("immediate")
