"""The room of asking: by which words a question asks, and for which kind of answer."""
