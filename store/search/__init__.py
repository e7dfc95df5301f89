"""Pure: a question and an index go in, ranked hits come out."""
