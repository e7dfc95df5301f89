"""Commands that run the bot or look after it: run, chat, migrate, words, doctor."""

from __future__ import annotations

import asyncio
import gc
import sys
from contextlib import suppress
from typing import Annotated

import typer

from bot.commands.alone import alone
from bot.commands.options import Database, configured, fail, make_folder, now, opened, perform, say
from bot.commands.reports import reporting
from bot.settings import Settings

NoArchive = Annotated[bool, typer.Option("--no-archive", help="Do not load the starter archive.")]
Port = Annotated[int, typer.Option("--port", help="Where the page is, unless it is taken.", min=0, max=65535)]
Anew = Annotated[bool, typer.Option("--anew", help="Begin with empty tables, after keys have changed.")]
# While a process starts nearly all that it makes stays: only what is young is looked through for garbage.
STARTING, USUAL = (50_000, 50, 1_000), gc.get_threshold()
MARKS = {"ok": "✓", "note": "–", "fault": "✗"}


def run(database: Database = None, no_archive: NoArchive = False, port: Port = 8420) -> None:
    """Run the bot on Telegram; without TELEGRAM_BOT_TOKEN, on a chat page of this machine."""
    read = configured(database)
    if read.token is None:
        say("No TELEGRAM_BOT_TOKEN is set, so the bot runs on a page of this machine; with one, on Telegram.")
        perform(_play(read, archive_wanted=not no_archive, port=port), service=True)
    perform(_serve(read, archive_wanted=not no_archive), service=True)


def web(database: Database = None) -> None:
    """Take updates in by webhook at WEBHOOK_URL and answer them; run as many as wanted, on PostgreSQL."""
    read = _served(database)
    if read.webhook_url is None:
        fail("WEBHOOK_URL is not set: where does Telegram reach this machine? Without one, use `run`.")
    perform(_serve(read, ticks=False), service=True)


def worker(database: Database = None, no_archive: NoArchive = False) -> None:
    """Take news in, plan and deliver digests and alerts; of several workers one plans and all deliver."""
    perform(_serve(_served(database), answers=False, archive_wanted=not no_archive), service=True)


def chat(database: Database = None, no_archive: NoArchive = False) -> None:
    """Chat with the bot in this terminal; it ends at the end of input."""
    perform(_chat(configured(database), archive_wanted=not no_archive), service=True)


def migrate(database: Database = None) -> None:
    """Bring the database's tables up to date."""
    perform(_migrate(configured(database)))


def words(database: Database = None, anew: Anew = False) -> None:
    """Fill the tables that SEARCH=database finds articles by; stopped, it goes on where it was."""
    perform(_words(configured(database), anew))


def doctor(database: Database = None) -> None:
    """Say what is configured, what is missing, and whether database and token work; exit 1 on a fault."""
    perform(_doctor(configured(database)))


async def _doctor(read: Settings) -> int:
    from bot.doctor import examine  # noqa: PLC0415

    faults = 0
    async for finding in examine(read):
        faults += finding.mark == "fault"
        say(f"{MARKS[finding.mark]} {finding.subject}: {finding.detail}")
    return 1 if faults else 0


async def _migrate(read: Settings) -> None:
    from store.store import migrate as bring_up  # noqa: PLC0415

    url = read.database_url.get_secret_value()
    make_folder(url)
    revision = await bring_up(url)
    say(f"The tables are at revision {revision}.")


async def _words(read: Settings, anew: bool) -> None:
    if read.search != "database":
        fail("SEARCH is memory: there are no tables to fill.")
    async with opened(read) as store:
        count = await store.candidates.fill(lambda done: say(f"{done} articles …"), anew=anew)
        say(f"{count} articles were written; now every article can be found.")


def _served(database: str | None) -> Settings:
    read = configured(database)
    if read.token is None:
        fail("TELEGRAM_BOT_TOKEN is not set; @BotFather gives one.")
    return read


async def _serve(
    read: Settings, *, archive_wanted: bool = True, answers: bool = True, ticks: bool = True
) -> None:
    from telegram.error import InvalidToken, TelegramError  # noqa: PLC0415

    gc.set_threshold(*STARTING)
    from bot.service import Duties, serve  # noqa: PLC0415

    with alone(read), reporting(read.dsn):
        async with opened(read) as store:
            try:
                await serve(read, store, Duties(answers, ticks, archive_wanted, ready=_settle))
            except InvalidToken:
                fail("Telegram does not know this TELEGRAM_BOT_TOKEN; ask @BotFather for it again.")
            except TelegramError as error:
                fail(f"Telegram cannot be reached: {str(error).replace(read.token or '', '<token>')}")
            except OSError as error:
                fail(f"Port {error.filename or read.port} cannot be used: {error.strerror}")


def _settle() -> None:
    """Leave what is there for good out of all looking for garbage: each look would hold every answer up."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*USUAL)


async def _play(read: Settings, *, archive_wanted: bool, port: int) -> None:
    from bot.lines import ended  # noqa: PLC0415
    from bot.local import play  # noqa: PLC0415

    async with opened(read) as store:
        page = asyncio.create_task(play(read, store, archive_wanted=archive_wanted, port=port))
        typing = asyncio.create_task(ended(sys.stdin, lambda: say("To talk here, run `python -m bot chat`.")))
        try:
            await asyncio.wait({page, typing}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            typing.cancel()
            page.cancel()
            with suppress(asyncio.CancelledError):
                await page


async def _chat(read: Settings, *, archive_wanted: bool) -> None:
    from bot.chat import converse  # noqa: PLC0415
    from bot.service import furnished  # noqa: PLC0415

    async with opened(read) as store, furnished(store, archive_wanted=archive_wanted):
        await converse(store, now, sys.stdin, sys.stdout)
