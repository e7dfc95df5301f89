"""A page without what its markup says is no article: menus, consent, letters, links elsewhere, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import islice
from typing import Any, Final

from store.pages import phrases, shown
from store.pages.lines import Line, key, split

_BESIDE: Final = frozenset(
    (
        "nav",
        "aside",
        "footer",
        "form",
        "dialog",
        "select",
        "button",
        "figcaption",
        "amp-sidebar",
        "amp-ad",
        "amp-list",
    )
)
_ROLES: Final = frozenset(
    ("navigation", "banner", "contentinfo", "complementary", "dialog", "alertdialog", "search", "menu")
)
_WHOLE: Final = frozenset(("html", "body", "main", "article"))
_NAMED: Final = ("class", "id", "data-area", "data-component", "data-module", "data-testid", "data-type")
_SURE: Final = re.compile(
    r"-(?:cookies?|consent|gdpr|cmp|didomi|onetrust|cli|modal|popup|lightbox|overlay"
    r"|newsletters?|subscri(?:be|ption)|sign-?up|login|register|donat(?:e|ion)"
    r"|related|recommend(?:ed|ations?)?|recirc(?:ulation)?|onward|outbrain|taboola|mgid|also-?re?a?d?|read-?also"
    r"|read-?next|next-?up|rich-?link|twitter-tweet|instagram-media|tiktok-embed|trending|most-(?:read|popular|viewed)|popular"
    r"|sharing|share(?:bar|daddy|icons?|tools?|links?|buttons?)?|social|follow(?:us)?|comments?|disqus|respond"
    r"|feedback|advert(?:s|isements?|ising)?|adv|ads?|sponsor(?:ed|s)?|promos?|promotions?"
    r"|breadcrumbs?|pagination|pager|skip-?links?|tags?|taglist|topics?|keywords"
    r"|captions?|credits?|pull-?quotes?|author-(?:box|bio|info|desc|description|card|about|details|profile|drop-?down|popup|tooltip)|about-(?:the-)?author|bio(?:graphy)?"
    r"|synopsis|standfirst|straplines?|strap|deck|dek|blurb|(?:article|story|news)-(?:summary|excerpt)"
    r"|biobox|footer|sidebar|disclaimer)(?=-)"
)
"""Words in the names of a block that is no part of the article."""

_MAYBE: Final = re.compile(
    r"-(?:teasers?|paywall|regwall|piano|subscribers?|subs|more|box|infobox|cards?|read|links?|topics?|embed"
    r"|video|player|promo|lire|also|app|banner|toolbar|widget|meta|byline|author|catcher|friend|list|next|prev|previous|recent|latest)(?=-)"
)
"""Words in the names of a block that is none if it holds no sentence outside of links."""

_OTHERS: Final = re.compile(
    r"-(?:related|recommend(?:ed|ations?)?|recirc(?:ulation)?|onward|trending|most-(?:read|popular|viewed)|popular|also-?read|read-?(?:also|next|more)"
    r"|next-?up|more-(?:from|news|stories)|latest|recent|comments?|disqus|respond)(?=-)"
)
"""Words in the names of a block that holds other articles, or what readers say."""

_COMMENTS: Final = re.compile(
    r"(?:comments?|coment[aá]rios?|commentaires?|kommentare?|reacties|commenti)-?_?(?:list|area|section|wrapper|container|block|thread)?|disqus_thread"
)
_PICTURE: Final = re.compile(
    r"-(?:captions?|credits?|synopsis|standfirst|strap(?:lines?)?|deck|dek|blurb|\w+-(?:summary|excerpt))"
)
"""What may be a paragraph and yet no part of the text."""

_BOXES: Final = frozenset(("div", "section", "ul", "ol", "table", "blockquote", "center"))
_OWN_LINE: Final = frozenset(("p", "div", "li", "h2", "h3", "h4", "h5", "h6", "td", "th", "header"))
_UNTOLD: Final = frozenset(("script", "style", "noscript", "template"))
_SMALL: Final = 900
"""Letters of a block whose first line alone may say that it is no article's."""

