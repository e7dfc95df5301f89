"""The bot in a terminal: the same Application and handlers, over a transport that prints."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TextIO

from telegram import Update
from telegram.ext import ApplicationBuilder, ExtBot

from bot.app import assemble
from bot.lines import lines
from bot.loopback import TOKEN, Call, Loopback, chat
from handlers.context import App, Services
from handlers.incoming.pace import Limits, Pace
from store.store import Store

READER = {"id": 1, "is_bot": False, "first_name": "Reader"}
LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")
BOLD, PLAIN = "\033[1m", "\033[0m"


def over(request: Loopback, services: Services) -> App:
    """Return the bot's Application over an in-memory Telegram."""
    bot: ExtBot[None] = ExtBot(TOKEN, request=request, get_updates_request=request)
    return assemble(ApplicationBuilder().bot(bot).updater(None), services)


def spoken(text: str, bold: bool) -> str:
    """Return Telegram's HTML as a terminal shows it, addresses spelled out."""
    text = LINK.sub(lambda link: f"{link[2]} ({link[1]})" if link[1] else link[2], text)
    if bold:
        text = text.replace("<b>", BOLD).replace("</b>", PLAIN)
    return html.unescape(TAG.sub("", text))


class Terminal:
    """Prints what the bot sends, and turns typed lines into updates; a number presses a button."""

    def __init__(self, output: TextIO) -> None:
        """Print to `output`, bold where it is a terminal."""
        self.output = output
        self.buttons: list[dict[str, Any]] = []
        self.pressed_on = 0
        self.updates = 0

    def hear(self, name: str, call: Call) -> None:
        """Print a message, or the pop-up that answers a button."""
        text = call.get("text") or call.get("caption") or ""
        if name == "sendPhoto":
            text = f"[picture]\n{text}"
        if text and name != "setMyCommands":
            print(spoken(text, self.output.isatty()) + "\n", file=self.output, flush=True)
        if "reply_markup" in call and name.startswith(("send", "edit")):
            self._offer(call)

    def _offer(self, call: Call) -> None:
        rows = call["reply_markup"].get("inline_keyboard", [])
        self.buttons = [button for row in rows for button in row if "callback_data" in button]
        self.pressed_on = call["message_id"]
        names = (f"[{number}] {button['text']}" for number, button in enumerate(self.buttons, 1))
        print("   ".join(names) + "\n", file=self.output, flush=True)

    def update(self, line: str) -> dict[str, Any]:
        """Return the update a typed line stands for."""
        self.updates += 1
        number = int(line) if line.isascii() and line.isdecimal() and len(line) < 3 else 0
        if 1 <= number <= len(self.buttons):
            return {"update_id": self.updates, "callback_query": self._press(self.buttons[number - 1])}
        message = {"message_id": self.updates, "date": 1, "chat": chat(1), "from": READER, "text": line}
        if line.startswith("/"):
            length = len(line.split(maxsplit=1)[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return {"update_id": self.updates, "message": message}

    def _press(self, button: dict[str, Any]) -> dict[str, Any]:
        message = {"message_id": self.pressed_on, "date": 1, "chat": chat(1), "text": "…"}
        return {
            "id": str(self.updates),
            "from": READER,
            "chat_instance": "1",
            "message": message,
            "data": button["callback_data"],
        }


async def converse(store: Store, clock: Callable[[], datetime], source: TextIO, output: TextIO) -> None:
    """Greet, then answer line by line until the input ends."""
    terminal = Terminal(output)
    at_ease = Limits(Pace(10**6, timedelta(seconds=1)), Pace(10**6, timedelta(seconds=1)))  # nobody floods
    application = over(Loopback(terminal.hear), Services(store, clock, limits=at_ease))
    async with application:
        await _feed(application, terminal, "/start")
        prompt = "> " if source.isatty() else ""
        async for line in lines(source, lambda: print(prompt, end="", file=output, flush=True)):
            if line.strip():
                await _feed(application, terminal, line.strip())


async def _feed(application: App, terminal: Terminal, line: str) -> None:
    await application.process_update(Update.de_json(terminal.update(line), application.bot))
