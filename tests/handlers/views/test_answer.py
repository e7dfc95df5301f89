"""An answer card: the figure first, verbatim sentences, whose they are, conflicts, an honest no."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.locale.catalogue import LANGUAGES
from handlers.views.answer import answer as render
from handlers.views.answer import plain
from handlers.views.markup import safe, size
from store.types import Article, Language, Outcome, Published, Ranked, Span
from tests.handlers.views import news
from tests.handlers.views.news import NOW, SENTENCES
from tests.handlers.views.test_markup import NASTY, read


def test_the_figure_asked_for_comes_first() -> None:
    """Who asks कितना reads the number before anything else."""
    assert plain(news.answer(), NOW).startswith("25 करोड़ रुपये – पीतल")


@pytest.mark.parametrize("asked", ["who", "when", "what"])
def test_no_figure_leads_where_none_was_asked(asked: str) -> None:
    """Who asks कौन reads the sentence first."""
    text = plain(news.answer(asked=asked), NOW)  # type: ignore[arg-type]
    assert text.startswith(f"“{SENTENCES[0]}”")


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_stand_to_the_letter_with_headline_source_date_and_link(language: Language) -> None:
    """A reader can check every word."""
    text = plain(news.answer(language), NOW)
    found = news.article()
    assert all(f"“{sentence}”" in text for sentence in SENTENCES)
    assert found.title in text
    assert found.source in text
    assert f"({found.url})" in text
    assert {"hi": "2 नवंबर 2021 · 5 साल पुरानी खबर"}.get(language, "2 November 2021 · 5 ") in text


@given(st.lists(st.tuples(st.integers(0, 70), st.integers(0, 20)), max_size=6))
def test_bold_changes_no_letter_of_a_quote(marks: list[tuple[int, int]]) -> None:
    """However marks overlap, the sentence is the publisher's."""
    spans = tuple(Span(start, min(start + length, len(SENTENCES[0]))) for start, length in marks)
    quote = replace(news.quote(SENTENCES[0]), marks=spans)
    html = render(news.answer(quotes=(quote,)), "hi", NOW).html()
    assert SENTENCES[0] in read(html)


def test_the_figure_is_bold_inside_its_sentence_and_the_headline_is_a_link() -> None:
    """The eye finds the number and the way to the report."""
    html = render(news.answer(), "hi", NOW).html()
    assert "<b>25 करोड़ रुपये</b> का पीतल" in html
    assert '<a href="https://example.org/brass?a=1&amp;b=2">मुरादाबाद के पीतल की मेले में धूम</a>' in html


@pytest.mark.parametrize(
    ("language", "mark"),
    [("hi", "पर हमारा नोट:"), ("hinglish", "par hamara note:"), ("en", "Our note on “")],
)
def test_a_note_s_words_are_said_to_be_ours(language: Language, mark: str) -> None:
    """Nobody takes our summary for the publisher's words."""
    note = news.article(kind="note")
    text = plain(news.answer(language, quotes=(news.quote(SENTENCES[0], note),)), NOW)
    assert mark in text
    assert f"“{SENTENCES[0]}" not in text
    assert SENTENCES[0] in text
    assert f"({note.url})" in text


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, "तारीख नहीं दी गई"),
        (Published("08-04"), "4 अगस्त (स्रोत में साल नहीं लिखा)"),
        (Published("2026", date(2026, 1, 1), date(2026, 12, 31)), "· 2026"),
        (Published("2026-03", date(2026, 3, 1), date(2026, 3, 31)), "· मार्च 2026"),
        (Published("2026-11-02", date(2026, 11, 2), date(2026, 11, 2)), "· 2 नवंबर 2026"),
    ],
)
def test_a_date_is_as_exact_as_the_source_gives_it(published: Published | None, expected: str) -> None:
    """No day, month or year is made up."""
    found = news.article(published=published)
    text = plain(news.answer(quotes=(news.quote(SENTENCES[0], found),)), NOW)
    assert expected in text
    assert "पुरानी" not in text


