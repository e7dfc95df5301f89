"""SQL for what is gathered: sources, the entries they announced, stories, older versions."""
