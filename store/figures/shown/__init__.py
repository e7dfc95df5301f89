"""What of a figure is shown to a reader: its heading, the title of its chart."""
