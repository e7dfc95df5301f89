"""From bytes to articles: what is fetched, parsed and extracted."""
