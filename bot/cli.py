"""The program's commands, put together; `python -m bot` alone runs the bot."""

from __future__ import annotations

import typer

from bot.commands import asking, measure, news, service

app = typer.Typer(
    help="Answers questions about One District One Product news in Hindi, Hinglish and English.",
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    add_completion=False,
)


app.command("migrate")(service.migrate)
app.command("doctor")(service.doctor)
app.command("import")(news.import_)
app.command("parse")(news.parse)
app.command("ask")(asking.ask)
app.command("figures")(asking.figures)
app.command("evaluate")(measure.evaluate)
