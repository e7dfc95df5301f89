"""A report passed on is read and summed up; an admin may add it; nothing else is kept."""

from __future__ import annotations

import pytest

from handlers.context import Services
from store.store import Store
from tests.handlers.reports import BRASS
from tests.handlers.test_talk import kept_about
from tests.handlers.views.test_markup import read
from tests.telegram import RAMA, Talk, buttons

REPORT = """सोनभद्र के टमाटर किसानों को मिला प्रसंस्करण केंद्र

सोनभद्र, 20 नवंबर 2026: जिले के टमाटर किसानों के लिए ओडीओपी योजना के तहत एक प्रसंस्करण केंद्र खोला गया है।
केंद्र पर 6 करोड़ रुपये खर्च हुए हैं और इससे 1200 किसान जुड़ेंगे।
जिला उद्यान अधिकारी ने कहा कि अब टमाटर सड़ने से बचेंगे और किसानों को दाम मिलेगा।"""
FORWARD = {
    "text": REPORT,
    "forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "Reader"},
}


async def test_a_forwarded_report_is_summed_up_with_its_figures(talk: Talk) -> None:
    """A long message passed on comes back in a few of its own sentences and its numbers."""
    (reply,) = await talk.send(FORWARD)
    said = read(reply["text"])
    assert "प्रसंस्करण केंद्र खोला गया है।" in said
    assert "6 करोड़ रुपये" in said
    assert "आपकी भेजी खबर" in said
    assert buttons(reply) == []


async def test_a_reader_s_forward_is_not_kept(talk: Talk, store: Store) -> None:
    """What somebody passes on stays theirs."""
    await talk.send(FORWARD)
    assert "message" not in await kept_about(store, RAMA)


async def test_an_admin_may_add_it(talk: Talk, store: Store) -> None:
    """One tap by an admin makes it part of the news."""
    talk.application.bot_data = Services(store, lambda: talk.now, frozenset({RAMA}))
    (reply,) = await talk.send(FORWARD)
    await talk.press("यह खबर जोड़ें?", reply)
    (answer,) = await talk.say("सोनभद्र के प्रसंस्करण केंद्र पर कितने रुपये खर्च हुए?")
    assert answer["text"].startswith("<b>6 करोड़ रुपये")


async def test_a_link_we_know_is_summed_up_without_fetching(talk: Talk) -> None:
    """A link to a stored report needs no network."""
    (reply,) = await talk.say(f"{BRASS.url}")
    assert BRASS.title in read(reply["text"])


@pytest.mark.parametrize(
    "link", ["http://127.0.0.1/admin.html", "http://169.254.169.254/latest/meta-data", "http://[::1]/a.html"]
)
async def test_a_link_into_our_own_network_is_not_opened(talk: Talk, link: str) -> None:
    """Nobody reads our machines through the bot."""
    (reply,) = await talk.say(link)
    assert "पढ़ी नहीं जा सकी" in reply["text"] or "नहीं मिला" in reply["text"] or "समझ नहीं" in reply["text"]


async def test_a_short_forward_is_a_question(talk: Talk) -> None:
    """A forwarded question is answered."""
    (reply,) = await talk.send({**FORWARD, "text": "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?"})
    assert "25 करोड़" in reply["text"]
