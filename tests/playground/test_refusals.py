"""Each refusal of Telegram is provoked and compared with Telegram's text."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground import acts
from bot.playground.conversation import Conversation
from bot.playground.refusal import NOT_MODIFIED, STALE_QUERY
from bot.playground.stage import Stage
from tests.playground.calls import Caller, picture

ARTICLE = {"type": "article", "id": "1", "title": "t", "input_message_content": {"message_text": "x"}}
HOOK = "http://127.0.0.1/x"
COMMAND = {"command": "start", "description": "शुरू"}


def keyboard(**button: Any) -> dict[str, Any]:
    """Return an inline keyboard of one button."""
    return {"inline_keyboard": [[button]]}


SENT = [
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "text must be non-empty"),
    ({"text": "क" * 4097}, "message is too long"),
    ({"text": "😀" * 2049}, "message is too long"),
    ({"text": "क" * 11_000}, "text is too long"),
    ({"text": "<b>x", "parse_mode": "HTML"},
     "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ({"text": "x", "reply_markup": "[]x"}, "can't parse reply keyboard markup JSON object"),
    ({"text": "x", "reply_markup": keyboard(text="b", callback_data="क" * 22)}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": keyboard(text="b")},
     "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ({"text": "x", "reply_markup": keyboard(callback_data="b")},
     "can't parse inline keyboard button: Can't find field \"text\""),
    ({"text": "x", "reply_markup": keyboard(text="b", url="http://localhost:3000")},
     "inline keyboard button URL 'http://localhost:3000' is invalid: Wrong HTTP URL"),
    ({"text": "x", "reply_markup": keyboard(text="b", url="ftp://example.com")},
     "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol"),
    ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "b", "callback_data": "b"}]] * 101}},
     "reply markup is too long"),
    ({"text": "x", "reply_parameters": {"message_id": 999_999}}, "message to be replied not found"),
    ({"text": "x", "reply_to_message_id": 999_999}, "message to be replied not found"),
]  # fmt: skip


@pytest.mark.parametrize(("values", "text"), SENT)
async def test_a_message_telegram_would_refuse(
    call: Caller, asha: Conversation, values: dict[str, Any], text: str
) -> None:
    """The bot's fallbacks hang on these words."""
    assert await call.refusal("sendMessage", chat_id=asha.chat.id, **values) == f"Bad Request: {text}"
    assert asha.chat.sent == []


@pytest.mark.parametrize("text", ["क" * 4096, "<b>" + "a" * 4096 + "</b>", "😀" * 2048])
async def test_the_longest_message_goes_through(call: Caller, asha: Conversation, text: str) -> None:
    """A limit one too small would cut answers for nothing; markup does not count."""
    sent = await call.result("sendMessage", chat_id=asha.chat.id, text=text, parse_mode="HTML")
    assert sent["text"] == text.removeprefix("<b>").removesuffix("</b>")


async def test_64_bytes_of_button_data_go_through(call: Caller, asha: Conversation) -> None:
    """Devanagari data counts three bytes a sign; the limit itself is allowed."""
    markup = keyboard(text="आँकड़े", callback_data="क" * 21 + "a")
    sent = await call.result("sendMessage", chat_id=asha.chat.id, text="x", reply_markup=markup)
    assert sent["reply_markup"] == markup


async def test_edits_telegram_would_refuse(call: Caller, asha: Conversation) -> None:
    """A second press of the same button edits a message into itself; that is no failure."""
    chat_id = asha.chat.id
    sent = await call.result("sendMessage", chat_id=chat_id, text="<b>क</b>", parse_mode="HTML")
    place = {"chat_id": chat_id, "message_id": sent["message_id"]}
    same = {"text": "<b>क</b>", "parse_mode": "HTML"}
    assert await call.refusal("editMessageText", **place, **same) == f"Bad Request: {NOT_MODIFIED}"
    assert (await call.result("editMessageText", **place, text="क"))["text"] == "क"
    missing = {"chat_id": chat_id, "message_id": 999_999}
    assert (
        await call.refusal("editMessageText", **missing, text="x") == "Bad Request: message to edit not found"
    )
    assert (
        await call.refusal("editMessageText", text="x") == "Bad Request: message identifier is not specified"
    )
    theirs = {"chat_id": chat_id, "message_id": next(iter(asha.chat.messages))}
    assert await call.refusal("editMessageText", **theirs, text="x") == "Bad Request: message can't be edited"
    assert await call.refusal("editMessageCaption", **place, caption="x") == (
        "Bad Request: there is no caption in the message to edit"
    )
    shown = (await call.upload("sendPhoto", {"photo": picture()}, chat_id=chat_id))["result"]
    shown_at = {"chat_id": chat_id, "message_id": shown["message_id"]}
    assert await call.refusal("editMessageText", **shown_at, text="x") == (
        "Bad Request: there is no text in the message to edit"
    )
    assert await call.refusal("editMessageReplyMarkup", **place) == f"Bad Request: {NOT_MODIFIED}"


