"""A reading of a page beside the page itself: its lines as printed, and the blocks that hold them."""
