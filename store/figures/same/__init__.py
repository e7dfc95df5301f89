"""Pure: whether two printed figures are of one thing: told alike, in one setting, with nothing between."""
