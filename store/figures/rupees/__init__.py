"""Tells bare numbers that are rupees, or of the unit of a figure before them, from those that count."""
