"""Tests of bot/updates."""
