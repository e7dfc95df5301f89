"""Links in one spelling, so that an article has one identity however it was reached."""

from __future__ import annotations

import re
from base64 import b64decode
from html import unescape
from itertools import islice
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

TRACKING = ("utm_", "fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "ref_src", "amp")
_UNFIT = re.compile(r"[\s\x00-\x1f]")
_WRAPPED = re.compile(rb"https?://[\x21-\x7e]{4,}")
_HREF = re.compile(r"""href\s*=\s*["']?(https?://[^\s"'<>]{4,2000})""", re.IGNORECASE)
_LINKS = 50
_SEARCHES = ("google.com", "bing.com", "duckduckgo.com", "yahoo.com")
_CARRIED = ("url", "q", "u", "uddg")
PORTS = {"http": 80, "https": 443}


def canonical(url: str) -> str:
    """Return `url` with its host in lower case and without default port, fragment, tracking or final slash.

    A text that is no web address comes back trimmed.
    """
    url = url.strip()
    if _UNFIT.search(url):
        return url
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return url
    if parts.scheme.lower() not in PORTS or not parts.hostname:
        return url
    scheme = parts.scheme.lower()
    host = parts.hostname.lower()
    if port and port != PORTS[scheme]:
        host = f"{host}:{port}"
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not name.lower().startswith(TRACKING)
    ]
    return urlunsplit((scheme, host, parts.path.rstrip("/"), urlencode(query), ""))


def host(url: str) -> str:
    """Return the host of a web address without "www.", or "" where there is none."""
    try:
        found = urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""
    return found.removeprefix("www.")


def resolved(url: str) -> str | None:
    """Return the address a link of a search or a news alert wraps, or `url` itself where it wraps none.

    Older Google News links hold the address in their base64 name; newer ones hold only a key that Google's
    own script resolves: those come back as None.
    """
    place = host(url)
    if any(place == name or place.endswith(f".{name}") for name in _SEARCHES):
        query = dict(parse_qsl(urlsplit(url.strip()).query))
        if wrapped := next(
            (query[name] for name in _CARRIED if query.get(name, "").startswith("http")), None
        ):
            return wrapped
    if place != "news.google.com":
        return url
    name = urlsplit(url).path.rsplit("/", 1)[-1]
    try:
        raw = b64decode(name + "=" * (-len(name) % 4), altchars=b"-_")
    except ValueError:
        return None
    found = _WRAPPED.search(raw)
    return found[0].decode("ascii") if found else None


def within(markup: str) -> str | None:
    """Return the first address, no search's, that an entry's own text links to; None for none."""
    for found in islice(_HREF.finditer(unescape(unescape(markup))), _LINKS):
        link = resolved(found[1])
        if link and not any(host(link) == name or host(link).endswith(f".{name}") for name in _SEARCHES):
            return link
    return None
