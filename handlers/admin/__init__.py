"""What only admins may do."""
