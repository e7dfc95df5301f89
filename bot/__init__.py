"""The process: environment, clock, token and port; it decides nothing."""
