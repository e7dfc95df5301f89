"""Commands that look after the service: migrate, doctor."""

from __future__ import annotations

from bot.commands.options import Database, configured, make_folder, perform, say
from bot.settings import Settings

MARKS = {"ok": "✓", "note": "–", "fault": "✗"}


def migrate(database: Database = None) -> None:
    """Bring the database's tables up to date."""
    perform(_migrate(configured(database)))


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