def test_conflicting_figures_stand_side_by_side() -> None:
    """A reader sees both numbers and who printed them; none is chosen for them."""
    other = news.article(source="doosra.in", url=None, id=8)
    pair = (news.cited(), news.cited("2.5 करोड़ रुपये", other))
    text = plain(news.answer(conflicts=(pair,)), NOW)
    assert "• 25 करोड़ रुपये – example.org, 2 नवंबर 2021" in text
    assert "• 2.5 करोड़ रुपये – doosra.in, 2 नवंबर 2021" in text


def test_a_figure_that_two_others_contradict_is_named_once() -> None:
    """Three numbers for one thing are one list."""
    one, two = news.cited(), news.cited("30 करोड़ रुपये", news.article(id=8, url=None))
    three = news.cited("40 करोड़ रुपये", news.article(id=9, url=None))
    text = plain(news.answer(conflicts=((one, two), (one, three))), NOW)
    assert text.count("अलग-अलग आँकड़े") == 1
    assert text.count("• 25 करोड़ रुपये") == 1
    assert "• 40 करोड़ रुपये" in text


def test_one_report_does_not_differ_from_itself() -> None:
    """Two numbers of one report are its own, not a quarrel of papers."""
    text = plain(news.answer(conflicts=((news.cited(), news.cited("30 करोड़ रुपये")),)), NOW)
    assert "इस खबर में एक से ज़्यादा आँकड़े हैं:" in text


def test_at_most_three_sentences_are_quoted() -> None:
    """An answer is no dump."""
    quotes = tuple(news.quote(f"वाक्य {number} है।") for number in range(5))
    text = plain(news.answer(quotes=quotes, asked="what"), NOW)
    assert text.count("“") == 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", ["nothing", "absent"])
def test_nothing_found_says_so_and_what_the_store_covers(language: Language, outcome: Outcome) -> None:
    """A reader learns where the bot's knowledge ends."""
    found = news.nothing(outcome, language, articles=(Ranked(news.article(), 0.2),))
    reply = render(found, language, NOW)
    assert "1,240" in reply.plain()
    assert {"hi": "12 जनवरी 2026"}.get(language, "12 January 2026") in reply.plain()
    assert news.article().title not in reply.plain()
    assert [button.action for row in reply.buttons for button in row] == ["more", "watch"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", ["off_topic", "greeting", "gibberish", "empty"])
def test_what_is_no_question_gets_a_word_and_no_article(language: Language, outcome: Outcome) -> None:
    """hello is greeted, cricket is declined."""
    reply = render(news.nothing(outcome, language), language, NOW)
    assert reply.plain()
    assert reply.buttons == ()


@pytest.mark.parametrize("limit", [120, 200, 300, 500])
def test_a_small_limit_keeps_figure_and_citation_and_cuts_at_a_sentence(limit: int) -> None:
    """However short, a reply says whose words it quotes."""
    reply = render(news.answer(), "hi", NOW)
    html = reply.html(limit)
    assert size(read(html)) <= limit
    assert read(html).startswith("25 करोड़ रुपये – पीतल")
    assert "example.org · 2 नवंबर 2021" in read(html)


@given(NASTY, NASTY, NASTY, NASTY, st.integers(60, 400), st.sampled_from(LANGUAGES))
def test_nothing_in_an_article_breaks_the_reply(
    title: str, sentence: str, source: str, measure: str, limit: int, language: Language
) -> None:
    """<, emoji, zero-width and right-to-left characters in the news reach the reader as text."""
    found = Article(title, sentence, "https://a.in/?q=<&>", source, id=1)
    reply = render(
        news.answer(
            language, quotes=(news.quote(sentence, found),), figures=(news.cited(sentence, found, measure),)
        ),
        language,
        NOW,
    )
    assert size(read(reply.html(limit))) <= limit
    assert size(reply.plain(limit)) <= limit
    assert safe(sentence).strip() in reply.plain()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_claim_lacks_is_said_before_what_comes_nearest(language: Language) -> None:
    """A reader who asks "is it so?" sees what the news does say, and that it is no yes."""
    found = replace(news.answer(language), outcome="nothing", lead=None, figures=(), conflicts=())
    text = plain(replace(found, quotes=(), nearest=found.quotes[0]), NOW)
    head, quote, *_ = text.split("\n\n")
    assert SENTENCES[0] not in head
    assert SENTENCES[0] in quote
    assert found.quotes[0].article.title in text
