"""The grammar of numbers: tokens, number words, units, bounds, dates and periods, in three scripts."""
