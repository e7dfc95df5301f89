"""Tests of which articles tell one event."""
