"""The one pass over the tokens of a text: dates and periods first, then numbers in what is left."""
