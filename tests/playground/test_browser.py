"""The chat page in a real browser: somebody asks, presses, is answered, and can read all of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import local
from bot.playground import acts
from bot.playground.conversation import AnyApplication
from bot.playground.stage import Stage
from store.ingest import ingest
from store.store import open_store
from store.types import Article
from tests.bot.served import served
from tests.conftest import STAGED
from tests.handlers.reports import BRASS
from tests.playground.browser import Browser, Chromium, Tab, browsing, installed, launched
from tests.playground.calls import Caller, picture
from tests.store.subscribed import report

LOOKS = (Path(__file__).parent / "looks.js").read_text("utf-8")
QUESTION = "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?"
LAST = "[...document.querySelectorAll('.message:not(.mine) .words')].at(-1)"
YEARS = Article(
    title="फिरोजाबाद की चूड़ियों का निर्यात बढ़ा",
    text=(
        "फिरोजाबाद से 2021-22 में कांच की चूड़ियों का निर्यात 320 करोड़ रुपये रहा।\n\n"
        "2022-23 में कांच की चूड़ियों का निर्यात 410 करोड़ रुपये रहा।"
    ),
    url="https://khabar.example/bangles",
    source="khabar.example",
)
DESK, PHONE = (1280, 800), (360, 740)

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    """A Chromium without a screen, started once."""
    path = installed()
    if path is None:
        pytest.skip("no Chromium on this machine: `apt-get install chromium`, as .ci/run does")
    with launched(path) as chromium:
        yield chromium


@pytest.fixture
async def browser(request: pytest.FixtureRequest, chromium: Chromium) -> AsyncIterator[Browser]:
    """A profile of the test's own in it."""
    request.node.user_properties.append(STAGED)
    async with browsing(chromium) as browser:
        yield browser


@pytest.fixture
def root(stage: Stage, application: AnyApplication) -> str:
    """The page, with its people on it, and the real bot behind it."""
    assert application.bot.token == stage.token
    local.people(stage.world)
    return f"{stage.root}/"


async def looked_at(tab: Tab) -> None:
    """Refuse what overlaps, overflows, cannot be read, went wrong, or left this machine."""
    await tab.value("Promise.all([...document.images].map((one) => one.decode().catch(() => 0)))")
    await tab.value("Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() => 0)")
    assert await tab.value(LOOKS) == []
    assert tab.faults() == []


async def everywhere(tab: Tab) -> None:
    """Look at the page wide and narrow, light and dark."""
    for size in (DESK, PHONE):
        await tab.resize(*size)
        for dark in (False, True):
            await tab.paint(dark=dark)
            await tab.value("document.body.classList.add('open')")
            await looked_at(tab)
            await tab.value("document.body.classList.remove('open')")  # the chat list, where it is narrow
            await looked_at(tab)
            await tab.value("document.body.classList.add('panel')")  # the side panel over it
            await looked_at(tab)
            await tab.value("document.body.classList.remove('panel')")
    await tab.resize(*DESK)
    await tab.paint(dark=False)


async def test_a_question_its_answer_and_its_buttons(browser: Browser, root: str) -> None:
    """Somebody without a token opens the page, asks in Hindi, reads the answer and presses Figures."""
    tab = await browser.open(root, *DESK)
    await looked_at(tab)
    await tab.click("button", "Start")
    await tab.until("document.querySelectorAll('.keys button').length >= 3")
    await tab.write(QUESTION)
    await tab.key("Enter")
    await tab.until(f"{LAST}.querySelector('b')?.textContent.includes('25 करोड़')")
    assert await tab.value("document.querySelector('.message.mine:last-of-type, .mine .words') !== null")
    await everywhere(tab)
    await tab.click(".keys button", "आँकड़े")
    await tab.until(f"{LAST}.textContent.includes('12 प्रतिशत')")
    await tab.until("!document.querySelector('.keys .busy')")
    await everywhere(tab)


