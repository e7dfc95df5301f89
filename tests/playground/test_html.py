"""HTML is read as Telegram reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.refusal import Json, Refusal
from bot.playground.words import html
from bot.playground.words.entities import cut, detected, trimmed, units

READ = [
    ("<b>नमस्ते</b> दुनिया", "नमस्ते दुनिया", [("bold", "नमस्ते")]),
    ("<strong>ODOP</strong> ki <em>khabar</em>", "ODOP ki khabar", [("bold", "ODOP"), ("italic", "khabar")]),
    ("🙏 <u>₹ 1.71 lakh crore</u>", "🙏 ₹ 1.71 lakh crore", [("underline", "₹ 1.71 lakh crore")]),
    ("<s>a</s><tg-spoiler>c</tg-spoiler>", "ac", [("strikethrough", "a"), ("spoiler", "c")]),
    ("<b>क<i>ख</i></b>", "कख", [("bold", "कख"), ("italic", "ख")]),
    ("1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;&#2325;&#x915;", '1 < 2 && 3 > 2 "कक', []),
    ("a &nbsp; b &bogus c", "a &nbsp; b &bogus c", []),
    ("<blockquote>उद्धरण</blockquote>", "उद्धरण", [("blockquote", "उद्धरण")]),
    ("<blockquote expandable>लंबा</blockquote>", "लंबा", [("expandable_blockquote", "लंबा")]),
    ('<pre><code class="language-python">x</code></pre>', "x", [("pre", "x")]),
    ("<code>क</code>", "क", [("code", "क")]),
    ('<a href="https://example.com/a?b=1&amp;c=2">लिंक</a>', "लिंक", [("text_link", "लिंक")]),
    ("<a href='nowhere'>x</a>", "x", []),
    ("<b></b>empty", "empty", []),
    ("<B>upper</b>", "upper", [("bold", "upper")]),
    ("<b>end</>", "end", [("bold", "end")]),
]  # fmt: skip

REFUSED = [
    ("<b>खुला", 'Can\'t find end tag corresponding to start tag "b"'),
    ("क <div>x</div>", 'Unsupported start tag "div" at byte offset 4'),
    ("यह 3 < 4 है", 'Unsupported start tag "" at byte offset 9'),
    ("</b>", "Unexpected end tag at byte offset 0"),
    ("<b>क</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
    ('<a href="x', "Unclosed start tag at byte offset 0"),
    ("<a href=x!y>z</a>", "Unexpected end of name token at byte offset 8"),
    ("<a =x>z</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
]


def covered(text: str, entities: list[Json]) -> list[tuple[str, str]]:
    """Return each entity's kind and the words it covers."""
    return [(entity["type"], cut(text, entity["offset"], entity["length"])) for entity in entities]


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_markup_becomes_text_and_entities(source: str, text: str, entities: list[tuple[str, str]]) -> None:
    """A person would see other words, or the wrong ones bold."""
    read, found = html.parse(source)
    assert read == text
    assert covered(read, found) == entities


@pytest.mark.parametrize(("source", "text"), REFUSED)
def test_broken_markup_is_refused_in_telegrams_words(source: str, text: str) -> None:
    """A bot that breaks its markup would only learn it from the real Telegram."""
    with pytest.raises(Refusal) as refusal:
        html.parse(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {text}"


def test_a_link_keeps_its_address() -> None:
    """The source under an answer must lead to the article."""
    assert html.parse('<a href="https://example.com/%E0?a=1&amp;b=2">x</a>')[1][0]["url"] == (
        "https://example.com/%E0?a=1&b=2"
    )
    assert html.parse('<a href="example.com">x</a>')[1][0]["url"] == "http://example.com/"


@given(st.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    """Nothing a newspaper prints may get lost or turn into markup."""
    text = text.replace("\0", "")
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert html.parse(f"<b>{escaped}</b>")[0] == text


@given(st.text(alphabet="<>/ab =\"'&;क😀"))
def test_any_text_is_read_or_refused(text: str) -> None:
    """The stand-in must answer whatever a bot sends."""
    try:
        words, entities = html.parse(text)
    except Refusal:
        return
    assert all(e["offset"] + e["length"] <= units(words) for e in entities)


def test_blank_ends_go_and_entities_move_along() -> None:
    """Telegram trims; offsets that stayed behind would mark the wrong letters."""
    text, entities = html.parse("\n  😀<b>नमस्ते</b>  \n")
    text, entities = trimmed(text, entities)
    assert text == "😀नमस्ते"
    assert covered(text, entities) == [("bold", "नमस्ते")]


DETECTED = [
    ("/start", [("bot_command", "/start")]),
    ("देखें /figures@odop_news_bot अभी", [("bot_command", "/figures@odop_news_bot")]),
    ("https://example.com/क?x=1. और", [("url", "https://example.com/क?x=1")]),
    ("#ODOP aur #वाराणसी", [("hashtag", "#ODOP"), ("hashtag", "#वाराणसी")]),
    ("@odop_news_bot niryat", [("mention", "@odop_news_bot")]),
    ("likhein a.b@example.co.in par", [("email", "a.b@example.co.in")]),
    ("2020/21 aur km/h", []),
    ("😀 /help", [("bot_command", "/help")]),
]


@pytest.mark.parametrize(("text", "entities"), DETECTED)
def test_telegram_marks_commands_links_and_tags_itself(text: str, entities: list[tuple[str, str]]) -> None:
    """Without the command's entity no command handler would wake."""
    assert covered(text, detected(text, [])) == entities


def test_nothing_is_marked_inside_code() -> None:
    """A command shown as an example must not look like one to press."""
    text, entities = html.parse("<code>/start</code> /help")
    assert covered(text, detected(text, entities)) == [("code", "/start"), ("bot_command", "/help")]
