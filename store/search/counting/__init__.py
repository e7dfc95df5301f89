"""Whether the figures of an article are of what a question counts: of that deed, of that move."""
