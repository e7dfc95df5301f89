"""What a number shares with one beside it: the scale and the unit of a list, the scale of a figure before."""
