"""What answers HTTP: Telegram's webhook, and what a host or a monitor asks."""
