"""A refusal in Telegram's words, which are those of github.com/tdlib/telegram-bot-api and tdlib/td."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

PREFIXES = {400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 409: "Conflict"}


class Refusal(Exception):  # noqa: N818  # the field's word; Telegram refuses, nothing of ours is in error
    """What the Bot API says no with: a code, a description, and what `ResponseParameters` holds."""

    def __init__(self, code: int, text: str, **parameters: int) -> None:
        """Put Telegram's prefix before `text` and spell its first letter as Telegram does."""
        self.code = code
        self.parameters = parameters
        self.description = described(PREFIXES.get(code, ""), text)
        super().__init__(self.description)

    def as_json(self) -> Json:
        """Return the body of the answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def described(prefix: str, text: str) -> str:
    """Join prefix and text: the first letter goes small unless the text is a MACHINE_NAME."""
    if not prefix:
        return text
    if not text:
        return prefix
    if len(text) > 1 and (text[1].isupper() or text[1] == "_"):
        return f"{prefix}: {text}"
    return f"{prefix}: {text[0].lower()}{text[1:]}"


def bad(text: str) -> Refusal:
    """Refuse with 400 Bad Request."""
    return Refusal(400, text)


def forbidden(text: str) -> Refusal:
    """Refuse with 403 Forbidden."""
    return Refusal(403, text)


def too_many(seconds: int) -> Refusal:
    """Refuse with 429 and the whole seconds to wait."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
TERMINATED_BY_WEBHOOK = "terminated by setWebhook request"
STALE_QUERY = "query is too old and response timeout expired or query ID is invalid"