async def test_the_menu_the_keyboard_and_another_chat(browser: Browser, root: str, stage: Stage) -> None:
    """Commands are offered as one types, the arrow keys choose, Alt and a number changes the chat."""
    tab = await browser.open(root, *DESK)
    await tab.write("/h")
    await tab.until("document.querySelector('#suggestions [aria-selected=true]')")
    assert await tab.value("document.querySelector('#suggestions b').textContent") == "/help"
    await looked_at(tab)
    await tab.key("Enter")
    await tab.until("document.querySelector('.message:not(.mine)')")
    await tab.key("2", alt=True)
    await tab.until("document.querySelector('#chat-status').textContent.includes('Ravi')")
    await tab.write("How many rupees of brass did Moradabad artisans sell?")
    await tab.key("Enter")
    await tab.until("document.querySelector('.message:not(.mine) .keys')")
    assert "Summary" in await tab.value("document.querySelector('.message:not(.mine) .keys').textContent")
    ravi = next(person for person in stage.world.people.values() if person.first_name == "Ravi")
    group = list(stage.world.chats.values())[2]  # where the bot does not answer and so take the last line
    acts.say(stage.world, group, ravi, "एक पंक्ति\nanother line")
    await tab.until("document.querySelector('#chat-list').textContent.includes('another line')")
    await everywhere(tab)


async def test_a_group_is_written_to_by_whoever_is_chosen(browser: Browser, root: str, stage: Stage) -> None:
    """In a group one sees who spoke, and the bot answers only when it is meant."""
    tab = await browser.open(root, *PHONE)
    await tab.click("#chat-list button", "बुनकर मंडली")
    await tab.value(
        "(() => { const who = document.getElementById('speaker'); who.selectedIndex = 1;"
        " who.dispatchEvent(new Event('change')); })()"
    )
    await tab.write("/help")
    await tab.key("Enter")
    await tab.until("document.querySelector('.author')")
    said = list(stage.world.chats.values())[2].messages
    assert next(iter(said.values()))["from"]["first_name"] == "Ravi"
    await looked_at(tab)
    await tab.click("#back")
    await tab.until("document.querySelector('#chat-list').offsetParent")
    await looked_at(tab)


async def test_in_a_forum_a_topic_is_opened_and_written_into(browser: Browser, root: str) -> None:
    """What is said under one topic is answered there and not seen under another."""
    tab = await browser.open(root, *PHONE)
    await tab.click("#chat-list button", "ओडीओपी चौपाल")
    await tab.click("#topics button", "बाज़ार")
    await tab.write("/help")
    await tab.key("Enter")
    await tab.until(f"{LAST}?.textContent.includes('मुरादाबाद')")
    await looked_at(tab)
    await tab.click("#topics button", "General")
    await tab.until("document.querySelector('.empty')")
    await tab.write("/latest")
    await tab.key("Enter")
    await tab.until(LAST)
    await everywhere(tab)
    await tab.click("#topics button", "बाज़ार")
    assert await tab.value(f"{LAST}.textContent.includes('मुरादाबाद')")


async def test_a_report_is_looked_up_and_passed_on(browser: Browser, root: str) -> None:
    """The bot's name and a word bring up reports; the arrow keys and Enter send one."""
    tab = await browser.open(root, *DESK)
    await tab.write("@odop_news_bot पीतल")
    await tab.until("document.querySelector('#suggestions.results button')")
    await looked_at(tab)
    await tab.key("Enter")
    await tab.until("document.querySelector('.message.mine .author')")
    assert await tab.value("document.querySelector('.mine .author').textContent") == "via @odop_news_bot"
    await everywhere(tab)


async def test_a_question_put_right_is_answered_anew(browser: Browser, root: str) -> None:
    """Who edits a question sees the answer to what it now says."""
    tab = await browser.open(root, *DESK)
    await tab.write("मौसम कैसा है?")
    await tab.key("Enter")
    await tab.until(LAST)
    await tab.click(".meta button", "Edit")
    await tab.value("document.getElementById('words').select()")
    await tab.write(QUESTION)
    await tab.key("Enter")
    await tab.until(f"{LAST}.textContent.includes('25 करोड़')")
    await looked_at(tab)


