"""Figures drawn: charts of a series."""
