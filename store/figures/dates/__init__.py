"""Dates and periods of a text, read before its numbers."""
