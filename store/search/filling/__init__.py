"""Whether a day or a place that a question asks for can stand where a sentence has one."""
