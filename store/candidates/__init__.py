"""Where a question finds the passages that may answer it."""
