"""Tests of the store's ways in: pages, dumps, records, feeds and the web."""
