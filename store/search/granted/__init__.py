"""What a question takes for granted of things: which crop it was, that a tag was got and not only sought."""
