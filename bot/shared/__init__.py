"""What a process does in common with the others on its database."""
