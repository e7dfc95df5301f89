"""A question heard, as a reply: what was understood | what is listed | the answer or the headlines."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import groupby

from handlers.views.answer import answer
from handlers.views.around.absence import covers
from handlers.views.around.echo import with_echo
from handlers.views.article import latest, line
from handlers.views.markup import Run, Runs
from handlers.views.names import own_name
from handlers.views.reply import Block, Button, Reply, text
from handlers.views.say import say
from store.exchange import Heard, Listed
from store.types import Language

AT_ONCE = 5


def render(heard: Heard, language: Language, now: datetime) -> Reply:
    """Render what was heard and what the store says to it."""
    if heard.wants == "news":
        return with_echo(_news(heard, language), heard, language)
    reply = answer(heard.answer, language, now)
    if heard.listed:
        reply = _with_listing(reply, heard, language)
    return with_echo(_with_choices(reply, heard, language), heard, language)


def _with_choices(reply: Reply, heard: Heard, language: Language) -> Reply:
    """Ask which real name was meant, one button each."""
    if not heard.choices:
        return reply
    rows = tuple(
        (Button(own_name(named, language), "choice", str(place)),)
        for place, (_, named) in enumerate(heard.choices)
    )
    asked = Block(say(language, "nothing.meant"))
    return replace(reply, blocks=(*reply.blocks, asked), buttons=(*rows, *reply.buttons))


def _news(heard: Heard, language: Language) -> Reply:
    found = tuple(ranked.article for ranked in heard.answer.articles)
    reply = latest(found[:AT_ONCE], language, heard.topic, rest=len(found) > AT_ONCE)
    if found:
        return reply
    if heard.window and not heard.topic:
        reply = text(say(language, "latest.none_days"))
    return replace(reply, blocks=(*reply.blocks, Block(covers(heard.answer.coverage, language))))


def _with_listing(reply: Reply, heard: Heard, language: Language) -> Reply:
    """Put the gazetteer's word first, then what the press says, or else the newest headlines."""
    blocks = [Block(runs, kept=True) for runs in _listed(heard.listed, language)]
    if heard.answer.answered:
        said = (Block(say(language, "listing.reports"), kept=True), *reply.blocks)
        return replace(reply, blocks=(*blocks, *said))
    if heard.recent:
        blocks.append(Block(say(language, "listing.recent"), kept=True))
        blocks += [line(article, language) for article in heard.recent]
    return Reply(tuple(blocks))


def _listed(rows: tuple[Listed, ...], language: Language) -> list[Runs]:
    """Say a district's products, or a product's districts, and who says so."""
    one_product = len({row.product.en for row in rows}) == 1 and len(rows) > 1
    if one_product:
        districts = ", ".join(own_name(row.district, language) for row in rows)
        product = own_name(rows[0].product, language)
        said = [say(language, "listing.district", product=product, districts=districts)]
    else:
        said = [
            _of_district(tuple(group), language)
            for _, group in groupby(rows, key=lambda row: row.district.id)
        ]
    return [*said, _source(rows, language)]


def _of_district(rows: tuple[Listed, ...], language: Language) -> Runs:
    names = dict.fromkeys(own_name(row.product, language) for row in rows)
    key = "listing.products" if len(names) > 1 else "listing.product"
    return say(language, key, district=own_name(rows[0].district, language), products=", ".join(names))


def _source(rows: tuple[Listed, ...], language: Language) -> Runs:
    pages = tuple(dict.fromkeys(row.source for row in rows if row.source))
    if not pages:
        return say(language, "listing.unconfirmed")
    links: list[Run] = []
    for page in pages:
        links += [Run(", ")] if links else []
        links.append(Run(page.split("//")[-1].split("/")[0].removeprefix("www."), href=page))
    return say(language, "listing.source", source=tuple(links))
