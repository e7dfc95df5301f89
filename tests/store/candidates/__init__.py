"""Where questions find their candidates."""
