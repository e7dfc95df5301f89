"""The room of definitions: how a question asks what a thing is, and how a sentence tells it."""
