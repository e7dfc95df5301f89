"""Tests of the figures grammar."""
