"""The playground: the Bot API stand-in, its people and its page."""
