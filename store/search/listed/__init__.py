"""Which figures are listed for a topic that somebody names."""
