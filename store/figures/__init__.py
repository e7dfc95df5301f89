"""Pure: text goes in, every number in it comes out with its unit and meaning."""
