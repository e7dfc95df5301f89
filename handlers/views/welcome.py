"""The first minute: greeting, help and the choice of a language."""

from __future__ import annotations

from handlers.locale.catalogue import LANGUAGES
from handlers.views.reply import Block, Button, Reply, text
from handlers.views.say import say, word
from store.types import Language

EXAMPLES = ("one", "two", "three")


def start(language: Language) -> Reply:
    """Greet, and offer three questions as buttons."""
    paragraphs = [Block(say(language, f"start.{key}")) for key in ("hello", "how", "try")]
    rows = tuple((Button(word(language, f"example.{name}"), "example", name),) for name in EXAMPLES)
    return Reply(tuple(paragraphs), (*rows, languages()))


def help_(language: Language) -> Reply:
    """Show how to ask, the commands, and how it works in a group."""
    questions = {name: word(language, f"example.{name}") for name in EXAMPLES}
    return text(
        say(language, "help.ask"),
        say(language, "help.examples", **questions),
        say(language, "help.follow"),
        say(language, "help.filters", example=word(language, "help.filters_example")),
        say(
            language,
            "help.commands",
            latest=word(language, "example.latest"),
            figures=word(language, "example.figures"),
        ),
        say(language, "help.groups"),
    )


def languages() -> tuple[Button, ...]:
    """Return one button a language, each named in itself."""
    return tuple(
        Button(word(language, f"language.{language}"), "language", language) for language in LANGUAGES
    )


def choose_language(language: Language) -> Reply:
    """Ask for the reply language."""
    auto = (Button(word(language, "language.auto"), "language", "auto"),)
    return text(say(language, "language.choose"), buttons=(languages(), auto))
