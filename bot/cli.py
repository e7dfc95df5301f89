"""The program's commands, put together; `python -m bot` alone runs the bot."""

from __future__ import annotations

import typer

from bot.commands import asking, mailing, measure, news, service, sources, stories

app = typer.Typer(
    help="Answers questions about One District One Product news in Hindi, Hinglish and English.",
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.callback(invoke_without_command=True)
def main(context: typer.Context) -> None:
    """Run the bot where no command is named."""
    if context.invoked_subcommand is None:
        service.run()


app.command("run")(service.run)
app.command("web")(service.web)
app.command("worker")(service.worker)
app.command("chat")(service.chat)
app.command("migrate")(service.migrate)
app.command("words")(service.words)
app.command("doctor")(service.doctor)
app.command("import")(news.import_)
app.command("parse")(news.parse)
app.command("stories")(stories.stories)
app.command("ask")(asking.ask)
app.command("figures")(asking.figures)
app.command("digest")(mailing.digest)
app.command("evaluate")(measure.evaluate)
app.command("pack", hidden=True)(measure.pack)
app.add_typer(sources.app, name="sources")
