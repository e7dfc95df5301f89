"""Pure: which articles tell the same event, as copies of one text or as reports of one happening."""
