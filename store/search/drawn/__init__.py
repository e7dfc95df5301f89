"""Searching a store whose passages stay in the database: what to ask for, and an index over what came."""
