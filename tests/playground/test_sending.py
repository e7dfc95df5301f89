"""What the bot sends arrives whole, and comes back as Telegram's JSON."""

from __future__ import annotations

import json

from bot.playground import acts
from bot.playground.call import Upload
from bot.playground.conversation import Conversation
from bot.playground.stage import Stage
from tests.conftest import NOW
from tests.playground.calls import Answer, Caller, picture


async def test_json_form_and_query_mean_the_same(call: Caller, stage: Stage, asha: Conversation) -> None:
    """Every Telegram library must find its way in."""
    address = f"{stage.base_url}{stage.token}/sendMessage"
    markup = {"inline_keyboard": [[{"text": "आँकड़े", "callback_data": "f"}]]}
    values: Answer = {"chat_id": asha.chat.id, "text": "<b>हाँ</b> ji", "parse_mode": "HTML"}
    form = values | {"reply_markup": json.dumps(markup)}
    answers = [
        await call.client.post(address, json=values | {"reply_markup": markup}),
        await call.client.post(address, data=form),
        await call.client.post(address, data=form, files={"unused": ("", b"")}),
        await call.client.get(address, params=form),
    ]
    stage.world.flags.clear()  # the empty file part is flagged, rightly
    results = [answer.json()["result"] for answer in answers]
    assert {result["text"] for result in results} == {"हाँ ji"}
    assert all(result["entities"] == [{"type": "bold", "offset": 0, "length": 3}] for result in results)
    assert all(result["reply_markup"] == markup and result["date"] == NOW.timestamp() for result in results)


async def test_a_picture_can_be_sent_downloaded_and_sent_again(
    call: Caller, stage: Stage, asha: Conversation
) -> None:
    """A chart is drawn once and sent to many by its file id."""
    chart = picture(900, 400)
    sent = (await call.upload("sendPhoto", {"photo": chart}, chat_id=asha.chat.id, caption="निर्यात"))[
        "result"
    ]
    sizes = [(size["width"], size["height"]) for size in sent["photo"]]
    assert sizes == [(90, 40), (320, 142), (800, 356), (900, 400)]
    assert sent["caption"] == "निर्यात"
    for size, begin in ((sent["photo"][-1], b"\x89PNG"), (sent["photo"][0], b"\xff\xd8")):
        found = await call.result("getFile", file_id=size["file_id"])
        content = (await call.client.get(f"{stage.base_file_url}{stage.token}/{found['file_path']}")).content
        assert content.startswith(begin)
        assert len(content) == found["file_size"]
    again = await call.result("sendPhoto", chat_id=asha.chat.id, photo=sent["photo"][-1]["file_id"])
    assert again["photo"] == sent["photo"]
    missing = await call.client.get(f"{stage.base_file_url}{stage.token}/photos/none.jpg")
    assert missing.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_a_file_keeps_its_name_and_every_byte(call: Caller, stage: Stage, asha: Conversation) -> None:
    """A CSV or a zip must not be mangled on the way."""
    content = bytes(range(256)) * 3 + b"\r\n--\r\n"
    sent = await call.upload(
        "sendDocument", {"document": ("आँकड़े.bin", content, "application/zip")}, chat_id=asha.chat.id
    )
    document = sent["result"]["document"]
    assert (document["file_name"], document["mime_type"], document["file_size"]) == (
        "आँकड़े.bin",
        "application/zip",
        len(content),
    )
    found = await call.result("getFile", file_id=document["file_id"])
    assert (
        await call.client.get(f"{stage.base_file_url}{stage.token}/{found['file_path']}")
    ).content == content


async def test_an_album_arrives_as_one_group(call: Caller, asha: Conversation) -> None:
    """Several charts belong together."""
    media = [
        {"type": "photo", "media": f"attach://p{n}", "caption": "<i>क</i>", "parse_mode": "HTML"}
        for n in (1, 2)
    ]
    answer = await call.upload(
        "sendMediaGroup",
        {"p1": picture(), "p2": picture(50, 50)},
        chat_id=asha.chat.id,
        media=json.dumps(media),
    )
    first, second = answer["result"]
    assert first["media_group_id"] == second["media_group_id"]
    assert first["caption_entities"] == [{"type": "italic", "offset": 0, "length": 1}]
    assert second["photo"][-1]["width"] == 50


