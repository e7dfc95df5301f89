"""A question heard, as a reply: what was understood | what is listed | the answer or the headlines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from handlers.views.answer import answer
from handlers.views.around.absence import covers, held
from handlers.views.around.echo import with_echo
from handlers.views.around.remark import courtesy
from handlers.views.article import latest, line
from handlers.views.cite import source
from handlers.views.markup import Run, Runs
from handlers.views.names import listed, opening, own_name
from handlers.views.reply import Block, Button, Reply, text
from handlers.views.say import say, word
from store.exchange import Heard, Listed
from store.types import Answer, Article, Language

AT_ONCE = 5
MANY = 10  # districts from which on they are listed a line each
Confirmed = Sequence[tuple[Listed, Article]]


def render(heard: Heard, language: Language, now: datetime) -> Reply:
    """Render what was heard and what the store says to it."""
    if heard.courtesy and (said := courtesy(heard.courtesy, language)):
        return said
    if heard.wants == "news":
        return with_echo(_news(heard, language), heard, language)
    if heard.choices and heard.offered == "which":
        asked = text(say(language, "nothing.which"), buttons=_choices(heard, language))
        return with_echo(asked, heard, language)
    reply = _compared(answer(_plainly(heard), language, now), heard, language)
    if heard.listed:
        reply = _with_listing(reply, heard, language)
    elif heard.answer.nearest is None:
        reply = replace(reply, blocks=(*reply.blocks, *held(heard.held, language)))
    return with_echo(_with_choices(reply, heard, language), heard, language)


def _plainly(heard: Heard) -> Answer:
    """Return the answer; where the store has nothing on what was named, its no speaks of no such news."""
    if heard.answer.outcome == "absent" and heard.held and not any(one.any for one in heard.held):
        return replace(heard.answer, outcome="nothing")
    return heard.answer


def _compared(reply: Reply, heard: Heard, language: Language) -> Reply:
    """Add who else prints the figure, and the button of its chart."""
    if heard.agreeing:
        links = [(Run(source(article), href=article.url),) for article in heard.agreeing]
        said = Block(say(language, "answer.agree", sources=listed(links, language)), kept=True)
        reply = replace(reply, blocks=(*reply.blocks, said))
    if heard.charted:
        first, second, *rest = reply.buttons
        chart = Button(word(language, "button.chart"), "chart")
        reply = replace(reply, buttons=(first, (*second, chart), *rest))
    return reply


def _with_choices(reply: Reply, heard: Heard, language: Language) -> Reply:
    """Ask which real name was meant, or name what lies near, one button each."""
    if not heard.choices:
        return reply
    if heard.offered == "meant" and len(heard.choices) == 1:
        asked = say(language, "nothing.meant_one", name=own_name(heard.choices[0][1], language))
    else:
        asked = say(language, f"nothing.{heard.offered}")
    buttons = (*_choices(heard, language), *reply.buttons)
    return replace(reply, blocks=(*reply.blocks, Block(asked)), buttons=buttons)


def _choices(heard: Heard, language: Language) -> tuple[tuple[Button, ...], ...]:
    buttons = (
        Button(own_name(named, language), "choice", str(place))
        for place, (_, named) in enumerate(heard.choices)
    )
    return (tuple(buttons),) if heard.offered == "near" else tuple((button,) for button in buttons)


def _news(heard: Heard, language: Language) -> Reply:
    found = tuple(ranked.article for ranked in heard.answer.articles)
    reply = latest(found[:AT_ONCE], language, heard.topic, rest=len(found) > AT_ONCE)
    if found and heard.widened:
        return replace(reply, blocks=(Block(say(language, "latest.none_days"), kept=True), *reply.blocks))
    if found:
        return reply
    if heard.window and not heard.topic:
        reply = text(say(language, "latest.none_days"))
    covered = Block(covers(heard.answer.coverage, language))
    blocks = (*reply.blocks, covered, *held(heard.held, language))
    watch = ((Button(word(language, "button.watch"), "watch"),),) if heard.topic else ()
    return Reply(blocks, watch)


def _with_listing(reply: Reply, heard: Heard, language: Language) -> Reply:
    """Put the gazetteer's word first, then what the press says, then the newest headlines."""
    blocks = [Block(runs, kept=True) for runs in _listed(heard.listed, heard.confirmed, language)]
    buttons = reply.buttons if heard.answer.answered else ()
    if heard.answer.answered:
        key = "listing.differs" if heard.differs else "listing.reports"
        blocks += [Block(say(language, key), kept=True), *reply.blocks]
    if heard.recent:
        blocks.append(Block(say(language, "listing.recent"), kept=True))
        blocks += [line(article, language) for article in heard.recent]
    return Reply(tuple(blocks), buttons)


