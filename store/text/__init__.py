"""Pure: scripts, keys, sentences, dates and names in Hindi and English text."""
