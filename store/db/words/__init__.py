"""Which passages hold which words, for a store that is too large for an index in memory. PostgreSQL only."""
