"""From Telegram to the handlers: kept in the inbox first, then handled, each chat in order."""
