"""How a question leans on its conversation: what went before, time words, filters [pure]."""
