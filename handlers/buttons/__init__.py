"""Buttons under an answer."""
