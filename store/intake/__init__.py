"""What comes in from Telegram: kept first, then handled; and what processes agree on."""