_LABEL: Final = 120
_WORDS: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")
_HASH: Final = re.compile(r"(?<![A-Za-z\d])[A-Za-z]*\d+[A-Za-z][A-Za-z\d]*")
"""A name that a machine made, sc-f98b1ad2: its letters are no words."""

_SENTENCE: Final = 8
"""Words of the shortest sentence that makes a block one that tells something."""

_LOOKED: Final = 600
"""Words and parts of a block that are looked at for a sentence."""

_SHARE: Final = 0.3
_THIRD: Final = 0.35
_ALIKE: Final = 3
"""Blocks beside one whose text is looked at."""

_PROSE: Final = 3


def pruned(tree: Any, named: bool = True) -> Any:
    """Return a copy of a page (lxml) without the blocks whose tag, role or name says they are no article.

    A block that holds three tenths of the page's words outside links is kept, whatever its name, unless it is
    what readers say. `named`: whether names that may as well be those of the article's own parts count.
    """
    kept = deepcopy(tree)
    weights, letters = _weights(kept), _weights(kept, linked=True)
    most = _SHARE * weights.get(kept, 0)
    for node in [one for one in kept.iter() if isinstance(one.tag, str)]:
        if node.tag in _WHOLE or node.getparent() is None:
            continue
        if node.tag == "p" and weights.get(node, 0) < most and _over(node):
            node.drop_tree()
            continue
        small = letters.get(node, 0) < _SMALL and named
        beside = weights.get(node, 0) < most and (_beside(node, named) or (small and _labelled(node)))
        if _readers(node) or beside:
            node.drop_tree()
    return kept


def of_others(node: Any) -> bool:
    """Whether something on a page (lxml) stands in a block of other articles, of readers, or of the site."""
    for block in (node, *node.iterancestors()):
        if block.tag in _WHOLE:
            return False
        if block.tag in ("nav", "footer") or (_OTHERS.search(_names(block)) and block.find(".//h1") is None):
            return True
    return False


def around(tree: Any, title: str) -> Any:
    """Return the smallest block of a page (lxml) that holds its headline and its text, else all of it.

    It has to hold three lines of prose and a third of all the page's words outside links: a headline with its
    deck stands in a block of its own on many pages. Where reports stand below one another, each in a block
    like the others, it is the headline's own.
    """
    named = [node for node in tree.iter() if _is(node, title)] if title else []
    head = next((node for node in named if node.tag == "h1"), next(iter(named), None))
    if head is None:
        return tree
    weights = _weights(tree)
    for block in head.iterancestors():
        if _in_row(block, head):
            return block
        if block.tag in ("body", "html") or weights.get(block, 0) < _THIRD * weights[tree]:
            continue
        if sum(line.prose for line in split(shown.text(block))) < _PROSE:
            return tree
        block.tag = block.tag if block.tag in _WHOLE else "div"  # a cell stands for nothing without its table
        return block
    return tree


def _in_row(block: Any, head: Any) -> bool:
    """Whether a block holds a report, and others, alike, beside it or articles, one each below a headline."""
    if block.tag == "article":
        every = islice(block.getroottree().iter("article"), _LOOKED)
        beside = [one for one in every if block not in (one, *one.iterancestors(), *one.iter("article"))]
    elif _heading(head) == "h1":
        siblings = islice((*block.itersiblings(), *block.itersiblings(preceding=True)), _LOOKED)
        beside = [one for one in siblings if (one.tag, one.get("class")) == (block.tag, block.get("class"))]
    else:
        return False
    headed = [one for one in beside if _first(one) == _heading(head)][:_ALIKE]
    return _first(block) == _heading(head) and any(map(_tells_much, headed)) and _tells_much(block)


def _first(block: Any) -> str:
    """Return the tag of the first heading in a block; "" for none."""
    return next((str(one.tag) for one in block.iter(*shown.HEADS)), "")


def _tells_much(block: Any) -> bool:
    return sum(line.prose for line in split(shown.text(block))) >= _PROSE


