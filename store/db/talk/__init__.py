"""SQL of the conversation: chats and what they asked, watches, what is kept, what a filter leaves."""
