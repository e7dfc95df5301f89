"""Searching a part of a store."""
