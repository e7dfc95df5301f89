"""What a figure measures, read from its clause: noun phrases, subjects, sums."""
