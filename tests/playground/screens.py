"""Take the pictures in docs/images, of the real bot over the starter archive.

    python -m tests.playground.screens

They are looked at by a person afterwards; test_browser.py checks what a machine can.
"""

from __future__ import annotations

import asyncio
import io
import tempfile
from pathlib import Path

from PIL import Image

from bot import local
from bot.settings import Settings
from store.store import open_store
from tests.playground.browser import Tab, chromium, launched

IMAGES = Path(__file__).parents[2] / "docs" / "images"
QUESTIONS = ("मुरादाबाद का ओडीओपी उत्पाद क्या है?", "उत्तर प्रदेश का निर्यात कितना हुआ?")


async def keep(tab: Tab, name: str) -> None:
    """Take a picture and store it small."""
    await tab.value("Promise.all(document.getAnimations().map((one) => one.finished)).then(() => 0)")
    await tab.value("new Promise((done) => setTimeout(done, 300))")
    path = IMAGES / f"{name}.png"
    await tab.shoot(path)
    with Image.open(io.BytesIO(path.read_bytes())) as shot:
        shot.convert("RGB").quantize(128).save(path, optimize=True)


async def talk(address: str, path: str) -> None:
    """Ask, press, and take the pictures."""
    async with launched(path) as browser:
        tab = await browser.open(address, 1280, 800)
        await tab.click("button", "Start")
        for number, question in enumerate(QUESTIONS, start=2):
            await tab.write(question)
            await tab.key("Enter")
            await tab.until(f"document.querySelectorAll('.message:not(.mine)').length >= {number}")
            await tab.until("document.querySelector('.message:last-child .keys')")
        await tab.click(".keys button", "आँकड़े")
        await tab.until("document.querySelectorAll('.message:not(.mine)').length >= 4")
        await tab.until("document.querySelector('#toast').hidden && !document.querySelector('.keys .busy')")
        await keep(tab, "desk-light")
        await tab.paint(dark=True)
        await keep(tab, "desk-dark")
        await tab.resize(360, 740)
        await tab.value("document.body.classList.add('open')")
        await keep(tab, "phone-dark")
        await tab.paint(dark=False)
        await keep(tab, "phone-light")


async def main() -> None:
    """Run the bot on a new database, and the browser on its page."""
    path = chromium()
    assert path, "no Chromium on this machine"
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite:///{folder}/odop.db", migrate=True)
        running = asyncio.create_task(local.play(Settings(), store, archive_wanted=True, port=8429))
        await asyncio.sleep(0)
        await talk("http://127.0.0.1:8429/", path)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await store.close()


if __name__ == "__main__":
    asyncio.run(main())
