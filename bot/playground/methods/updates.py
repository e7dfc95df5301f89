"""getUpdates, setWebhook, deleteWebhook, getWebhookInfo, logOut, close."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.playground.call import Call
from bot.playground.refusal import TERMINATED_BY_WEBHOOK, WEBHOOK_ACTIVE, Json, Refusal, bad
from bot.playground.world import World

LONGEST_POLL = 50
SECRET_LIMIT = 256


async def get_updates(world: World, call: Call) -> list[Json]:
    """Return what waits for the bot, or wait for it."""
    if world.hook.get("url"):
        raise Refusal(409, WEBHOOK_ACTIVE)
    allow(world, call)
    limit = min(max(call.integer("limit", 100), 1), 100)
    seconds = min(max(call.integer("timeout"), 0), LONGEST_POLL)
    return await world.inbox.take(call.integer("offset"), limit, seconds)


async def set_webhook(world: World, call: Call) -> bool:
    """Have updates pushed to an address; an empty one ends that."""
    url = call.text("url")
    if not url:
        return await delete_webhook(world, call)
    check_address(url)
    secret = call.text("secret_token")
    if len(secret) > SECRET_LIMIT:
        raise bad("secret token is too long")
    if not all(char.isascii() and (char.isalnum() or char in "_-") for char in secret):
        raise bad("secret token contains unallowed characters")
    allow(world, call)
    drop(world, call)
    world.inbox.end_poll(Refusal(409, TERMINATED_BY_WEBHOOK))
    connections = min(max(call.integer("max_connections", 40), 1), 100)
    world.hook = {"url": url, "secret": secret, "max_connections": connections}
    world.inbox.ring()
    return True


async def delete_webhook(world: World, call: Call) -> bool:
    """Go back to polling."""
    drop(world, call)
    world.hook = {}
    world.inbox.ring()
    return True


async def get_webhook_info(world: World, _: Call) -> Json:
    """Say how the webhook fares."""
    info: Json = {"url": world.hook.get("url", ""), "has_custom_certificate": False}
    info["pending_update_count"] = len(world.inbox.waiting)
    for name in ("max_connections", "last_error_date", "last_error_message"):
        if name in world.hook:
            info[name] = world.hook[name]
    return info | ({"allowed_updates": sorted(world.inbox.allowed)} if world.inbox.allowed else {})


async def close(_: World, __: Call) -> bool:
    """Close or log out; nothing is kept that would have to go."""
    return True


def allow(world: World, call: Call) -> None:
    """Take over which kinds of update the bot wants, if the call says so."""
    kinds = call.value("allowed_updates", "allowed updates")
    if kinds is not None:
        world.inbox.allow([str(kind) for kind in kinds] if isinstance(kinds, list) else [])


def drop(world: World, call: Call) -> None:
    """Forget what waits, if the call says so."""
    if call.flag("drop_pending_updates"):
        world.inbox.confirm(world.inbox.next_id)


def check_address(url: str) -> None:
    """Refuse what Telegram refuses, and any address that is not this machine's.

    Plain http is let through, as a Bot API server of one's own does.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    host = parts.hostname or ""
    try:
        local = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        local = False
    if not local:
        raise bad("bad webhook: the playground calls nobody but this machine")
