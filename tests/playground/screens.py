"""Take the pictures in docs/images, of the real bot over the tests' reports.

    python -m tests.playground.screens

They are looked at by a person afterwards; test_browser.py checks what a machine can.
"""

from __future__ import annotations

import asyncio
import io
import tempfile
from datetime import timedelta
from pathlib import Path

from PIL import Image

from bot import local
from store.ingest import ingest
from store.store import open_store
from tests.bot.served import served
from tests.handlers.reports import REPORTS
from tests.handlers.test_beside import YEARS
from tests.playground.browser import Chromium, Tab, browsing, installed, launched
from tests.store.subscribed import report

IMAGES = Path(__file__).parents[2] / "docs" / "images"
PHONE = 430, 900
REPLIES = "document.querySelectorAll('.message:not(.mine)').length"
QUIET = "document.querySelector('#toast').hidden && !document.querySelector('.keys .busy')"
TALKS = {
    "chat-hindi": ("भदोही से कितने रुपये के कालीन का निर्यात हुआ?", "कब?"),
    "chat-hinglish": ("moradabad ke karigaron ne kitne rupaye ka peetal becha?", "iska link?"),
    "chat-english": ("What is Aligarh famous for?", "What did the testing laboratory cost?"),
}
SERIES = "पीलीभीत की बांसुरी का निर्यात 2021-22 में कितना रहा?"
QUESTION = "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?"


async def keep(tab: Tab, name: str) -> None:
    """Take a picture and store it small."""
    await tab.value("Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() => 0)")
    await tab.value("new Promise((done) => setTimeout(done, 300))")
    path = IMAGES / f"{name}.png"
    await tab.shoot(path)
    with Image.open(io.BytesIO(path.read_bytes())) as shot:
        shot.convert("RGB").quantize(128).save(path, optimize=True)


async def talk(panel: local.Timetable, chromium: Chromium) -> None:
    """Subscribe, ask, press, and take the pictures."""
    async with browsing(chromium) as browser:
        tab = await browser.open(f"{panel.stage.root}/", 1280, 800)
        await tab.write("/subscribe")
        await tab.key("Enter")
        await tab.click(".keys button", "18:00")
        await tab.until("document.querySelector('#upcoming .due .words')")
        await report(panel.store, panel.clock() + timedelta(minutes=1))
        await tab.write(QUESTION)
        await tab.key("Enter")
        await tab.until("document.querySelectorAll('.message:not(.mine)').length >= 2")
        await tab.until("document.querySelector('.message:last-child .keys')")
        await tab.click(".keys button", "आँकड़े")
        await tab.until("document.querySelectorAll('.message:not(.mine)').length >= 3")
        await tab.until("document.querySelector('#toast').hidden && !document.querySelector('.keys .busy')")
        await keep(tab, "desk-light")
        await tab.resize(360, 740)
        await tab.value("document.body.classList.add('open')")
        await keep(tab, "phone-light")
        await tab.paint(dark=True)
        await keep(tab, "phone-dark")
        await tab.resize(1280, 800)
        await tab.click("#upcoming button", "Go to")
        await tab.until("document.querySelectorAll('.message:not(.mine)').length >= 4")
        await keep(tab, "desk-dark")
        await tab.paint(dark=False)
        await tab.resize(*PHONE)
        await keep(tab, "digest")
        await ingest(panel.store, [YEARS], panel.clock())
        for name, questions in TALKS.items():
            await ask(tab, "/new")
            for question in questions:
                await ask(tab, question)
            await keep(tab, name)
        await ask(tab, SERIES)
        await press(tab, "चार्ट")
        await tab.until("[...document.querySelectorAll('img')].at(-1)?.complete")
        await keep(tab, "chart")


async def ask(tab: Tab, text: str) -> None:
    """Write a message and wait for the reply to it."""
    before = await tab.value(REPLIES)
    await tab.write(text)
    await tab.key("Enter")
    await tab.until(f"{REPLIES} > {before} && {QUIET}")


async def press(tab: Tab, label: str) -> None:
    """Press the newest button of that label and wait for what comes."""
    before = await tab.value(REPLIES)
    await tab.value(
        f"[...document.querySelectorAll('.keys button')].filter((one) => one.textContent === '{label}')"
        ".at(-1).click()"
    )
    await tab.until(f"{REPLIES} > {before} && {QUIET}")


async def main() -> None:
    """Run the bot on a new database with our reports, and the browser on its page."""
    path = installed()
    assert path, "no Chromium on this machine"
    IMAGES.mkdir(exist_ok=True)
    with launched(path) as chromium, tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite:///{folder}/odop.db", migrate=True)
        async with local.stage_for(store) as panel, served(panel):
            await ingest(store, REPORTS, panel.clock())
            await talk(panel, chromium)
        await store.close()


if __name__ == "__main__":
    asyncio.run(main())
