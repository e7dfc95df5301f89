"""Woken by the clock, not by an update."""
