"""A connection to PostgreSQL: what each end takes for death, and how a dead one is kept out of the pool."""

from __future__ import annotations

import socket
from time import monotonic
from typing import Any

from sqlalchemy import event
from sqlalchemy.exc import DisconnectionError, InvalidatePoolError
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import ConnectionPoolEntry

CONNECT_SECONDS, STATEMENT_SECONDS = 10, 60
# A machine that is gone sends no farewell: after four seconds without a word the other end is asked, twice;
# what was sent and not acknowledged for eight is not waited for either.
IDLE, INTERVAL, COUNT = 4, 2, 2
GONE = IDLE + INTERVAL * COUNT
# Where something between still answers for it, or a process stands still, the server ends a transaction that
# nothing was said in for so long, and a statement whose answer nobody waits for any more.
SILENT, ABANDONED = 30, STATEMENT_SECONDS + 5
# https://www.postgresql.org/docs/current/runtime-config-connection.html, …/runtime-config-client.html
SETTINGS = {
    "tcp_keepalives_idle": f"{IDLE}",
    "tcp_keepalives_interval": f"{INTERVAL}",
    "tcp_keepalives_count": f"{COUNT}",
    "tcp_user_timeout": f"{GONE * 1000}",
    "idle_in_transaction_session_timeout": f"{SILENT * 1000}",
    "statement_timeout": f"{ABANDONED * 1000}",
}
PATIENCE: dict[str, Any] = {
    "timeout": CONNECT_SECONDS,
    "command_timeout": STATEMENT_SECONDS,
    "server_settings": SETTINGS,
}
OURS = {
    "TCP_KEEPIDLE": IDLE,
    "TCP_KEEPINTVL": INTERVAL,
    "TCP_KEEPCNT": COUNT,
    "TCP_USER_TIMEOUT": GONE * 1000,
}
TRUSTED_SECONDS = 1.0  # how long after its use a connection is taken to be alive without asking


def watch(engine: AsyncEngine) -> None:
    """Have every connection of the engine notice a server that is gone, and hand out none that is dead."""
    event.listen(engine.sync_engine, "connect", _keep_alive)
    event.listen(engine.sync_engine, "checkin", _note_use)
    event.listen(engine.sync_engine, "checkout", _expect_life)


def _keep_alive(connection: Any, _record: object) -> None:
    """Ask the server's machine whether it lives, as it asks ours; asyncpg has no setting for that."""
    line = connection.driver_connection._transport.get_extra_info("socket")
    if line.family not in {socket.AF_INET, socket.AF_INET6}:
        return
    line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in OURS.items():
        if (option := getattr(socket, name, None)) is not None:  # not every system has each
            line.setsockopt(socket.IPPROTO_TCP, option, value)


def _note_use(_connection: Any, record: ConnectionPoolEntry) -> None:
    record.info["used"] = monotonic()


def _expect_life(connection: Any, record: ConnectionPoolEntry, _handed: object) -> None:
    """Hand out no dead connection. One that lay a while is asked: three ways there and back."""
    used = record.info.get("used")
    try:
        if used is not None and monotonic() - used > TRUSTED_SECONDS:
            connection.ping()
    except Exception as error:  # whatever the driver says of it, it does not answer
        raise InvalidatePoolError from error
    if connection.driver_connection.is_closed():
        raise DisconnectionError