async def test_deletions_telegram_would_refuse(call: Caller, stage: Stage, asha: Conversation) -> None:
    """A privacy request deletes what it may and learns what it may not."""
    assert await call.refusal("deleteMessage", chat_id=asha.chat.id, message_id=999_999) == (
        "Bad Request: message to delete not found"
    )
    group = stage.world.group("बुनकर", [asha.person])
    theirs = acts.say(stage.world, group, asha.person, "/help")
    assert await call.refusal("deleteMessage", chat_id=group.id, message_id=theirs["message_id"]) == (
        "Bad Request: message can't be deleted"
    )
    asha.chat.messages[min(asha.chat.messages)]["date"] -= 49 * 3600
    assert await call.refusal("deleteMessage", chat_id=asha.chat.id, message_id=min(asha.chat.messages)) == (
        "Bad Request: message can't be deleted for everyone"
    )


async def test_pictures_and_files_telegram_would_refuse(call: Caller, asha: Conversation) -> None:
    """A chart that is too long, too large or no picture falls back to a file or to words."""
    chat_id = asha.chat.id

    async def sent(method: str, file: tuple[str, bytes, str], **values: Any) -> str:
        field = method.removeprefix("send").lower()
        answer = await call.upload(method, {field: file}, chat_id=chat_id, **values)
        return str(answer["description"])

    assert await sent("sendPhoto", picture(2100, 100)) == "Bad Request: PHOTO_INVALID_DIMENSIONS"
    assert (
        await sent("sendPhoto", ("a.png", b"no picture", "image/png")) == "Bad Request: IMAGE_PROCESS_FAILED"
    )
    assert await sent("sendPhoto", ("a.png", b"", "image/png")) == "Bad Request: file must be non-empty"
    assert await sent("sendPhoto", ("a.png", b"0" * (10 * 2**20 + 1), "image/png")) == (
        "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes"
    )
    assert (
        await sent("sendPhoto", picture(), caption="क" * 1025) == "Bad Request: message caption is too long"
    )
    assert await sent("sendDocument", ("a.csv", b"", "text/csv")) == "Bad Request: file must be non-empty"
    assert await call.refusal("sendPhoto", chat_id=chat_id) == "Bad Request: there is no photo in the request"
    assert await call.refusal("sendPhoto", chat_id=chat_id, photo="AgAD") == (
        "Bad Request: wrong file identifier/HTTP URL specified"
    )
    assert await call.refusal("sendPhoto", chat_id=chat_id, photo="https://example.com/a.png") == (
        "Bad Request: failed to get HTTP URL content"
    )
    assert await call.refusal("getFile", file_id="nothing") == "Bad Request: invalid file_id"
    assert await call.refusal("sendMediaGroup", chat_id=chat_id, media=[]) == (
        "Bad Request: there are no messages to send"
    )


async def test_queries_are_answered_once(call: Caller, stage: Stage, asha: Conversation) -> None:
    """A handler that answers twice, or too late, hears it here first."""
    sent = await call.result(
        "sendMessage", chat_id=asha.chat.id, text="x", reply_markup=keyboard(text="b", callback_data="b")
    )
    query_id = acts.press(stage.world, asha.chat, asha.person, sent["message_id"], "b")
    assert await call.refusal("answerCallbackQuery", callback_query_id=query_id, text="a" * 201) == (
        "Bad Request: MESSAGE_TOO_LONG"
    )
    assert await call.result("answerCallbackQuery", callback_query_id=query_id, text="ठीक") is True
    assert (
        await call.refusal("answerCallbackQuery", callback_query_id=query_id) == f"Bad Request: {STALE_QUERY}"
    )
    assert (
        await call.refusal("answerInlineQuery", inline_query_id="1", results=[])
        == f"Bad Request: {STALE_QUERY}"
    )


