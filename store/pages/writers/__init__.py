"""Who wrote it: in bylines, in what a page declares and marks, and the names alone out of those."""
