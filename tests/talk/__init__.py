"""Tests of the room of the same name, on both kinds of database."""
