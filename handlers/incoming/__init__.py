"""What is meant for us, and how much of it."""
