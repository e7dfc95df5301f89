"""Use cases that bring news in: sources asked, entries made whole, and what tells the same event."""
