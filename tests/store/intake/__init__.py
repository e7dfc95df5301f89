"""Tests of store/intake."""