async def test_a_picture_is_shown_whole(browser: Browser, root: str, stage: Stage) -> None:
    """A chart is seen in its own proportions, within the chat, with its caption below."""
    tab = await browser.open(root, *DESK)
    asha = next(iter(stage.world.people.values()))
    acts.say(stage.world, stage.world.chats[asha.id], asha, "/start")
    await tab.until("document.querySelector('.message:not(.mine)')")
    caller = Caller(stage)
    await caller.upload(
        "sendPhoto", {"photo": picture(1200, 700)}, chat_id=asha.id, caption="निर्यात, करोड़ रुपये"
    )
    await caller.client.aclose()
    await tab.until("document.querySelector('.bubble img')?.complete")
    width, height, natural = await tab.value(
        "(() => { const one = document.querySelector('.bubble img'); const box = one.getBoundingClientRect();"
        " return [box.width, box.height, one.naturalWidth]; })()"
    )
    assert natural == 1200
    assert abs(width / height - 1200 / 700) < 0.02
    assert await tab.value("document.querySelector('.media .words').textContent") == "निर्यात, करोड़ रुपये"
    await everywhere(tab)


async def test_blocking_the_bot_and_coming_back(browser: Browser, root: str, stage: Stage) -> None:
    """Who has had enough can stop the bot, and start it again."""
    tab = await browser.open(root, *DESK)
    await tab.click("button", "Start")
    await tab.click("#block", "Block")
    await tab.until("document.querySelector('#block').textContent === 'Unblock'")
    assert [person.blocked for person in stage.world.people.values()] == [True, False]
    await tab.click("#block", "Unblock")
    await tab.until("document.querySelector('#block').textContent === 'Block'")
    await looked_at(tab)


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        ("document.getElementById('chat-title').style.marginLeft = '-60px'", "lies on"),
        ("document.querySelector('.empty').style.transform = 'translateX(900px)'", "sticks out"),
        ("document.querySelector('.hint').style.whiteSpace = 'nowrap'", "does not fit|wide in|sticks out"),
        ("document.getElementById('menu').style.cssText = 'padding: 0; height: 12px'", "too low"),
    ],
)
async def test_the_eye_sees_what_is_wrong(browser: Browser, root: str, spoil: str, complaint: str) -> None:
    """A check of looks that never complains would let anything pass."""
    tab = await browser.open(root, *DESK)
    await looked_at(tab)
    await tab.value(f"void ({spoil})")
    assert any(re.search(complaint, said) for said in await tab.value(LOOKS))


async def test_somebody_subscribes_and_sees_the_digest_come(
    browser: Browser, tmp_path: Path, filled: Path
) -> None:
    """Subscribed with one press; the side panel shows what is due; one press later it stands in the chat."""
    path = shutil.copy(filled, tmp_path / "odop.db")
    store = await open_store(f"sqlite:///{path}", model=lambda: None)
    async with local.stage_for(store, 0) as panel, served(panel):
        tab = await browser.open(f"{panel.stage.root}/", *DESK)
        await tab.until("document.querySelector('#upcoming').textContent.includes('Nobody has subscribed')")
        await tab.write("/subscribe")
        await tab.key("Enter")
        await tab.click(".keys button", "13:00")
        await tab.until("document.querySelector('#upcoming .due .words')")
        await everywhere(tab)
        await report(store, panel.clock() + timedelta(minutes=1))
        await tab.write("/subscriptions")
        await tab.key("Enter")
        await tab.until(f"document.querySelector('#upcoming .words').textContent.includes({BRASS.title!r})")
        await everywhere(tab)
        await tab.click("#upcoming button", "Go to 13:00")
        await tab.until(f"{LAST}.textContent.includes({BRASS.title!r})")
        await tab.until("document.querySelector('#clock').textContent.includes('13:00')")
        await everywhere(tab)
    await store.close()


async def test_figures_with_a_series_come_with_their_chart(
    browser: Browser, tmp_path: Path, filled: Path
) -> None:
    """Asked in Hindi, one press on Figures shows the years side by side as a picture."""
    path = shutil.copy(filled, tmp_path / "odop.db")
    store = await open_store(f"sqlite:///{path}", model=lambda: None)
    async with local.stage_for(store, 0) as panel, served(panel):
        await ingest(store, [YEARS], panel.clock())
        tab = await browser.open(f"{panel.stage.root}/", *DESK)
        await tab.write("फिरोजाबाद की कांच की चूड़ियों का निर्यात कितना रहा?")
        await tab.key("Enter")
        await tab.until("document.querySelector('.message:not(.mine) b')?.textContent.includes('करोड़')")
        await tab.click(".keys button", "आँकड़े")
        await tab.until("document.querySelector('.bubble img')?.naturalWidth > 300")
        await tab.until("document.querySelector('#toast').hidden && !document.querySelector('.keys .busy')")
    await store.close()
