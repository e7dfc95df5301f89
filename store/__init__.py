"""The news, and what can be known from it; the same for a chat, a web page or an e-mail."""
