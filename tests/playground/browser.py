"""Chromium without a screen, driven over its debugging pipe (chromedevtools.github.io/devtools-protocol)."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import fcntl
import itertools
import json
import os
import shutil
import tempfile
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Json = dict[str, Any]
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
    "--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb", "--remote-debugging-pipe",
)  # fmt: skip
KEYS = {"Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "Tab": 9}
PATIENCE = 20.0


def installed() -> str | None:
    """Return the path of an installed Chromium, None if there is none."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@dataclass(slots=True)
class Chromium:
    """A running Chromium: commands go down one pipe, messages come up another, each ended by a NUL.

    It is slow to start and belongs to no event loop: a thread reads, and tells whoever listens.
    """

    process: int
    incoming: int
    outgoing: int
    numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    listener: Callable[[Json], Any] | None = None
    turn: threading.Lock = field(default_factory=threading.Lock)

    def read(self) -> None:
        """Pass on what Chromium says, until it ends."""
        rest = b""
        while part := os.read(self.incoming, 2**16):
            *whole, rest = (rest + part).split(b"\0")
            for message in whole:
                with self.turn:
                    if self.listener:
                        self.listener(json.loads(message))

    def listen(self, listener: Callable[[Json], Any] | None) -> None:
        """Tell this listener from now on; after that the one before is not called again."""
        with self.turn:
            self.listener = listener

    def write(self, name: str, values: Json) -> int:
        """Give a command and return its number."""
        number = next(self.numbers)
        os.write(self.outgoing, json.dumps({"id": number, "method": name} | values).encode() + b"\0")
        return number


