"""What we need to know of an update before it is understood: its id, and whose order it keeps."""

from __future__ import annotations

import json

from store.intake.values import Received


def received(update: object) -> Received | None:
    """Return the update as the inbox keeps it; None where it has no id. Any other oddity is kept too."""
    if not isinstance(update, dict):
        return None
    number = update.get("update_id")
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 2**63:
        return None
    return Received(number, lane(update), json.dumps(update))


def lane(update: dict[str, object]) -> int:
    """Return the chat of an update, else its sender, else 0."""
    content = next((value for key, value in update.items() if key != "update_id"), None)
    if not isinstance(content, dict):
        return 0
    message = content.get("message")
    within = message if isinstance(message, dict) else {}
    for holder in (content.get("chat"), within.get("chat"), content.get("from"), content.get("user")):
        number = holder.get("id") if isinstance(holder, dict) else None
        if isinstance(number, int) and abs(number) < 2**63:
            return number
    return 0
