"""What comes in from Telegram: kept first, then handled."""
