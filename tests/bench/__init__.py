"""Benchmarks and scores, run by hand."""
