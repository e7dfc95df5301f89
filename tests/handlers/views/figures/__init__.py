"""Tests of figures as a reader sees them."""
