"""All SQL is here; rows stay here, frozen values leave."""
