"""The first minute: greeting, help and the choice of a language."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.locale.catalogue import LANGUAGES
from handlers.views.names import own_name
from handlers.views.reply import Block, Button, Reply, text
from handlers.views.say import say, word
from store.exchange import Named
from store.types import Language

EXAMPLES = ("one", "two", "three")
IN_A_ROW = 3


def start(language: Language) -> Reply:
    """Greet, and offer three questions as buttons."""
    paragraphs = [Block(say(language, f"start.{key}")) for key in ("hello", "how", "try")]
    rows = _examples(language)
    district = (Button(word(language, "button.district"), "districts"),)
    return Reply(tuple(paragraphs), (*rows, languages("begin"), district))


def _examples(language: Language) -> tuple[tuple[Button, ...], ...]:
    return tuple((Button(word(language, f"example.{name}"), "example", name),) for name in EXAMPLES)


def scheme(language: Language) -> Reply:
    """Say what ODOP is in the bot's own words, and offer questions to the news."""
    return text(say(language, "start.scheme"), say(language, "start.try"), buttons=_examples(language))


def joined(language: Language) -> Reply:
    """Say hello to a group and how to ask there."""
    return text(say(language, "start.hello"), say(language, "help.groups"))


def about(language: Language, *, private: bool) -> Reply:
    """Say who speaks and what he can do, with the help below."""
    return Reply((Block(say(language, "help.about")), *help_(language, private=private).blocks))


def help_(language: Language, *, private: bool) -> Reply:
    """Show how to ask and the commands; in a group also how to be heard there."""
    questions = {name: word(language, f"example.{name}") for name in EXAMPLES}
    latest, figures = (word(language, f"example.{name}") for name in ("latest", "figures"))
    paragraphs = [
        say(language, "help.ask"),
        say(language, "help.examples", **questions),
        say(language, "help.follow"),
        say(language, "help.filters", example=word(language, "help.filters_example")),
        say(language, "help.commands", latest=latest, figures=figures),
    ]
    return text(*paragraphs, *(() if private else (say(language, "help.groups"),)))


def languages(action: str) -> tuple[Button, ...]:
    """Return one button a language, each named in itself."""
    return tuple(Button(word(language, f"language.{language}"), action, language) for language in LANGUAGES)


def choose_language(language: Language) -> Reply:
    """Ask for the reply language."""
    auto = (Button(word(language, "language.auto"), "language", "auto"),)
    return text(say(language, "language.choose"), buttons=(languages("language"), auto))


def choose_district(districts: Sequence[Named], language: Language) -> Reply:
    """Offer every district as a button, in the reader's own alphabet; it can be skipped."""
    named = sorted((own_name(district, language), district.id) for district in districts)
    buttons = [Button(name, "district", identifier) for name, identifier in named]
    rows = tuple(tuple(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW))
    skip = (Button(word(language, "button.skip"), "district", "none"),)
    return text(say(language, "start.district"), buttons=(skip, *rows))


def district_chosen(district: Named | None, language: Language) -> Reply:
    """Say whose news will come first."""
    if district is None:
        return text(say(language, "start.no_district"))
    return text(say(language, "start.district_chosen", district=own_name(district, language)))
