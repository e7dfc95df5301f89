"""The index as plain arrays, and back: nothing in them runs when they are read."""
