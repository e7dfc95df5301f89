"""The part a figure plays in its sentence: a value, an end of a change, the change, an aim."""
