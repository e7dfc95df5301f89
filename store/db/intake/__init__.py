"""The inbox's SQL."""