def _listed(rows: tuple[Listed, ...], confirmed: Confirmed, language: Language) -> list[Runs]:
    """Say a district's products, or a product's districts, what was added when, and who says so."""
    one_product = len({row.product.en for row in rows}) == 1 and len(rows) > 1
    by_district = [tuple(group) for _, group in groupby(rows, key=lambda row: row.district.id)]
    if len(by_district) > MANY and not one_product:
        return _whole(by_district, language)
    if one_product:
        districts = listed([(Run(own_name(row.district, language)),) for row in rows], language)
        product = opening(own_name(rows[0].product, language))
        said = [say(language, "listing.district", product=product, districts=districts)]
    else:
        said = [_of_district(group, language) for group in by_district]
    said += [
        say(language, "listing.since", product=opening(own_name(row.product, language)), year=row.since)
        for row in rows
        if row.since and not one_product
    ]
    return [*said, *_sources(rows, confirmed, language, one_product)]


def _whole(by_district: Sequence[tuple[Listed, ...]], language: Language) -> list[Runs]:
    """Write the whole list, a line a district."""
    lines: list[Run] = []
    for rows in by_district:
        names = dict.fromkeys(own_name(row.product, language) for row in rows)
        district = own_name(rows[0].district, language)
        lines += [*say(language, "listing.line", district=district, products=", ".join(names)), Run("\n")]
    return [say(language, "listing.whole"), tuple(lines[:-1]), say(language, "listing.whole_source")]


def _of_district(rows: tuple[Listed, ...], language: Language) -> Runs:
    names = dict.fromkeys(own_name(row.product, language) for row in rows)
    key = "listing.products" if len(names) > 1 else "listing.product"
    return say(
        language,
        key,
        district=own_name(rows[0].district, language),
        products=listed([(Run(name),) for name in names], language),
    )


def _sources(
    rows: tuple[Listed, ...], confirmed: Confirmed, language: Language, one_product: bool
) -> list[Runs]:
    """Say who says so, of what where it is not all; of what nobody says it."""
    reports = dict(confirmed)
    pages: dict[Run, list[str]] = {}
    alone: list[str] = []
    for row in rows:
        name = own_name(row.district if one_product else row.product, language)
        link = _link(row, reports)
        (alone if link is None else pages.setdefault(link, [])).append(name)
    every = {own_name(row.district if one_product else row.product, language) for row in rows}
    links: list[Run] = []
    for link, names in pages.items():
        part = "" if set(names) == every else f" ({', '.join(dict.fromkeys(names))})"
        links += [*([Run(", ")] if links else []), link, *([Run(part)] if part else [])]
    said = [say(language, "listing.source", source=tuple(links))] if links else []
    if alone and not links:
        return [say(language, "listing.unconfirmed")]
    left = listed([(Run(name),) for name in dict.fromkeys(alone)], language)
    return [*said, *([say(language, "listing.unconfirmed_some", names=left)] if alone else [])]


def _link(row: Listed, reports: Mapping[Listed, Article]) -> Run | None:
    """Return the page that bears a row out: its own, else a report below."""
    if row.source:
        return Run(row.source.split("//")[-1].split("/")[0].removeprefix("www."), href=row.source)
    report = reports.get(row)
    return Run(source(report), href=report.url) if report else None
