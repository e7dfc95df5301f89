"""How vectors compare across languages."""
