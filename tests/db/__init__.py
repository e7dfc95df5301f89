"""Tests of store/db, on a real SQLite."""
