"""The bot without Telegram: a Bot API stand-in on loopback, its people, and a chat page."""
