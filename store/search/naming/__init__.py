"""Whom a question asks the name of, and whether a text names such a one."""
