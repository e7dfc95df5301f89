"""What an operator or a curious person can type: one module a kind of command."""