def _heading(head: Any) -> str:
    """Return the tag of the heading that a headline stands in."""
    return next((one.tag for one in (head, *head.iterancestors()) if one.tag in shown.HEADS), "")


def _is(node: Any, title: str) -> bool:
    if not isinstance(node.tag, str) or node.tag in ("title", "head", "html", "body", "script"):
        return False
    own = (node.text or "").strip()
    return own[:1] == title[:1] and key(own) == key(title)


def _readers(node: Any) -> bool:
    """Whether a block is named for what readers say and nothing else: it may be longer than the article."""
    given = f"{node.get('class') or ''} {node.get('id') or ''}".lower().split()
    return any(map(_COMMENTS.fullmatch, given)) and node.find(".//h1") is None


def _beside(node: Any, maybe: bool) -> bool:
    if node.tag in _BESIDE or (node.get("role") or "").lower() in _ROLES:
        return True
    named = _names(node)
    if sure := _SURE.search(named):
        told = node.tag == "p" and not _PICTURE.fullmatch(sure[0]) and _tells(node)
        return not told and node.find(".//h1") is None and node.tag != "h1"
    if not maybe or node.tag in ("p", "h1", "h2", "h3") or not _MAYBE.search(named):
        return False
    listed = node.tag in ("ul", "ol", "li") and node.find(".//a") is None and node.find(".//button") is None
    return not (listed or _tells(node))


def _labelled(node: Any) -> bool:
    """Whether a block begins with a line that says it leads elsewhere or to what follows an article."""
    if node.tag not in _BOXES or not len(node):
        return False
    first = next(
        (
            one
            for one in islice(node.iter(), _LOOKED)
            if isinstance(one.tag, str) and (one.text or "").strip()
        ),
        None,
    )
    while (
        first is not None
        and first is not node
        and first.tag not in _OWN_LINE
        and first.getparent() is not node
    ):
        first = first.getparent()
    if first is None or first is node or len(said := first.text_content()) > _LABEL:
        return False
    line = Line(said.strip(), 0)
    led = line.tail or phrases.POINTER.match(line.plain) or phrases.SUMMARY.match(line.plain)
    return bool(led) and node.find(".//h1") is None


def _over(node: Any) -> bool:
    """Whether a paragraph stands in the same header as the headline: it is the deck."""
    head = next(node.iterancestors("header"), None)
    return head is not None and head.find(".//h1") is not None and head.find(".//article") is None


def _names(node: Any) -> str:
    """Return the words of a block's names, lower case, each between hyphens: "-article-also-read-"."""
    given = " ".join(filter(None, (node.get(name) for name in _NAMED)))
    return f"-{_WORDS.sub('-', _HASH.sub('-', given[:400])).lower().strip('-')}-" if given else ""


def _tells(node: Any) -> bool:
    """Whether a block holds a sentence outside of links, or the page's headline."""
    if node.find(".//h1") is not None:
        return True
    count = 0
    for word in islice(_unlinked(node), _LOOKED):
        count += 1
        if word.rstrip("\"'”’»)]").endswith((".", "।", "!", "?", "…")):
            if count >= _SENTENCE:
                return True
            count = 0
    return False


def _unlinked(node: Any) -> Iterator[str]:
    """Yield the words of a block that are no link's, the first blocks of it."""
    for part in islice(node.iter(), _LOOKED):
        if part.tag != "a" and isinstance(part.tag, str):
            yield from (part.text or "").split()
        if part is not node:
            yield from (part.tail or "").split()


def _weights(tree: Any, linked: bool = False) -> dict[Any, int]:
    """Return how many letters each block holds outside of scripts and styles, of links only if `linked`."""
    found: dict[Any, int] = {}
    for node in reversed(list(tree.iter())):
        if not isinstance(node.tag, str) or node.tag in _UNTOLD or (node.tag == "a" and not linked):
            own = 0
        else:
            own = len((node.text or "").strip()) + sum(
                found.get(child, 0) + len((child.tail or "").strip()) for child in node
            )
        found[node] = own
    return found
