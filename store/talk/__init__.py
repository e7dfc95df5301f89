"""The counter of the conversation: chats, questions heard, articles opened, what is kept about a user."""
