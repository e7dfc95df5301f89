"""The index on disk, so that a process need not build it from the database when it starts."""
