"""Pushing updates to the bot's address: each chat in order, chats side by side, again until it says 2xx."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from urllib.parse import SplitResult, urlsplit

from bot.playground.call import Call
from bot.playground.refusal import Json, Refusal
from bot.playground.server import dispatch
from bot.playground.world import World

PAUSES = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
ANSWER_SECONDS = 60.0


class Courier:
    """Carries updates to the webhook while one is set."""

    def __init__(self, world: World) -> None:
        """Carry for `world`."""
        self.world = world
        self.lanes: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self.under_way: set[int] = set()
        self.tasks: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Watch the inbox and start a delivery for each update, as many at once as the bot allows."""
        while True:
            bell = self.world.inbox.bell
            for update in list(self.world.inbox.waiting) if self.world.hook.get("url") else []:
                number = update["update_id"]
                if number not in self.under_way and len(self.tasks) < self.world.hook["max_connections"]:
                    self.under_way.add(number)
                    task = asyncio.create_task(self.deliver(update))
                    self.tasks.add(task)
                    task.add_done_callback(self.tasks.discard)
            await bell.wait()

    async def deliver(self, update: Json) -> None:
        """Push one update until the bot takes it or the webhook goes."""
        async with self.lanes[lane(update)]:
            for attempt in range(1_000_000):
                if not self.world.hook.get("url"):
                    break
                if await self.push(update):
                    self.world.inbox.waiting.remove(update)
                    break
                await asyncio.sleep(PAUSES[min(attempt, len(PAUSES) - 1)])
        self.under_way.discard(update["update_id"])
        self.world.inbox.ring()

    async def push(self, update: Json) -> bool:
        """Push once; True if the answer was 2xx. A method in the answer is run, as Telegram does."""
        hook = self.world.hook
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                status, body = await post(urlsplit(hook["url"]), hook["secret"], json.dumps(update).encode())
        except (OSError, TimeoutError, ValueError) as error:
            refused = isinstance(error, ConnectionRefusedError)
            return self.note("Connection refused" if refused else "Connection timed out")
        if not status.split()[1].startswith("2"):
            return self.note(f"Wrong response from the webhook: {status.partition(' ')[2]}")
        await self.obey(body)
        return True

    def note(self, error: str) -> bool:
        """Remember a failed push; always False."""
        self.world.hook |= {"last_error_date": self.world.now(), "last_error_message": error}
        self.world.tell({"event": "webhook", "error": error})
        return False

    async def obey(self, body: bytes) -> None:
        """Run a method the bot put into its answer; what is refused is only flagged."""
        try:
            values = json.loads(body or b"null")
            if isinstance(values, dict) and "method" in values:
                await dispatch(self.world, Call(str(values.pop("method")), values))
        except (ValueError, Refusal) as error:
            self.world.flags.append(f"webhook answer: {error}")


def lane(update: Json) -> int:
    """Return the chat an update belongs to; one without a chat goes by its sender."""
    content = next(value for key, value in update.items() if key != "update_id")
    chat = content.get("chat") or content.get("message", {}).get("chat") or content.get("from") or {}
    return int(chat.get("id", 0))


async def post(url: SplitResult, secret: str, body: bytes) -> tuple[str, bytes]:
    """POST JSON to an address on this machine; return the status line and the body."""
    reader, writer = await asyncio.open_connection(url.hostname, url.port or 80)
    try:
        head = [f"POST {url.path or '/'} HTTP/1.0", f"Host: {url.netloc}", "Content-Type: application/json"]
        head += [f"Content-Length: {len(body)}"]
        head += [f"X-Telegram-Bot-Api-Secret-Token: {secret}"] if secret else []
        writer.write("\r\n".join([*head, "", ""]).encode() + body)
        answer = await reader.read()
    finally:
        writer.close()
    top, _, rest = answer.partition(b"\r\n\r\n")
    status = top.split(b"\r\n")[0].decode("latin-1")
    if not status.startswith("HTTP/"):
        raise ValueError(status)
    return status, rest
