"""What stands around an answer: how it was heard, why there is none, the news that was waited for."""