async def test_a_reply_quotes_its_target(call: Caller, asha: Conversation) -> None:
    """In a group one must see which question an answer is for."""
    asked = asha.say("niryat kitna hua?")
    values = {"chat_id": asha.chat.id, "text": "उत्तर"}
    sent = await call.result("sendMessage", **values, reply_parameters={"message_id": asked["message_id"]})
    assert sent["reply_to_message"]["text"] == "niryat kitna hua?"
    lenient = {"message_id": 999_999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await call.result("sendMessage", **values, reply_parameters=lenient)


async def test_an_edit_replaces_text_and_buttons(call: Caller, asha: Conversation) -> None:
    """A page turned under a list replaces it; buttons that are not sent again go."""
    markup = {"inline_keyboard": [[{"text": "आगे", "callback_data": "2"}]]}
    sent = await call.result("sendMessage", chat_id=asha.chat.id, text="1", reply_markup=markup)
    place = {"chat_id": asha.chat.id, "message_id": sent["message_id"]}
    edited = await call.result("editMessageText", **place, text="<b>2</b>", parse_mode="HTML")
    assert (edited["text"], edited["entities"][0]["type"], "reply_markup" in edited) == ("2", "bold", False)
    assert (await asha.changed())["edit_date"] == NOW.timestamp()
    kept = await call.result("editMessageReplyMarkup", **place, reply_markup=markup)
    assert (kept["text"], kept["reply_markup"]) == ("2", markup)
    assert await call.result("deleteMessage", **place) is True
    assert sent["message_id"] not in asha.chat.messages


async def test_a_caption_and_a_picture_can_be_changed(call: Caller, asha: Conversation) -> None:
    """A chart is replaced where it stands when another period is chosen."""
    sent = (await call.upload("sendPhoto", {"photo": picture()}, chat_id=asha.chat.id, caption="क"))["result"]
    place = {"chat_id": asha.chat.id, "message_id": sent["message_id"]}
    assert (await call.result("editMessageCaption", **place, caption="ख"))["caption"] == "ख"
    media = json.dumps({"type": "photo", "media": "attach://new", "caption": "ग"})
    answer = await call.upload("editMessageMedia", {"new": picture(60, 20)}, **place, media=media)
    assert (answer["result"]["caption"], answer["result"]["photo"][-1]["width"]) == ("ग", 60)


async def test_the_bot_learns_about_its_chats(call: Caller, stage: Stage, asha: Conversation) -> None:
    """Who may subscribe a group is decided by what getChatMember says."""
    group = stage.world.group("बुनकर", [asha.person, stage.world.person("Ravi")])
    assert (await call.result("getChat", chat_id=group.id))["title"] == "बुनकर"
    assert (await call.result("getChatMember", chat_id=group.id, user_id=asha.person.id))[
        "status"
    ] == "creator"
    assert await call.result("getChatMemberCount", chat_id=group.id) == 3
    leaders = await call.result("getChatAdministrators", chat_id=group.id)
    assert [one["user"]["first_name"] for one in leaders] == ["Asha"]
    assert await call.result("leaveChat", chat_id=group.id) is True
    assert await call.refusal("sendMessage", chat_id=group.id, text="x") == (
        "Forbidden: bot is not a member of the supergroup chat"
    )


async def test_what_a_person_shows_reaches_the_bot(call: Caller, stage: Stage, asha: Conversation) -> None:
    """A screenshot sent by a reader must not break the bot."""
    acts.show(stage.world, asha.chat, asha.person, Upload("a.png", "image/png", picture()[1]), "यह क्या है?")
    updates = await call.result("getUpdates")
    assert updates[-1]["message"]["caption"] == "यह क्या है?"
    assert updates[-1]["message"]["photo"][-1]["width"] == 40
