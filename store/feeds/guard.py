"""Where a fetch may connect: public addresses only, however they are spelt or wrapped, checked after DNS."""

from __future__ import annotations

import asyncio
import socket
from http.cookiejar import CookiePolicy, DefaultCookiePolicy
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final

import httpx

_TRANSLATED: Final = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"), IPv6Network("::/96"))


class RefusedAddressError(Exception):
    """A host is, or resolves to, an address that is not public."""


def public(text: str) -> bool:
    """Whether an address may be fetched from: global unicast, and so is any IPv4 address wrapped in it.

    Wrappings are IPv4-mapped and -compatible, 6to4, Teredo and NAT64 (RFC 4291, 3056, 4380, 6052).
    """
    address = ip_address(text.partition("%")[0])
    return all(part.is_global and not part.is_multicast for part in (address, *_wrapped(address)))


def _wrapped(address: IPv4Address | IPv6Address) -> tuple[IPv4Address, ...]:
    if isinstance(address, IPv4Address):
        return ()
    inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if any(address in network for network in _TRANSLATED):
        inner.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return tuple(part for part in inner if part is not None)


class Guard(httpx.AsyncBaseTransport):
    """Resolves a host, refuses it unless every address it has is public, and connects to the one checked.

    Connecting to the checked address leaves no room for a second, different answer of the same name.
    """

    def __init__(self, transport: httpx.AsyncBaseTransport, private: frozenset[str] = frozenset()) -> None:
        """Wrap a transport; `private` are addresses let through all the same: a test's own server."""
        self._transport = transport
        self._private = private

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to a checked address, with the host's own name for TLS and the Host header."""
        host = request.url.host
        addresses = await _resolve(host, request.url.port or (443 if request.url.scheme == "https" else 80))
        if not all(public(address) or address in self._private for address in addresses):
            raise RefusedAddressError(host)
        request.url = request.url.copy_with(host=addresses[0])
        request.extensions = {**request.extensions, "sni_hostname": host}
        return await self._transport.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the transport underneath."""
        await self._transport.aclose()


async def _resolve(host: str, port: int) -> list[str]:
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpx.ConnectError(f"{host} does not resolve") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def no_cookies() -> CookiePolicy:
    """Return a policy that keeps none: a fetch leaves no trail from one page to the next."""
    return DefaultCookiePolicy(allowed_domains=[])
