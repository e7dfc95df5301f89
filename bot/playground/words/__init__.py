"""Text with its entities, as Telegram reads markup."""
