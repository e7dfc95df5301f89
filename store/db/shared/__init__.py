"""What the processes on one database share: the record of changes, and the ledger of sending."""