@dataclass(slots=True)
class Browser:
    """A profile of its own in a running Chromium, for one event loop."""

    chromium: Chromium
    profile: str = ""
    waiting: dict[int, asyncio.Future[Json]] = field(default_factory=dict)
    events: list[Json] = field(default_factory=list)

    def heard(self, message: Json) -> None:
        """Hand an answer to whoever waits for it; keep an event."""
        if "id" not in message:
            self.events.append(message)
        elif (waits := self.waiting.pop(message["id"], None)) and not waits.done():
            waits.set_result(message)

    async def command(self, name: str, session: str = "", **values: Any) -> Json:
        """Give one command and return its result."""
        number = self.chromium.write(name, {"params": values} | ({"sessionId": session} if session else {}))
        self.waiting[number] = asyncio.get_running_loop().create_future()
        answer = await asyncio.wait_for(self.waiting[number], PATIENCE)
        if "error" in answer:
            raise AssertionError(f"{name}: {answer['error']}")
        result: Json = answer["result"]
        return result

    async def open(self, address: str, width: int, height: int, *, dark: bool = False) -> Tab:
        """Open a page in a window of a size; a narrow one is a phone's."""
        target = await self.command("Target.createTarget", url="about:blank", browserContextId=self.profile)
        attached = await self.command("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        tab = Tab(self, attached["sessionId"])
        for domain in ("Page", "Runtime", "Network", "Log"):
            await tab.command(f"{domain}.enable")
        await tab.resize(width, height)
        await tab.paint(dark=dark)
        await tab.command("Page.navigate", url=address)
        await tab.until("document.readyState === 'complete' && document.querySelector('#chat-list button')")
        await tab.value("document.fonts.load('16px \"Playground Devanagari\"', 'क').then(() => 1)")
        return tab


@dataclass(slots=True)
class Tab:
    """One page."""

    browser: Browser
    session: str

    async def command(self, name: str, **values: Any) -> Json:
        """Give a command to this page."""
        return await self.browser.command(name, self.session, **values)

    async def value(self, expression: str) -> Any:
        """Return what JavaScript makes of an expression."""
        answer = await self.command(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"])
        return answer["result"].get("value")

    async def until(self, condition: str, seconds: float = PATIENCE) -> None:
        """Wait until an expression holds, looking at every frame."""
        held = await self.value(
            "new Promise((done) => { const began = performance.now(); const look = () => {"
            f" if ({condition}) done(true);"
            f" else if (performance.now() - began > {seconds * 1000}) done(false);"
            " else setTimeout(look, 25); }; look(); })"
        )
        assert held, f"never: {condition}\n{await self.value('document.body.innerText')}"

    async def resize(self, width: int, height: int) -> None:
        """Change the window's size."""
        await self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
            mobile=width < 500,
        )  # fmt: skip

    async def paint(self, *, dark: bool) -> None:
        """Ask for dark or light, and for nothing that moves."""
        features = {"prefers-color-scheme": "dark" if dark else "light", "prefers-reduced-motion": "reduce"}
        asked = [{"name": name, "value": value} for name, value in features.items()]
        await self.command("Emulation.setEmulatedMedia", features=asked)

    async def write(self, text: str) -> None:
        """Type text as an input method would, Devanagari too."""
        await self.value("document.getElementById('words').focus()")
        await self.command("Input.insertText", text=text)

    async def key(self, name: str, alt: bool = False) -> None:
        """Press a key."""
        code = KEYS.get(name) or ord(name.upper())
        values: Json = {"key": name, "windowsVirtualKeyCode": code, "modifiers": 1 if alt else 0}
        text = {"text": "\r"} if name == "Enter" else {}
        await self.command("Input.dispatchKeyEvent", type="keyDown", **values, **text)
        await self.command("Input.dispatchKeyEvent", type="keyUp", **values)

    async def click(self, selector: str, label: str = "") -> None:
        """Click the last element that fits, by its place on the screen."""
        found = f"[...document.querySelectorAll({selector!r})].filter((one) => one.offsetParent !== null)"
        if label:
            found += f".filter((one) => one.textContent.includes({json.dumps(label)}))"
        await self.until(f"{found}.length")
        place = await self.value(
            f"(() => {{ const one = {found}.at(-1); one.scrollIntoView({{block: 'nearest'}});"
            " const box = one.getBoundingClientRect();"
            " return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            await self.command("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **place)

    async def shoot(self, path: Path) -> None:
        """Keep what is on the screen as a PNG."""
        shot = await self.command("Page.captureScreenshot", format="png")
        await asyncio.to_thread(path.write_bytes, base64.b64decode(shot["data"]))

    def faults(self) -> list[str]:
        """Return what went wrong in the page: errors, and requests that left this machine."""
        wrong = []
        for event in self.browser.events:
            values = event["params"]
            if event["method"] == "Runtime.exceptionThrown":
                wrong.append(str(values["exceptionDetails"]))
            elif event["method"] == "Log.entryAdded" and values["entry"]["level"] == "error":
                wrong.append(f"{values['entry']['text']} {values['entry'].get('url')}")
            elif event["method"] == "Network.requestWillBeSent":
                address = values["request"]["url"]
                if not address.startswith(("http://127.0.0.1:", "data:", "blob:")):
                    wrong.append(f"request to {address}")
        return wrong


@contextlib.contextmanager
def launched(path: str) -> Iterator[Chromium]:
    """Run Chromium until the context ends."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        chromium = Chromium(*spawn(path, profile))
        reading = threading.Thread(target=chromium.read)
        reading.start()
        try:
            yield chromium
        finally:
            chromium.write("Browser.close", {})
            os.waitpid(chromium.process, 0)
            reading.join()
            os.close(chromium.incoming)
            os.close(chromium.outgoing)


@contextlib.asynccontextmanager
async def browsing(chromium: Chromium) -> AsyncIterator[Browser]:
    """Open a new profile, with nothing in it, until the context ends."""
    loop, browser = asyncio.get_running_loop(), Browser(chromium)
    chromium.listen(lambda message: loop.call_soon_threadsafe(browser.heard, message))
    try:
        made = await browser.command("Target.createBrowserContext")
        browser.profile = made["browserContextId"]
        yield browser
        await browser.command("Target.disposeBrowserContext", browserContextId=browser.profile)
    finally:
        chromium.listen(None)


def spawn(path: str, profile: str) -> tuple[int, int, int]:
    """Start Chromium with its debugging pipe on 3 and 4; return its id, what it says, what it is told."""
    theirs_in, outgoing = os.pipe()
    incoming, theirs_out = os.pipe()
    high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 20) for end in (theirs_in, theirs_out)]
    actions: list[tuple[Any, ...]] = [(os.POSIX_SPAWN_DUP2, end, at) for at, end in enumerate(high, start=3)]
    actions.append((os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0))
    home = {"HOME": profile, "PATH": os.defpath, "LANG": "C.UTF-8"}
    process = os.posix_spawn(path, [path, *FLAGS, f"--user-data-dir={profile}"], home, file_actions=actions)
    for end in (theirs_in, theirs_out, *high):
        os.close(end)
    return process, incoming, outgoing
