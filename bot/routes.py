"""Which update goes to which handler, in order; the first that fits takes it."""

from __future__ import annotations

from telegram import BotCommand, Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from handlers import (
    ask,
    errors,
    figures,
    forwarded,
    inline,
    language,
    latest,
    media,
    membership,
    privacy,
    start,
    subscribe,
    watch,
)
from handlers.admin import block, broadcast, rulings, stats
from handlers.buttons import answer as buttons
from handlers.buttons import judged
from handlers.buttons.pressed import under_an_answer
from handlers.context import App
from handlers.incoming import command, limits
from handlers.incoming.address import ADDRESSED, SENT
from handlers.locale.catalogue import template
from store.types import Language

COMMANDS = (
    "start", "help", "latest", "figures", "subscribe", "subscriptions", "unsubscribe", "digest", "sources",
    "language", "district", "new", "watching", "privacy", "mydata", "deleteme",
)  # fmt: skip
SHOWN_IN: dict[str, Language] = {"": "en", "hi": "hi", "en": "en"}  # Telegram knows no code for Hinglish
NEW = filters.UpdateType.MESSAGES & ~filters.UpdateType.EDITED
POSTED = NEW | filters.UpdateType.CHANNEL_POST
WORDS = (filters.TEXT | filters.CAPTION) & ~filters.COMMAND

HANDLERS: tuple[BaseHandler, ...] = (  # type: ignore[type-arg]  # its parameters differ by handler
    CommandHandler("start", start.start, NEW),
    CommandHandler("help", start.help_, POSTED),
    CommandHandler("ask", ask.command, POSTED),
    CommandHandler("latest", latest.latest, POSTED),
    CommandHandler("sources", latest.sources, POSTED),
    CommandHandler("district", start.ask_district, NEW),
    CommandHandler("figures", figures.figures, POSTED),
    CommandHandler("subscribe", subscribe.subscribe, POSTED),
    CommandHandler("subscriptions", subscribe.listing, POSTED),
    CommandHandler("unsubscribe", subscribe.unsubscribe, POSTED),
    CommandHandler("stop", subscribe.stop, POSTED),
    CommandHandler("digest", subscribe.digest, POSTED),
    ChatMemberHandler(membership.changed, ChatMemberHandler.MY_CHAT_MEMBER),
    MessageHandler(filters.StatusUpdate.MIGRATE, membership.moved),
    CallbackQueryHandler(subscribe.pressed, pattern="^sub:"),
    CommandHandler("new", ask.new, NEW),
    CommandHandler("language", language.ask, POSTED),
    CommandHandler("watching", watch.listing, NEW),
    CommandHandler("privacy", privacy.explain, NEW),
    CommandHandler("mydata", privacy.data, NEW),
    CommandHandler("deleteme", privacy.ask_delete, NEW),
    CommandHandler("stats", stats.stats, NEW),
    CommandHandler("broadcast", broadcast.ask, NEW),
    CommandHandler("correct", rulings.correct, NEW),
    CommandHandler("hide", rulings.hide, NEW),
    CommandHandler("takedown", rulings.take_down, NEW),
    CommandHandler("block", block.block, NEW),
    CommandHandler("unblock", block.unblock, NEW),
    CallbackQueryHandler(under_an_answer(buttons.summary), pattern="^summary:"),
    CallbackQueryHandler(under_an_answer(buttons.figures), pattern="^figures:"),
    CallbackQueryHandler(under_an_answer(buttons.chart), pattern="^chart:"),
    CallbackQueryHandler(under_an_answer(buttons.proof), pattern="^proof:"),
    CallbackQueryHandler(under_an_answer(buttons.more), pattern="^more:"),
    CallbackQueryHandler(under_an_answer(judged.begin), pattern="^watch:"),
    CallbackQueryHandler(under_an_answer(judged.helped), pattern="^helped:"),
    CallbackQueryHandler(under_an_answer(judged.failed), pattern="^failed:"),
    CallbackQueryHandler(watch.end, pattern="^unwatch:"),
    CallbackQueryHandler(start.ask_district, pattern="^districts:"),
    CallbackQueryHandler(start.district, pattern="^district:"),
    CallbackQueryHandler(ask.choice, pattern="^choice:"),
    CallbackQueryHandler(forwarded.add, pattern="^add:"),
    CallbackQueryHandler(under_an_answer(buttons.wrong), pattern="^wrong:"),
    CallbackQueryHandler(broadcast.confirmed, pattern="^broadcast:"),
    CallbackQueryHandler(rulings.pressed, pattern="^rule:"),
    CallbackQueryHandler(rulings.withdraw, pattern="^figure:"),
    CallbackQueryHandler(ask.example, pattern="^example:"),
    CallbackQueryHandler(language.chosen, pattern="^language:"),
    CallbackQueryHandler(language.begun, pattern="^begin:"),
    CallbackQueryHandler(privacy.delete, pattern="^forget:"),
    CallbackQueryHandler(buttons.unknown),
    InlineQueryHandler(inline.search),
    MessageHandler(NEW & WORDS & SENT & filters.ChatType.PRIVATE, forwarded.read),
    MessageHandler(NEW & WORDS & ADDRESSED, ask.question),
    MessageHandler(filters.UpdateType.EDITED_MESSAGE & WORDS & ADDRESSED, ask.edited),
    MessageHandler(NEW & filters.COMMAND, command.unknown),
    MessageHandler(NEW & ADDRESSED & ~filters.COMMAND & ~filters.StatusUpdate.ALL, media.decline),
)


def add(application: App) -> None:
    """Put every handler, and the one for failures, into the application; the limits stand before all."""
    application.add_handler(TypeHandler(Update, limits.gate), group=-1)
    application.add_handlers(HANDLERS)
    application.add_error_handler(errors.failed)


async def introduce(bot: ExtBot) -> None:  # type: ignore[type-arg]  # its limiter's arguments do not matter
    """Tell Telegram the commands and what the bot is, per language; run once on start."""
    for code, spoken in SHOWN_IN.items():
        commands = [BotCommand(name, template(spoken, f"command.{name}")) for name in COMMANDS]
        await bot.set_my_commands(commands, language_code=code or None)
        await bot.set_my_short_description(template(spoken, "bot.short"), language_code=code or None)
        await bot.set_my_description(template(spoken, "bot.description"), language_code=code or None)
