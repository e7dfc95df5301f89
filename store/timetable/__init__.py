"""When a subscription is due: pure calendar work, `now` is always an argument."""
