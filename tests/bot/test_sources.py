"""`sources` keeps the list by hand and says how each source is, in words a person understands."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.commands.options import now
from store import sources

ITEM = (
    "<item><title>ओडीओपी के कारीगर</title><link>https://n.example/{at}</link><pubDate>{day}</pubDate></item>"
)


def feed(age: int) -> bytes:
    """Return a feed whose newest entry is so many days old."""
    days = (now() - timedelta(days=age + at) for at in range(3))
    items = "".join(ITEM.format(at=at, day=format_datetime(day)) for at, day in enumerate(days))
    return f"<rss version='2.0'><channel><title>t</title>{items}</channel></rss>".encode()


@contextmanager
def server(status: int, body: bytes, wait: float = 0.0) -> Iterator[str]:
    """Run a server of its own for one source, so that none waits for another's turn; yield its address."""

    class Told(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = self.path in {"/feed", "/new"}
            time.sleep(wait if known else 0)
            self.send_response((200 if self.path == "/new" else status) if known else 404)
            self.send_header("Location", "/new")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    told = ThreadingHTTPServer(("127.0.0.1", 0), Told)
    thread = Thread(target=told.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{told.server_port}/feed"
    finally:
        told.shutdown()
        told.server_close()
        thread.join()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> object:
    """The program with an empty list of sources, away from any .env."""
    monkeypatch.chdir(tmp_path)
    url = f"sqlite+aiosqlite:///{tmp_path}/list.db"

    def program(*arguments: str) -> Result:
        return CliRunner().invoke(app, ["sources", arguments[0], "--database", url, *arguments[1:]])

    for one in sources.start_list():
        program("remove", one.url)
    return program


KINDS = {
    "fine": (200, feed(0), 0.0),
    "moved": (301, feed(0), 0.0),
    "gone": (410, b"", 0.0),
    "slow": (200, feed(0), sources.SLOW + 0.5),
    "broken": (200, b"{}", 0.0),
    "silent": (200, feed(400), 0.0),
    "search": (200, feed(0).replace(b"n.example", b"news.google.com/rss/articles"), 0.0),
}


def test_a_check_prints_a_table_of_how_each_source_is(run) -> None:  # type: ignore[no-untyped-def]
    """An admin reads what is wrong with a source, and where one that moved is now."""
    with ExitStack() as stack:
        asked = {name: stack.enter_context(server(*kind)) for name, kind in KINDS.items()}
        for name, address in asked.items():
            assert run("add", "--title", f"source {name}", address).exit_code == 0
        table = run("check", "--loopback")
    rows = {name: line for name in KINDS for line in table.stdout.splitlines() if f"source {name}" in line}
    words = {
        "fine": "fine", "moved": "moved for good", "gone": "gone for good: remove it (HTTP 410)",
        "slow": "slow", "broken": "broken", "silent": "silent: nothing new for long",
        "search": "fine; 3 links cannot be followed",
    }  # fmt: skip
    said = {name: row.partition(f"source {name}")[2] for name, row in rows.items()}
    assert [name for name in KINDS if words[name] not in said[name]] == []
    assert asked["moved"].replace("/feed", "/new") in rows["moved"]
    assert table.exit_code == 1


def test_a_source_is_added_once_listed_and_removed(run) -> None:  # type: ignore[no-untyped-def]
    """The list is kept by command."""
    address = "https://doab.example/feed"
    assert [run("add", address).stdout.strip() for _ in range(2)] == ["Added.", "It is in the list already."]
    assert address in run("list").stdout
    assert [run("remove", address).exit_code for _ in range(2)] == [0, 1]
    assert run("add", "file:///etc/hostname").exit_code != 0


def test_the_list_is_carried_out_and_in_as_an_outline(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """The list can be taken elsewhere; what is no outline is refused in a sentence."""
    run("add", "https://doab.example/feed")
    outline = tmp_path / "list.opml"
    outline.write_text(run("export").stdout, "utf-8")
    run("remove", "https://doab.example/feed")
    assert run("import", str(outline)).stdout.strip() == "1 added."
    outline.write_text("<rss/>", "utf-8")
    refused = run("import", str(outline))
    assert refused.exit_code != 0
    assert "no OPML document" in refused.output
