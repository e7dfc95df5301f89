"""The conversation: an update or a tick comes in, what we say goes out."""