@pytest.mark.parametrize(
    ("results", "text"),
    [
        ([{"type": "article"}], "can't parse inline query result: Can't find field \"id\""),
        ([{"type": "article", "id": "1"}], "can't parse inline query result: Can't find field \"title\""),
        ([ARTICLE | {"id": "क" * 22}], "RESULT_ID_INVALID"),
        ([ARTICLE] * 2, "RESULT_ID_DUPLICATE"),
        ([ARTICLE] * 51, "too many inline query results specified"),
    ],
)  # fmt: skip
async def test_inline_results_telegram_would_refuse(
    call: Caller, stage: Stage, asha: Conversation, results: Any, text: str
) -> None:
    """An inline answer with one bad result shows nothing at all."""
    query_id = acts.ask_inline(stage.world, asha.person, "निर्यात", asha.chat)
    assert await call.refusal("answerInlineQuery", inline_query_id=query_id, results=results) == (
        f"Bad Request: {text}"
    )


@pytest.mark.parametrize(
    ("method", "values", "text"),
    [
        ("setMyCommands", {"commands": [COMMAND | {"command": "Start"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [COMMAND | {"command": "समाचार"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [COMMAND | {"description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": [COMMAND | {"description": "क" * 257}]},
         "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": [], "language_code": "hindi"}, "invalid language code specified"),
        ("sendChatAction", {"chat_id": 1, "action": "dancing"}, "wrong parameter action in request"),
        ("getChatMember", {"chat_id": 1}, "invalid user_id specified"),
        ("setWebhook", {"url": "ftp://a"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ("setWebhook", {"url": HOOK, "secret_token": "a b"},
         "secret token contains unallowed characters"),
        ("setWebhook", {"url": HOOK, "secret_token": "a" * 257}, "secret token is too long"),
    ],
)  # fmt: skip
async def test_settings_telegram_would_refuse(
    call: Caller, method: str, values: dict[str, Any], text: str
) -> None:
    """A bot that cannot set itself up should not start in silence."""
    assert await call.refusal(method, **values) == f"Bad Request: {text}"


async def test_strangers_and_unknown_methods(call: Caller, stage: Stage) -> None:
    """A wrong token and a wrong method are told apart, and a method we lack is flagged."""
    for token, code, text in (
        ("1:abc", 401, "Unauthorized"),
        ("nonsense", 404, "Not Found"),
        (stage.token, 404, "Not Found: method not found"),
    ):
        answer = await call.client.get(f"{stage.base_url}{token}/sendDice")
        assert (answer.status_code, answer.json()["description"]) == (code, text)
    assert stage.world.flags == ["sendDice: not played here"]
    stage.world.flags.clear()


async def test_an_unknown_parameter_is_flagged(call: Caller, stage: Stage, asha: Conversation) -> None:
    """Telegram ignores a misspelt parameter in silence; we do not."""
    await call.result("sendMessage", chat_id=asha.chat.id, text="x", parsemode="HTML")
    assert stage.world.flags == ["sendMessage: unknown parameter 'parsemode'"]
    stage.world.flags.clear()


async def test_too_many_messages(call: Caller, stage: Stage, asha: Conversation) -> None:
    """429 names the seconds to wait, for one chat, for a group and for everybody."""
    stage.world.limits.clock = lambda: 100.0
    group = stage.world.group("बुनकर", [asha.person])
    for chat_id in (asha.chat.id, group.id):
        answers = [await call("sendMessage", chat_id=chat_id, text="x") for _ in range(21)]
        assert [answer["ok"] for answer in answers] == [True] * 20 + [False] if chat_id > 0 else [True] * 10
        if chat_id > 0:
            assert answers[-1] == {
                "ok": False,
                "error_code": 429,
                "description": "Too Many Requests: retry after 20",
                "parameters": {"retry_after": 20},
            }
        else:
            overall = next(answer for answer in answers if not answer["ok"])
            assert overall["parameters"] == {"retry_after": 1}
    stage.world.limits.clock = lambda: 102.0
    for _ in range(10):
        assert (await call("sendMessage", chat_id=group.id, text="x"))["ok"]
    assert (await call("sendMessage", chat_id=group.id, text="x"))["parameters"] == {"retry_after": 58}
