"""What bears a question out, sign by sign, and what each sign weighs."""
