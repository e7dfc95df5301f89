"""The room of causes: how a why is asked, and which part of a sentence is told as cause or as effect."""
