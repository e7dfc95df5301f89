"""Replies beside the answer itself: how it was heard, why there is none, lists, cards, what was sent."""
